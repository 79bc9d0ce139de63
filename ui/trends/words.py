"""What is said of contacts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from app.model.verdict_words import FADING, RISING
from ui.charts.trend.chart_words import ChartWords
from ui.text import Formats, tr, tr_count

if TYPE_CHECKING:
    from app.insights.moved import Lane, Moved

_CONTEXT = "Trends"
FAR = 0.5
"""How many steps of the scale a line moves before it stands out."""


def is_far(moved: Moved) -> bool:
    """Tell whether a line moved so far that it stands out, and not by chance."""
    return moved.is_clear and abs(moved.change or 0.0) >= FAR


class LaneWords:
    """Sentences and cells about one contact of several."""

    def __init__(self, formats: Formats) -> None:
        self._formats, self._chart = formats, ChartWords(formats)

    def verdict(self, lane: Lane) -> str:
        """Return sign and verdict, and the ratings that it rests on."""
        if not lane.trend.n:
            return tr(_CONTEXT, "no ratings yet")
        word, sign = self._chart.verdict(lane.trend), self._chart.sign(lane.trend)
        count = self._chart.count(lane.trend)
        return tr(
            _CONTEXT, "{sign} {verdict} · {count}", sign=sign, verdict=word, count=count
        ).strip()

    def axes(self, rating: str, first: date) -> str:
        """Return what all the small charts share: time, and the ends of the scale."""
        low, high = self._chart.ends(rating)
        said = "From {date} to today, 1 {low} to 5 {high}"
        return tr(_CONTEXT, said, date=self._formats.date(first), low=low, high=high)

    def period(self, begin: date) -> str:
        """Return what then and now stand for."""
        said = "From {date}: where each line stood at its last rating until then, and stands now"
        return tr(_CONTEXT, said, date=self._formats.date(begin))

    def which(self, shown: int, count: int) -> str:
        """Return which contacts are shown, and how others are."""
        if shown == count:
            return tr(_CONTEXT, "Choose others in the list: click with Ctrl or Shift.")
        said = (
            "The {shown} of {count} who moved most."
            " Choose others in the list: click with Ctrl or Shift."
        )
        number = self._formats.number
        return tr(_CONTEXT, said, shown=number(shown), count=number(count))

    def lane(self, lane: Lane) -> str:
        """Return a contact in one sentence."""
        summary = self._chart.summary(lane.trend)
        return tr(_CONTEXT, "{name}. {summary}", name=lane.contact.name, summary=summary)

    def change(self, moved: Moved) -> str:
        """Return how far a line moved, and what it rests on."""
        values = {
            "before": self._formats.number(moved.n_before),
            "within": self._formats.number(moved.n_within),
        }
        if moved.change is None:
            return tr(_CONTEXT, "too few · {before} before, {within} since", **values)
        values["change"] = self.signed(moved.change)
        if abs(moved.change) >= FAR and not moved.is_clear:
            return tr(_CONTEXT, "perhaps {change} · {before} before, {within} since", **values)
        return tr(_CONTEXT, "{change} · {before} before, {within} since", **values)

    def head_of_changes(self) -> str:
        """Return what stands over the changes."""
        return tr(_CONTEXT, "Change · ratings")

    def counts(self, lanes: Sequence[Lane]) -> str:
        """Return how many move which way, in one sentence."""
        words = [one.trend.verdict.word for one in lanes]
        number = self._formats.number
        values = {
            "rising": number(words.count(RISING)),
            "fading": number(words.count(FADING)),
        }
        one = "{n} contact, rising: {rising}, fading: {fading}"
        many = "{n} contacts, rising: {rising}, fading: {fading}"
        return tr_count(_CONTEXT, one, many, len(lanes), **values)

    def moves(self, lanes: Sequence[Lane]) -> str:
        """Return how many rose and fell, in one sentence."""
        changes = [one.moved.change or 0.0 for one in lanes if is_far(one.moved)]
        number = self._formats.number
        values = {
            "up": number(sum(one > 0 for one in changes)),
            "down": number(sum(one < 0 for one in changes)),
        }
        one = "{n} contact, clearly half a step or more up: {up}, down: {down}"
        many = "{n} contacts, clearly half a step or more up: {up}, down: {down}"
        return tr_count(_CONTEXT, one, many, len(lanes), **values)

    def signed(self, value: float) -> str:
        """Return a number with its sign, and none for what rounds to nothing."""
        number = self._formats.number(abs(value), 1)
        if round(value, 1) == 0:
            return number
        return tr(_CONTEXT, "+{number}" if value > 0 else "−{number}", number=number)

    def headers(self) -> tuple[str, ...]:
        """Return what stands over the columns of the table."""
        return tuple(
            tr(_CONTEXT, one)
            for one in ("Contact", "Trend", "Ratings", "Then", "Now", "Change", "Before", "Since")
        )

    def cells(self, lane: Lane) -> tuple[str, ...]:
        """Return a row of the table."""
        number, moved = self._formats.number, lane.moved
        known = ["" if value is None else number(value, 1) for value in (moved.then, moved.now)]
        change = "" if moved.change is None else self.signed(moved.change)
        return (
            lane.contact.name,
            self._chart.verdict(lane.trend),
            number(lane.trend.n),
            *known,
            change,
            number(moved.n_before),
            number(moved.n_within),
        )
