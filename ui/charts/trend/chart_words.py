"""What a trend chart says in words: its points, its verdict, its summary."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.model.scales import RATINGS
from ui.charts.trend.verdict_look import doubt_of, sign_of, word_of
from ui.text import Formats, tr, tr_count

if TYPE_CHECKING:
    from app.insights.trends import Trend

_CONTEXT = "TrendChart"
_SCALES = {rating.key: rating for rating in RATINGS}
FEWEST_FOR_A_LINE = 3


class ChartWords:
    """Sentences about trends, in the reader's language."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def chart_name(self) -> str:
        """Return the name of the chart for a screen reader."""
        return tr(_CONTEXT, "Trend chart")

    def quiet(self) -> str:
        """Return what stands in a gap."""
        return tr(_CONTEXT, "no entries")

    def unrated(self, rating: str) -> str:
        """Return what stands in a gap of a rating in which there were meetings."""
        return tr(_CONTEXT, "{rating} not rated", rating=self.label(rating))

    def quiet_between(self, first: date, last: date) -> str:
        """Return what a gap means."""
        said = "No entries between {first} and {last}"
        return tr(_CONTEXT, said, **self._edges(first, last))

    def unrated_between(self, rating: str, first: date, last: date) -> str:
        """Return what a gap of a rating means in which there were meetings."""
        said = "{rating} not rated between {first} and {last}"
        return tr(_CONTEXT, said, rating=self.label(rating), **self._edges(first, last))

    def label(self, rating: str) -> str:
        """Return the name of a rating as the legend has it."""
        short = {"gave": "Gave", "received": "Received"}
        return tr(_CONTEXT, short.get(rating) or _SCALES[rating].label)

    def ends(self, rating: str) -> tuple[str, str]:
        """Return what 1 and 5 mean; nothing where there is no rating."""
        scale = _SCALES.get(rating)
        if scale is None:
            return "", ""
        return tr(_CONTEXT, scale.low_end), tr(_CONTEXT, scale.high_end)

    def verdict(self, trend: Trend) -> str:
        """Return the verdict in a word or three."""
        return word_of(trend.verdict.word, trend.verdict.firm)

    def sign(self, trend: Trend) -> str:
        """Return the arrow of the verdict; nothing where it says nothing."""
        return sign_of(trend.verdict.word, trend.verdict.firm)

    def count(self, trend: Trend) -> str:
        """Return how many ratings it rests on."""
        return tr_count(_CONTEXT, "{n} rating", "{n} ratings", trend.n)

    def reasons(self, trend: Trend) -> str:
        """Return what the verdict stands on: days, slope and interval; and why it is a perhaps."""
        found = trend.verdict
        days = tr_count(_CONTEXT, "{n} day with a rating", "{n} days with a rating", found.n_days)
        if found.slope_per_year is None or found.slope_low is None or found.slope_high is None:
            said = "{days}. A verdict needs 8 days, over 90 days or more."
            return tr(_CONTEXT, said, days=days)
        values = {
            "days": days,
            "slope": self._signed(found.slope_per_year),
            "low": self._signed(found.slope_low),
            "high": self._signed(found.slope_high),
        }
        said = "{days}, {slope} a year, between {low} and {high}"
        if found.approximate:
            said = "{days}, about {slope} a year, between {low} and {high}"
        reasons = tr(_CONTEXT, said, **values)
        doubt = doubt_of(found.word, found.firm, trend.n)
        return f"{reasons}.\n{doubt}" if doubt else reasons

    def summary(self, trend: Trend) -> str:
        """Return the chart in one sentence, for who cannot see it."""
        if not trend.n:
            return tr(_CONTEXT, "{rating}: no ratings yet.", rating=self.label(trend.rating))
        first, last = (date.fromisoformat(trend.ratings[end].day) for end in (0, -1))
        values = {
            "rating": self.label(trend.rating),
            "count": self.count(trend),
            "first": self._formats.date(first),
            "last": self._formats.date(last),
            "verdict": self.verdict(trend),
            "value": self._formats.number(trend.ratings[-1].value),
        }
        said = "{rating}: {count} from {first} to {last}, {verdict}; the last is {value} of 5."
        return tr(_CONTEXT, said, **values)

    def missing(self, trend: Trend) -> str:
        """Return what a line still needs; nothing where there is one."""
        if trend.n >= FEWEST_FOR_A_LINE:
            return ""
        if not trend.n:
            return tr(_CONTEXT, "Rate a meeting, and its point stands here.")
        more = FEWEST_FOR_A_LINE - trend.n
        if more == 1:
            return tr(_CONTEXT, "One more rating and a line can be drawn.")
        return tr(_CONTEXT, "Two more ratings and a line can be drawn.")

    def _edges(self, first: date, last: date) -> dict[str, str]:
        return {"first": self._formats.date(first), "last": self._formats.date(last)}

    def _signed(self, value: float) -> str:
        number = self._formats.number(abs(value), 1)
        if round(value, 1) == 0:
            return number
        return tr(_CONTEXT, "+{number}" if value > 0 else "−{number}", number=number)
