"""The times at which the events of a calendar took place, repeated ones included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from app.exchange.ics_moments import duration_of, is_day, is_utc, plain_moment
from app.exchange.ics_parts import Part, UnreadableError
from app.exchange.ics_rule import Patience, rule_of
from app.exchange.ics_zones import Zones
from app.exchange.vcard_lines import Property

_DAY = timedelta(days=1)
_MARGIN = timedelta(days=2)
_LONGEST = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of a calendar: on the wall, and the zone of that wall. A day has no time."""

    wall: datetime
    zone: tzinfo
    tzid: str | None
    is_day: bool

    @property
    def instant(self) -> datetime:
        """Return the instant, in UTC. Raise UnreadableError beyond the calendar."""
        try:
            return self.wall.replace(tzinfo=self.zone).astimezone(UTC)
        except (OverflowError, ValueError):
            raise UnreadableError(f"{self.wall:%Y-%m-%d} is beyond the calendar") from None

    @property
    def key(self) -> str:
        """Return what tells the moment apart within a series."""
        return self.wall.date().isoformat() if self.is_day else self.instant.isoformat()

    def moved(self, wall: datetime) -> Moment:
        """Return another time on the same wall."""
        return Moment(wall, self.zone, self.tzid, self.is_day)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an event took place, its key within the series, and how long it took."""

    event: Part
    key: str
    start: Moment
    length: timedelta

    def is_within(self, first: datetime, last: datetime) -> bool:
        """Tell whether it began after `first` and was over by `last`."""
        return first <= self.start.instant <= last - self.length


class Series:
    """An event and, under the same UID, the single times at which it was otherwise."""

    def __init__(self, events: Sequence[Part], zones: Zones, patience: Patience) -> None:
        self._zones, self._patience = zones, patience
        self._plain = [one for one in events if one.first("RECURRENCE-ID") is None]
        self._moved = [one for one in events if one.first("RECURRENCE-ID")]

    def occurrences(self, first: datetime, last: datetime) -> Iterator[Occurrence]:
        """Yield what may have taken place between two instants. Raise UnreadableError."""
        moved = {self._moments(_needed(one, "RECURRENCE-ID"))[0].key: one for one in self._moved}
        for event in self._plain[-1:]:
            start, length = self.start_of(event), self.length_of(event)
            repeats = bool(next(event.all("RRULE", "RDATE"), None))
            left_out = {at.key for one in event.all("EXDATE") for at in self._moments(one)}
            for at in self._starts(event, start, first, last) if repeats else [start]:
                keys = {at.key, at.wall.date().isoformat()}
                otherwise = keys & moved.keys()
                if otherwise:
                    yield self._otherwise(moved.pop(otherwise.pop()), at.key)
                elif not keys & left_out:
                    yield Occurrence(event, at.key if repeats else "", at, length)
        for key, event in moved.items():
            yield self._otherwise(event, key)

    def _otherwise(self, event: Part, key: str) -> Occurrence:
        return Occurrence(event, key, self.start_of(event), self.length_of(event))

    def _starts(
        self, event: Part, start: Moment, first: datetime, last: datetime
    ) -> Iterator[Moment]:
        def local(at: datetime) -> datetime:
            return at.astimezone(start.zone).replace(tzinfo=None)

        begin, end = (one.replace(tzinfo=None) for one in (first - _LONGEST, last + _MARGIN))
        walls = {start.wall: start}
        for rule in event.all("RRULE"):
            read = rule_of(rule.value, start.wall, local)
            for wall in read.starts(begin, end, self._patience):
                walls.setdefault(wall, start.moved(wall))
        for dates in event.all("RDATE"):
            for at in self._moments(dates):
                walls.setdefault(local(at.instant), at)
        for wall in sorted(walls):
            if begin <= wall <= end:
                yield walls[wall]

    def start_of(self, event: Part) -> Moment:
        """Return when an event begins. Raise UnreadableError where that is not said."""
        return self._moments(_needed(event, "DTSTART"))[0]

    def length_of(self, event: Part) -> timedelta:
        """Return how long an event takes. Raise UnreadableError where it ends before it begins."""
        start, end, duration = self.start_of(event), event.first("DTEND"), event.first("DURATION")
        if end and start.is_day:
            length = self._moments(end)[0].wall - start.wall
        elif end:
            length = self._moments(end)[0].instant - start.instant
        else:
            length = duration_of(duration.value) if duration else timedelta()
        if length < timedelta():
            raise UnreadableError("it ends before it begins")
        return max(length, _DAY) if start.is_day else length

    def _moments(self, read: Property) -> list[Moment]:
        texts = [one.split("/")[0] for one in read.value.split(",") if one.strip()]
        tzid = read.first("TZID")
        if not texts:
            raise UnreadableError(f"{read.name} is empty")
        self._patience.spend(len(texts))
        return [self._moment(text, tzid) for text in texts]

    def _moment(self, text: str, tzid: str | None) -> Moment:
        wall = plain_moment(text)
        if is_day(text):
            return Moment(wall, self._zones.home, None, is_day=True)
        if is_utc(text):
            return Moment(wall, UTC, None, is_day=False)
        zone = self._zones.named(tzid) if tzid else None
        return Moment(wall, zone or self._zones.home, tzid, is_day=False)


def _needed(event: Part, name: str) -> Property:
    found = event.first(name)
    if found is None:
        raise UnreadableError(f"it has no {name}")
    return found
