"""What stands on the page of a contact: facts, trends, promises, entries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.insights.contact_events import ContactEvent, contact_events
from app.insights.trends import USUAL_HALF_LIFE, Trend, trend_of
from app.measure.balance import Balance, balance
from app.model.circle import Circle
from app.model.contact import Contact
from app.model.lines import ContactLine, EntryLine, PromiseLine
from app.model.partial_date import parse_partial_date
from app.model.scales import RATING_KEYS
from app.store.circle_rows import circle_of
from app.store.contact_list import ContactList
from app.store.entry_list import EntryList
from app.store.ratings import Ratings

_CLOSED_PROMISES = 2


@dataclass(frozen=True, slots=True, eq=False)
class ContactPage:
    """A contact and what is known beside its own fields; days are local, None means unknown.

    `given` is None where nothing was rated; `entry_ids` are row ids, the newest first.
    """

    contact: Contact
    met_through: ContactLine | None
    known_days: int | None
    last_met: date | None
    next_by: date | None
    given: Balance | None
    open_promises: tuple[PromiseLine, ...]
    closed_promises: tuple[PromiseLine, ...]
    entry_ids: tuple[int, ...]
    trends: Mapping[str, Trend]
    circle: Circle
    events: tuple[ContactEvent, ...]


@dataclass(frozen=True, slots=True)
class EntryOfContact:
    """One entry in a contact's list, with what was rated in it."""

    line: EntryLine
    ratings: Mapping[str, int]


def look_at_contact(
    contact: Contact, contacts: ContactList, entries: EntryList, ratings: Ratings, today: date
) -> ContactPage:
    """Return the page of a contact as of a day."""
    ids = entries.ids(contact=contact.uid)
    last = next((line.day for line in entries.lines(ids[:1])), None)
    through = contacts.lines_of([contact.met_through] if contact.met_through else [])
    trends = trends_of(contact.uid, ratings)
    closed = entries.promises("kept", contact.uid, are_between_us=True)
    return ContactPage(
        contact=contact,
        met_through=through[0] if through else None,
        known_days=_known_days(contact, entries, ids, today),
        last_met=last,
        next_by=_next_by(contact, last),
        given=_balance(trends),
        open_promises=tuple(entries.promises("open", contact.uid, are_between_us=True)),
        closed_promises=tuple(_newest(closed)),
        entry_ids=tuple(ids),
        trends=trends,
        circle=circle_of(contacts.db, contact.uid),
        events=contact_events(contact, closed, entries.meetings(contact.uid)),
    )


def trends_of(
    uid: str, ratings: Ratings, half_life_days: float = USUAL_HALF_LIFE
) -> dict[str, Trend]:
    """Return the trends of all six ratings with a contact."""
    rated = ratings.of_contact_by_rating(uid)
    return {key: trend_of(key, rated[key], half_life_days) for key in RATING_KEYS}


def entries_of_contact(
    uid: str, ids: Sequence[int], entries: EntryList, ratings: Ratings
) -> list[EntryOfContact]:
    """Return some of a contact's entries, by row id, in the order asked for."""
    rated = ratings.in_entries(uid, ids)
    return [EntryOfContact(line, rated.get(line.id, {})) for line in entries.lines(ids)]


def _known_days(contact: Contact, entries: EntryList, ids: list[int], today: date) -> int | None:
    first = next((line.day for line in entries.lines(ids[-1:])), None)
    if contact.known_since:
        first = parse_partial_date(contact.known_since).earliest() or first
    return None if first is None else max((today - first).days, 0)


def _next_by(contact: Contact, last: date | None) -> date | None:
    if contact.rhythm_days is None or last is None or contact.standing != "active":
        return None
    return last + timedelta(days=contact.rhythm_days)


def _balance(trends: Mapping[str, Trend]) -> Balance | None:
    gave, received = ([one.value for one in trends[key].ratings] for key in ("gave", "received"))
    if not gave and not received:
        return None
    return balance(gave, received)


def _newest(promises: list[PromiseLine]) -> list[PromiseLine]:
    by_day = sorted(promises, key=lambda one: one.closed_on or "", reverse=True)
    return by_day[:_CLOSED_PROMISES]
