"""Days counted back from today, as instants and dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.clock import Clock
from app.model.instant import zone_named

DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days before one fixed today, in one zone."""

    now: datetime
    today: date
    zone: str

    @classmethod
    def of(cls, clock: Clock) -> Calendar:
        """Return the days before the clock's today."""
        return cls(clock.now(), clock.today(), clock.zone())

    def day(self, ago: float) -> date:
        """Return the day that many days before today; negative counts ahead."""
        return self.today - timedelta(days=int(ago))

    def moment(self, ago: float, at: time) -> datetime:
        """Return that time of day as a UTC instant, never later than now."""
        local = datetime.combine(self.day(ago), at, zone_named(self.zone))
        return min(local.astimezone(UTC), self.now)

    def same_day(self, years_ago: int) -> int:
        """Return how many days ago this very day was in an earlier year."""
        return (self.today - _years_before(self.today, years_ago)).days


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
