from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ui.charts.time.time_ticks import EPOCH, day_of, time_ticks


def at(day: date) -> float:
    return float((day - EPOCH).days)


def test_two_years_have_a_mark_each_quarter_and_name_each_year_once() -> None:
    ticks = time_ticks(at(date(2024, 8, 10)), at(date(2026, 8, 1)), most=9)
    assert [tick.unit for tick in ticks] == ["quarter"] * 8
    assert ticks[0].day == date(2024, 10, 1)
    assert [tick.day for tick in ticks if tick.names_year] == [
        date(2024, 10, 1),
        date(2025, 1, 1),
        date(2026, 1, 1),
    ]


def test_a_fortnight_has_days() -> None:
    ticks = time_ticks(at(date(2026, 11, 1)), at(date(2026, 11, 10)), most=10)
    assert [tick.day.day for tick in ticks] == list(range(1, 11))


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.floats(1, 40_000, allow_nan=False),
    st.integers(2, 20),
)
def test_marks_ascend_inside_the_time_in_sight_and_are_few(
    first: date, span: float, most: int
) -> None:
    ticks = [tick.at for tick in time_ticks(at(first), at(first) + span, most)]
    assert ticks == sorted(set(ticks))
    assert all(at(first) <= tick <= at(first) + span for tick in ticks)
    assert len(ticks) <= most + 2


def test_a_moment_lies_in_its_day() -> None:
    assert day_of(at(date(2026, 2, 28)) + 0.99) == date(2026, 2, 28)
