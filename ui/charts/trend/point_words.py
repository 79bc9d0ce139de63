"""What a trend chart says of what lies under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.event_words import kind_said, turn_said
from ui.text import Formats, tr, tr_count

if TYPE_CHECKING:
    from app.insights.contact_events import ContactEvent
    from app.insights.trends import Trend

    Rating = tuple[Trend, int]

_CONTEXT = "TrendChart"
_EVENTS_SAID = 4


class PointWords:
    """Dates, values and titles, in the reader's language."""

    def __init__(self, formats: Formats, words: ChartWords) -> None:
        self._formats, self._words = formats, words

    def point(self, pointed: Rating, others: Sequence[Rating] = (), under: int = 0) -> str:
        """Return date, value and title of a rating, what else was rated, how many lie under it."""
        trend, place = pointed
        rated = trend.ratings[place]
        day = self._formats.date(date.fromisoformat(rated.day))
        lines = [tr(_CONTEXT, "{date} · {rating}", date=day, rating=self._rating(pointed))]
        lines += [rated.title] if rated.title else []
        lines += [" · ".join(map(self._rating, others))] if others else []
        more = "{n} more point here", "{n} more points here"
        lines += [tr_count(_CONTEXT, *more, under)] if under else []
        return "\n".join(lines)

    def events(self, events: Sequence[ContactEvent]) -> str:
        """Return the dates of events, and what happened; of many only the first."""
        said = [self._event(one) for one in events[:_EVENTS_SAID]]
        more = len(events) - len(said)
        return "\n".join(
            said + ([tr_count(_CONTEXT, "{n} more", "{n} more", more)] if more else [])
        )

    def _rating(self, one: Rating) -> str:
        trend, place = one
        value = self._formats.number(trend.ratings[place].value)
        return tr(_CONTEXT, "{rating} {value}", rating=self._words.label(trend.rating), value=value)

    def _event(self, event: ContactEvent) -> str:
        values = {"date": self._formats.date(event.day), "about": event.about}
        if event.kind == "standing":
            return tr(_CONTEXT, "{date} · {turn}", date=values["date"], turn=turn_said(event.about))
        if event.kind == "check-in":
            return tr(_CONTEXT, "{date} · Closeness {about} of 7", **values)
        said = "{date} · {kind}\n{about}" if event.about else "{date} · {kind}"
        return tr(_CONTEXT, said, kind=kind_said(event), **values)
