"""What today offers: meetings to write down, promises, whom to write to, other years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import fmean

from app.model.instant import to_microseconds
from app.model.lines import ContactLine, EntryLine, PromiseLine
from app.store.contact_list import ContactList
from app.store.entry_list import EntryList
from app.store.ratings import Ratings

_FRESH_DAYS = 14
_NEAR_DAYS = 7
_FEW = 4
_LEAST_RATINGS = 3
_LATEST = 3
_WEEKS_OF_WRITING = 40


@dataclass(frozen=True, slots=True)
class NearDate:
    """A birthday or another day of an active contact, at most a week away."""

    contact: str
    name: str
    kind: str
    days_away: int


@dataclass(frozen=True, slots=True)
class Today:
    """The day at a glance.

    `safety` is by uid the mean safety of those past their rhythm, where it rests on three ratings
    or more; `writing` counts entries by ISO day since `writing_since`.
    """

    day: date
    unwritten: tuple[EntryLine, ...]
    latest: tuple[EntryLine, ...]
    promises: tuple[PromiseLine, ...]
    past_rhythm: tuple[ContactLine, ...]
    safety: dict[str, float]
    dates: tuple[NearDate, ...]
    earlier: tuple[EntryLine, ...]
    writing_since: date
    writing: dict[str, int]


def look_at_today(
    now: datetime, contacts: ContactList, entries: EntryList, ratings: Ratings
) -> Today:
    """Return what the local moment `now` offers, what presses most first.

    All promises of mine that are open; a few of everything else.
    """
    day = now.date()
    monday = day - timedelta(days=day.weekday())
    since = monday - timedelta(weeks=_WEEKS_OF_WRITING - 1)
    late = contacts.past_rhythm(to_microseconds(now), _FEW)
    mine = [one for one in entries.promises("open") if one.by is None]
    return Today(
        day=day,
        unwritten=tuple(entries.without_note(day - timedelta(days=_FRESH_DAYS), day)[:_FEW]),
        latest=tuple(entries.latest(_LATEST)),
        promises=tuple(mine),
        past_rhythm=tuple(late),
        safety=_mean_safety(late, ratings),
        dates=tuple(_near_dates(day, contacts)[:_FEW]),
        earlier=tuple(entries.on_this_day(day, with_let_go=False)[:_FEW]),
        writing_since=since,
        writing=entries.days(since, day),
    )


def _mean_safety(lines: Sequence[ContactLine], ratings: Ratings) -> dict[str, float]:
    values: dict[int, list[int]] = {line.id: [] for line in lines}
    for key, _, _, value in ratings.of_contacts(list(values), "safety"):
        values[key].append(value)
    return {
        line.uid: fmean(values[line.id]) for line in lines if len(values[line.id]) >= _LEAST_RATINGS
    }


def _near_dates(day: date, contacts: ContactList) -> list[NearDate]:
    days = [day + timedelta(days=away) for away in range(_NEAR_DAYS + 1)]
    away_by_day = {f"{one:%m-%d}": away for away, one in enumerate(days)}
    found = contacts.with_birthday_or_date(list(away_by_day))
    near = [NearDate(uid, name, kind, away_by_day[on[-5:]]) for uid, name, kind, on in found]
    return sorted(near, key=lambda one: (one.days_away, one.name))
