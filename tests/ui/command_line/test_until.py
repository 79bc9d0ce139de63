"""A day on the command line is meant as the computer's zone has it."""

from datetime import UTC, datetime, timedelta, timezone

from app.clock import Clock
from app.model.instant import from_microseconds
from ui.command_line.until import end_of_day

WINTER = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)


def test_a_summer_day_ends_by_the_clock_of_summer() -> None:
    new_york = Clock(
        lambda: WINTER,
        lambda: "America/New_York",
        lambda at: at.astimezone(timezone(timedelta(hours=-5))),
    )
    ends = [from_microseconds(end_of_day(day, new_york) + 1) for day in ("2026-07-10", "today")]
    assert ends == [
        datetime(2026, 7, 11, 4, tzinfo=UTC),
        datetime(2026, 11, 21, 5, tzinfo=UTC),
    ]
