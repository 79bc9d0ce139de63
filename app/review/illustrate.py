"""The charts of a review, the same for every writer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.review.charts.bars import counts_chart, exchange_chart, months_chart
from app.review.charts.calendar import calendar_chart
from app.review.charts.colours import Colours
from app.review.charts.slope import slope_chart
from app.review.charts.svg import Chart
from app.review.charts.trend import TrendLook, trend_chart
from app.review.document import Moved, Review
from app.review.period import Period
from app.review.verdict_said import verdict_said
from app.review.wording import Wording

SMALL_MULTIPLES = 12
_WIDTH = 520.0


@dataclass(frozen=True, slots=True)
class Pictures:
    """The charts by their place in the review; `moved` stand in the order of the contacts."""

    single: dict[str, Chart]
    moved: tuple[Chart, ...]


def illustrate(review: Review, colours: Colours) -> Pictures:
    """Return the charts that the chapters of a review have something for."""
    artist = _Artist(review, colours)
    makers: dict[str, tuple[bool, Callable[[], Chart]]] = {
        "depth": (review.has("figures") and bool(review.depth.ratings), artist.depth),
        "calendar": (review.has("calendar") and bool(review.days), artist.calendar),
        "slope": (review.has("moved") and len(review.moved) > 1, artist.slope),
        "balance": (review.has("balance") and review.balance.n > 0, artist.balance),
        "balance_months": (
            review.has("balance") and review.balance.n > 0 and len(review.balance.by_month) > 1,
            artist.balance_months,
        ),
        "places": (bool(review.places), artist.places),
        "fields": (bool(review.fields), artist.fields),
    }
    shown = review.moved[:SMALL_MULTIPLES] if review.has("moved") else ()
    return Pictures(
        {key: make() for key, (is_shown, make) in makers.items() if is_shown},
        tuple(artist.moved(one) for one in shown),
    )


class _Artist:
    def __init__(self, review: Review, colours: Colours) -> None:
        self._review = review
        self._colours = colours
        self._wording = Wording(review.language)

    def depth(self) -> Chart:
        chart = self._wording.text("chart.depth")
        return trend_chart(
            self._review.depth, self._review.labels["depth"], chart, self._look(_WIDTH, 196)
        )

    def moved(self, one: Moved) -> Chart:
        said = self._wording.text(
            "chart.depth_of",
            name=one.name,
            verdict=verdict_said(one, self._wording),
            start=self._wording.number(one.start, 1),
            end=self._wording.number(one.end, 1),
        )
        return trend_chart(one.series, one.name, said, self._look(250, 96, small=True))

    def _look(self, width: float, height: float, *, small: bool = False) -> TrendLook:
        text = self._wording.text
        return TrendLook(
            width=width,
            height=height,
            first=self._review.first,
            last=self._review.last,
            colours=self._colours,
            colour=self._colours.depth,
            month_name=self._month_name(),
            no_entries=text("chart.no_entries"),
            ends=None if small else (text("chart.low_end"), text("chart.high_end")),
            small=small,
        )

    def _month_name(self) -> Callable[[date], str]:
        is_one_year = self._review.first.year == self._review.last.year
        form = "LLL" if is_one_year else "LLL yy"
        return lambda day: self._wording.day(day, form)

    def calendar(self) -> Chart:
        days = dict(self._review.days)
        said = self._wording.text("chart.calendar", len(days))
        return calendar_chart(
            days,
            self._review.first,
            self._review.last,
            self._title("calendar"),
            said,
            self._colours,
            lambda day: self._wording.day(day, "LLL"),
        )

    def slope(self) -> Chart:
        period = Period(self._review.first, self._review.last)
        months = list(period.months())
        return slope_chart(
            self._review.moved[:SMALL_MULTIPLES],
            self._title("moved"),
            self._wording.text("chart.slope"),
            self._colours,
            self._wording.number,
            (self._month_name()(months[0]), self._month_name()(months[-1])),
        )

    def balance(self) -> Chart:
        labels = (self._review.labels["gave"], self._review.labels["received"])
        return exchange_chart(
            self._review.balance.by_contact,
            self._title("balance"),
            self._wording.text("chart.balance"),
            labels,
            self._colours,
        )

    def balance_months(self) -> Chart:
        said = self._wording.text("chart.balance_months")
        months = self._review.balance.by_month
        return months_chart(months, self._review.labels["by_month"], said, self._colours)

    def places(self) -> Chart:
        said = self._wording.text("chart.counts")
        title = self._review.labels["places"]
        return counts_chart(self._review.places, title, said, self._colours)

    def fields(self) -> Chart:
        said = self._wording.text("chart.counts")
        title = self._review.labels["fields"]
        return counts_chart(self._review.fields, title, said, self._colours)

    def _title(self, chapter: str) -> str:
        return next((one.title for one in self._review.chapters if one.key == chapter), "")
