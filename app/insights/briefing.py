"""What to have in mind before meeting somebody again, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.insights.contact_page import ContactPage, EntryOfContact
from app.insights.trends import Trend
from app.model.contact import KnownDate
from app.model.lines import PromiseLine
from app.model.partial_date import parse_partial_date
from app.model.verdict_words import MOVING

ENTRIES = 3
_NEAR_DAYS = 30


@dataclass(frozen=True, slots=True)
class NearDay:
    """A date of the contact that comes round soon."""

    known: KnownDate
    on: date


@dataclass(frozen=True, slots=True, eq=False)
class Briefing:
    """The page, the newest entries, promises both ways, what moves, dates within a month."""

    page: ContactPage
    entries: tuple[EntryOfContact, ...]
    mine: tuple[PromiseLine, ...]
    theirs: tuple[PromiseLine, ...]
    moving: tuple[Trend, ...]
    near: tuple[NearDay, ...]


def brief(page: ContactPage, entries: Sequence[EntryOfContact], today: date) -> Briefing:
    """Return what to have in mind before meeting the contact of a page.

    The dates of who rests or was let go are silent.
    """
    promises, contact = page.open_promises, page.contact
    return Briefing(
        page=page,
        entries=tuple(entries),
        mine=tuple(one for one in promises if one.by is None),
        theirs=tuple(one for one in promises if one.by is not None),
        moving=tuple(one for one in page.trends.values() if one.verdict.word in MOVING),
        near=tuple(_near(contact.dates, today)) if contact.standing == "active" else (),
    )


def _near(dates: Sequence[KnownDate], today: date) -> list[NearDay]:
    found = [NearDay(one, on) for one in dates if (on := _next(one.date, today))]
    return sorted(found, key=lambda near: near.on)


def _next(text: str, today: date) -> date | None:
    """Return when a date comes round next, if that is within a month."""
    known = parse_partial_date(text)
    if known.month is None or known.day is None:
        return None
    days = (today + timedelta(days=away) for away in range(_NEAR_DAYS + 1))
    return next((day for day in days if (day.month, day.day) == (known.month, known.day)), None)
