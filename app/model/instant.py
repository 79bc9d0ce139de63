"""Instants: UTC with the zone that they happened in, and the day they belong to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(at: datetime) -> int:
    """Return microseconds since 1970 in UTC, exactly."""
    return (at - _EPOCH) // _MICROSECOND


def from_microseconds(count: int) -> datetime:
    """Return the UTC instant that many microseconds after 1970."""
    return _EPOCH + timedelta(microseconds=count)


def parse_instant(text: str) -> datetime:
    """Read an ISO 8601 instant with an offset as UTC. Raise ValueError where it is none."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text!r} has no offset from UTC")
    return at.astimezone(UTC)


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """Return the time zone of that IANA name. Raise ValueError where there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"{name!r} is not a time zone") from None


def local_day(at: datetime, zone: str | None) -> date:
    """Return the calendar day of an instant in the zone it happened in (UTC where unknown)."""
    return at.astimezone(zone_named(zone) if zone else UTC).date()
