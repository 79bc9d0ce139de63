"""The injected clock: now, today, and the zone that the computer is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo


def _system_zone() -> str:
    from tzlocal import get_localzone_name

    return get_localzone_name() or "UTC"


def _system_now() -> datetime:
    return datetime.now(UTC)


class _SystemZone(tzinfo):
    """The computer's zone in summer and winter; `astimezone()` alone keeps the offset of now."""

    def utcoffset(self, at: datetime | None) -> timedelta | None:
        return at.replace(tzinfo=None).astimezone().utcoffset() if at else None

    def dst(self, at: datetime | None) -> timedelta | None:
        return None

    def tzname(self, at: datetime | None) -> str | None:
        return at.replace(tzinfo=None).astimezone().tzname() if at else None

    def fromutc(self, at: datetime) -> datetime:
        moment = at.replace(tzinfo=UTC)
        wall = moment.astimezone().replace(tzinfo=self)
        # Of an hour that comes twice, the second is marked as such.
        return wall if wall.utcoffset() == moment.astimezone().utcoffset() else wall.replace(fold=1)


def _system_local(at: datetime) -> datetime:
    return at.astimezone(_SystemZone())


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the time. Tests hand in functions of their own."""

    utc_now: Callable[[], datetime] = _system_now
    zone: Callable[[], str] = _system_zone
    local: Callable[[datetime], datetime] = _system_local

    def now(self) -> datetime:
        """Return the present instant, in UTC, to the second."""
        return self.utc_now().astimezone(UTC).replace(microsecond=0)

    def local_now(self) -> datetime:
        """Return the present instant in the computer's zone."""
        return self.local(self.now())

    def today(self) -> date:
        """Return the present day in the computer's zone."""
        return self.local_now().date()


def fixed_clock(moment: datetime, zone: str = "UTC") -> Clock:
    """Return a clock that stands still at `moment` (aware)."""
    from zoneinfo import ZoneInfo

    return Clock(lambda: moment, lambda: zone, lambda at: at.astimezone(ZoneInfo(zone)))
