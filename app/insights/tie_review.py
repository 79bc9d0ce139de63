"""The letting-go review: the evidence on each tie to look at again, and those kept for a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.insights.contact_page import trends_of
from app.insights.trends import Trend
from app.model.contact import Contact
from app.model.lines import PromiseLine
from app.store.contacts import Contacts
from app.store.entry_list import EntryList
from app.store.rated_moments import RatedMoment
from app.store.ratings import Ratings
from app.store.settings import Settings

SETTING = "kept ties"
KEPT_DAYS, MOST_TIES = 365, 20
_EXCHANGED = ("gave", "received")


@dataclass(frozen=True, slots=True, eq=False)
class TieReview:
    """A contact, where *gave* and *received* stand at the end of their trend lines, the best day.

    `since` and `until` are the local days of the first and last rated entry. The best day is the
    entry with the highest mean of its ratings, the later one of two; None without any rating.
    `planned` is the next of the open promises that I made to them.
    """

    contact: Contact
    n_rated: int
    since: str
    until: str
    gave: float | None
    received: float | None
    best: RatedMoment | None
    planned: PromiseLine | None


@dataclass(frozen=True, slots=True)
class Ties:
    """Where the evidence on ties is found, and which of them the person keeps."""

    contacts: Contacts
    ratings: Ratings
    entries: EntryList
    settings: Settings


def ties_to_review(
    uids: Sequence[str], book: Ties, today: date
) -> tuple[list[TieReview], list[Contact]]:
    """Return the ties to look at today, at most 20, and whom the person chose to keep."""
    kept = kept_ties(book.settings, today)
    asked = [uid for uid in uids if uid not in kept]
    staying = list(book.contacts.records.contacts.each(uid for uid in uids if uid in kept))
    return [_look_at(book.contacts.get(uid), book) for uid in asked[:MOST_TIES]], staying


def keep_tie(settings: Settings, uid: str, today: date) -> None:
    """Leave a tie out of the review for a year."""
    settings.set(SETTING, {**kept_ties(settings, today), uid: today.isoformat()})


def ask_again(settings: Settings, uids: Sequence[str], today: date) -> None:
    """Bring ties that were kept back into the review."""
    kept = kept_ties(settings, today)
    settings.set(SETTING, {uid: day for uid, day in kept.items() if uid not in uids} or None)


def kept_ties(settings: Settings, today: date) -> dict[str, str]:
    """Return the ties that were kept within a year, by uid, with the day (ISO) of it."""
    since = (today - timedelta(days=KEPT_DAYS)).isoformat()
    return {uid: day for uid, day in settings.get(SETTING, {}).items() if day > since}


def _look_at(contact: Contact, book: Ties) -> TieReview:
    trends = trends_of(contact.uid, book.ratings)
    moments = [one for key in _EXCHANGED for one in trends[key].ratings]
    days = sorted(one.day for one in moments)
    return TieReview(
        contact,
        len({one.entry for one in moments}),
        days[0] if days else "",
        days[-1] if days else "",
        _end(trends["gave"]),
        _end(trends["received"]),
        best_day(trends),
        _planned(contact, book.entries),
    )


def _planned(contact: Contact, entries: EntryList) -> PromiseLine | None:
    mine = (one for one in entries.promises("open", contact.uid) if one.by is None)
    return next((one for one in mine if one.to == contact.name), None)


def _end(trend: Trend) -> float | None:
    return float(trend.line.mean[-1]) if len(trend.line.mean) else None


def best_day(trends: Mapping[str, Trend]) -> RatedMoment | None:
    """Return a rating of the entry with the highest mean of all its ratings."""
    by_entry: dict[str, list[RatedMoment]] = {}
    for trend in trends.values():
        for one in trend.ratings:
            by_entry.setdefault(one.entry, []).append(one)
    best = max(by_entry.values(), key=_worth, default=None)
    return best[0] if best else None


def _worth(rated: Sequence[RatedMoment]) -> tuple[float, int]:
    return sum(one.value for one in rated) / len(rated), rated[0].at
