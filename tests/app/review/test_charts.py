"""The drawings are well-formed, whatever is written in them, and refer to nothing outside."""

import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.review.charts.bars import counts_chart, exchange_chart, months_chart
from app.review.charts.calendar import calendar_chart
from app.review.charts.colours import named_colours, theme_colours
from app.review.charts.slope import slope_chart
from app.review.charts.svg import Chart
from app.review.charts.trend import TrendLook, trend_chart
from app.review.document import Count, Exchange, Moved, Series
from app.review.series import Rated, series_of

COLOURS = theme_colours()
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
SVG = "{http://www.w3.org/2000/svg}"
texts = st.text(max_size=40)
amounts = st.integers(0, 200)
minutes = st.integers(0, 364 * 1440).map(lambda minute: minute / 1440)
ratings = st.lists(st.tuples(minutes, st.integers(1, 5)), max_size=60)


def look(**changes: object) -> TrendLook:
    usual: dict[str, object] = {
        "width": 400,
        "height": 160,
        "first": FIRST,
        "last": LAST,
        "colours": COLOURS,
        "colour": COLOURS.depth,
        "month_name": lambda day: f"{day:%b}",
        "no_entries": "no entries",
    }
    return TrendLook(**usual | changes)  # type: ignore[arg-type]


def drawn(chart: Chart) -> ET.Element:
    """Return the drawing, read as XML."""
    root = ET.fromstring(chart.svg)
    assert root.find(f"{SVG}title") is not None and root.find(f"{SVG}desc") is not None
    assert not [name for one in root.iter() for name in one.attrib if "href" in name]
    return root


def series(pairs: list[tuple[float, int]]) -> Series:
    start = FIRST.toordinal()
    return series_of([Rated(start + d, int(start + d), v) for d, v in sorted(pairs)], 90.0)


@given(ratings, texts)
def test_a_trend_shows_every_rating_within_its_box(
    pairs: list[tuple[float, int]], name: str
) -> None:
    root = drawn(trend_chart(series(pairs), name, name, look(small=len(name) % 2 == 0)))
    dots = list(root.iter(f"{SVG}circle"))
    assert len(dots) == len(set(pairs))
    assert all(0 <= float(one.attrib["cx"]) <= 400 for one in dots)
    assert all(0 <= float(one.attrib["cy"]) <= 160 for one in dots)


def test_the_line_breaks_where_nothing_was_written_and_says_so() -> None:
    pairs = [(float(day), 3) for day in (0, 5, 10, 15, 200, 205, 210)]
    root = drawn(trend_chart(series(pairs), "", "", look()))
    assert len(list(root.iter(f"{SVG}polyline"))) == 2
    assert "no entries" in [one.text for one in root.iter(f"{SVG}text")]


def test_thousands_of_ratings_are_gathered() -> None:
    pairs = [(i / 20, 1 + i % 5) for i in range(7200)]
    chart = trend_chart(series(pairs), "", "", look())
    assert len(list(drawn(chart).iter(f"{SVG}circle"))) <= 5 * 401
    assert len(chart.svg) < 400_000


@given(st.dictionaries(st.dates(FIRST, LAST), st.integers(1, 9)))
def test_the_calendar_has_a_square_a_day(days: dict[date, int]) -> None:
    chart = calendar_chart(days, FIRST, LAST, "", "", COLOURS, lambda day: f"{day:%b}")
    squares = [one.attrib["fill"] for one in drawn(chart).iter(f"{SVG}rect")]
    assert len(squares) == (LAST - FIRST + timedelta(1)).days
    assert len([one for one in squares if one != COLOURS.heat[0]]) == len(days)


@given(st.dates(), st.integers(0, 4000), st.dates())
def test_any_period_is_a_calendar_within_its_frame(first: date, length: int, day: date) -> None:
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    root = drawn(calendar_chart({day: 2}, first, last, "", "", COLOURS, lambda day: f"{day:%b}"))
    width, height = (float(side) for side in root.attrib["viewBox"].split()[2:])
    squares = [
        {key: float(one.attrib[key]) for key in ("x", "y", "width")}
        for one in root.iter(f"{SVG}rect")
    ]
    assert all(0 <= one["x"] <= width + 0.02 - one["width"] for one in squares)
    assert all(0 <= one["y"] <= height + 0.02 - one["width"] for one in squares)
    assert len({(one["x"], one["y"]) for one in squares}) == len(squares)


def test_the_months_of_years_stand_under_each_other() -> None:
    chart = calendar_chart(
        {}, date(2024, 9, 8), date(2026, 2, 3), "", "", COLOURS, lambda day: f"{day:%b}"
    )
    begun = [float(one.attrib["x"]) for one in drawn(chart).iter(f"{SVG}text") if one.text == "Jan"]
    late = [float(one.attrib["x"]) for one in drawn(chart).iter(f"{SVG}text") if one.text == "Oct"]
    assert max(begun) < 1 and all(abs(x - late[0]) < 12 for x in late) and late[0] > 380


@given(st.lists(st.tuples(texts, st.floats(1, 5), st.floats(1, 5)), max_size=12))
def test_names_of_a_slope_chart_do_not_touch(rows: list[tuple[str, float, float]]) -> None:
    moved = [
        Moved(name, "rising", i % 2 == 0, a, b, 1.0, 9, 9, Series())
        for i, (name, a, b) in enumerate(rows)
    ]
    root = drawn(slope_chart(moved, "", "", COLOURS, lambda n, d: f"{n:.{d}f}", ("Jan", "Dec")))
    places = sorted(
        float(one.attrib["y"]) for one in root.iter(f"{SVG}text") if float(one.attrib["x"]) > 340
    )
    assert all(b - a > 13.9 for a, b in pairwise(places))


@given(st.lists(st.tuples(texts, amounts, amounts), max_size=30))
def test_bars_are_drawn_for_any_names(rows: list[tuple[str, int, int]]) -> None:
    exchanges = [Exchange(name, given, received, 1) for name, given, received in rows]
    drawn(exchange_chart(exchanges, "", "", ("Gave", "Received"), COLOURS))
    drawn(months_chart(exchanges, "", "", named_colours()))
    drawn(counts_chart([Count(name, n) for name, n, _ in rows], "", "", COLOURS))
