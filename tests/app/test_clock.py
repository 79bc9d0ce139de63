"""The computer's clock, in zones with a summer and without."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clock import Clock

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be changed")

WINTER = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
ZONES = ("America/New_York", "Europe/Lisbon", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")


@pytest.fixture
def live_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def test_a_time_of_summer_is_one_of_summer_when_said_in_winter(live_in) -> None:
    live_in("America/New_York")
    now = Clock(lambda: WINTER).local_now()
    assert (now.hour, now.minute) == (11, 30)
    said = datetime.combine(date(2026, 7, 10), time_of_day(18), now.tzinfo)
    assert said.astimezone(UTC) == datetime(2026, 7, 10, 22, tzinfo=UTC)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(ZONES),
    st.datetimes(datetime(1990, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001
)
def test_local_time_is_that_of_the_zone_and_leads_back(live_in, zone, naive) -> None:
    live_in(zone)
    at = naive.replace(tzinfo=UTC, microsecond=0)
    local, expected = Clock(lambda: at).local_now(), at.astimezone(ZoneInfo(zone))
    assert local.replace(tzinfo=None) == expected.replace(tzinfo=None)
    assert local.utcoffset() == expected.utcoffset()
    assert local.astimezone(UTC) == at


def test_the_hour_that_comes_twice_is_told_apart(live_in) -> None:
    live_in("America/New_York")
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    both = [Clock(lambda at=at: at).local_now() for at in (first, first + timedelta(hours=1))]
    assert {one.strftime("%H:%M") for one in both} == {"01:30"}
    assert [one.astimezone(UTC).hour for one in both] == [5, 6]
