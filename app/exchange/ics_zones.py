"""The time zones of a calendar: by their names, or by the changes that the file lists."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from app.exchange.ics_moments import plain_moment
from app.exchange.ics_parts import Part, UnreadableError
from app.exchange.ics_rule import Patience, Rule, rule_of
from app.model.instant import zone_named

_ZERO = timedelta()
_YEARS_THAT_MATTER = timedelta(days=2000)


class Shift(NamedTuple):
    """A change of the clocks: when (naive, in UTC), and the offsets before and after."""

    at: datetime
    before: timedelta
    after: timedelta


class ListedZone(tzinfo):
    """A zone as a VTIMEZONE lists it. A local time that is skipped counts by the offset before."""

    def __init__(self, shifts: list[Shift]) -> None:
        self._shifts = sorted(shifts)
        self._first = [one.at + max(one.before, one.after) for one in self._shifts]
        self._second = [one.at + min(one.before, one.after) for one in self._shifts]

    def utcoffset(self, at: datetime | None) -> timedelta:
        """Return the offset at a local time."""
        if at is None:
            return _ZERO
        changes = self._second if at.fold else self._first
        return self._after(bisect_right(changes, at.replace(tzinfo=None, fold=0)))

    def fromutc(self, at: datetime) -> datetime:
        """Return the local time at an instant."""
        plain = at.replace(tzinfo=None)
        return at + self._after(bisect_right([one.at for one in self._shifts], plain))

    def dst(self, at: datetime | None) -> timedelta | None:
        """Return None: which part of the offset is summer time is not asked."""
        return None

    def tzname(self, at: datetime | None) -> str | None:
        """Return None: it has no name of its own."""
        return None

    def _after(self, count: int) -> timedelta:
        return self._shifts[count - 1].after if count else self._shifts[0].before


class Zones:
    """Finds the zones that the events of one calendar name."""

    def __init__(self, calendar: Part, home: str, now: datetime, patience: Patience) -> None:
        self._listed = {one.text("TZID"): one for one in calendar.within("VTIMEZONE")}
        self._home = _known(calendar.text("X-WR-TIMEZONE")) or home
        self._last = now.replace(tzinfo=None) + timedelta(400)
        self._patience = patience
        self._found: dict[str, tzinfo | None] = {}

    @property
    def home(self) -> tzinfo:
        """Return the zone of the calendar, or else of the computer."""
        return zone_named(self._home)

    def named(self, tzid: str) -> tzinfo | None:
        """Return the zone that a file calls so; None where nobody knows it."""
        if tzid not in self._found:
            self._found[tzid] = self._look_up(tzid)
        return self._found[tzid]

    def name_at(self, tzid: str | None, at: datetime) -> str | None:
        """Return the IANA name under which an instant has the local time it had in the file."""
        if tzid is None:
            return self._home
        zone = self.named(tzid)
        if zone is None:
            return self._home
        offset = at.astimezone(zone).utcoffset()
        listed = self._listed.get(tzid)
        likely = (
            _known(getattr(zone, "key", "")),
            _area_and_city(tzid),
            _known(listed.text("X-LIC-LOCATION")) if listed else None,
            _windows(tzid),
            self._home,
            _fixed(offset or _ZERO),
        )
        found = (one for one in likely if one)
        return next((one for one in found if _offset(one, at) == offset), None)

    def _look_up(self, tzid: str) -> tzinfo | None:
        by_name = _area_and_city(tzid)
        if by_name is None and tzid in self._listed:
            return self._as_listed(self._listed[tzid])
        name = by_name or _windows(tzid) or _known(tzid)
        return zone_named(name) if name else None

    def _as_listed(self, part: Part) -> tzinfo | None:
        shifts = [
            shift
            for one in part.parts
            if one.name in ("STANDARD", "DAYLIGHT")
            for shift in self._shifts(one)
        ]
        return ListedZone(shifts) if shifts else None

    def _shifts(self, part: Part) -> list[Shift]:
        before = offset_of(part.text("TZOFFSETFROM") or part.text("TZOFFSETTO"))
        after = offset_of(part.text("TZOFFSETTO"))
        first = part.first("DTSTART")
        if first is None:
            raise UnreadableError("its time zone has no beginning")
        start = plain_moment(first.value)
        onsets = {start}
        for rule in part.all("RRULE"):
            read = rule_of(rule.value, start, lambda at: at.replace(tzinfo=None) + before)
            onsets |= set(read.starts(_since(read, self._last), self._last, self._patience))
        for dates in part.all("RDATE"):
            onsets |= {plain_moment(one.split("/")[0]) for one in dates.value.split(",")}
        return [Shift(_shifted(one, -before), before, after) for one in onsets]


def _since(rule: Rule, last: datetime) -> datetime:
    """Return from when on the shifts by a rule matter: the last years, or its own last ones."""
    end = rule.until if isinstance(rule.until, datetime) else last
    return max(rule.start, min(end, last) - _YEARS_THAT_MATTER)


def _shifted(at: datetime, by: timedelta) -> datetime:
    try:
        return at + by
    except OverflowError:
        return at


def offset_of(text: str) -> timedelta:
    """Return an offset like -0330. Raise UnreadableError where it is none."""
    digits = text.strip().lstrip("+-").replace(":", "")
    if not digits.isdecimal() or len(digits) not in (4, 6) or int(digits[:2]) > 23:
        raise UnreadableError(f"its time zone has the offset {text[:20]!r}")
    size = timedelta(
        hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:] or "0")
    )
    return -size if text.strip().startswith("-") else size


def _known(name: str) -> str | None:
    try:
        zone_named(name)
    except ValueError:
        return None
    return name or None


def _area_and_city(tzid: str) -> str | None:
    """Return the IANA name that a tzid is or ends in, if it has an area and a city."""
    parts = tzid.strip("/").split("/")
    endings = ("/".join(parts[-count:]) for count in (3, 2) if len(parts) >= count)
    return next((one for one in endings if _known(one)), None)


def _windows(tzid: str) -> str | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return _known(WINDOWS_TO_OLSON.get(tzid, ""))


def _fixed(offset: timedelta) -> str | None:
    hours, rest = divmod(offset, timedelta(hours=1))
    return _known(f"Etc/GMT{-hours:+d}") if not rest else None


def _offset(name: str, at: datetime) -> timedelta | None:
    return at.astimezone(zone_named(name)).utcoffset()
