"""What the page of a contact says of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.clock import Clock
from app.model.lines import EntryLine
from ui.charts.trend.chart_words import ChartWords
from ui.text import Formats, tr

if TYPE_CHECKING:
    from app.insights.contact_page import EntryOfContact

_CONTEXT = "ContactEntries"
_MODES = {
    "in person": "In person",
    "call": "Call",
    "chat": "Chat",
    "letter": "Letter",
    "online": "Online",
}


class EntryWords:
    """Date, title and text of an entry, and the whole row read aloud."""

    def __init__(self, formats: Formats, clock: Clock, ratings: ChartWords) -> None:
        self._formats, self._clock, self._ratings = formats, clock, ratings

    def day(self, line: EntryLine) -> str:
        """Return the day; the year only where it is another one."""
        if line.day.year == self._clock.today().year:
            return self._formats.day_and_month(line.day)
        return self._formats.date(line.day)

    def title(self, line: EntryLine) -> str:
        """Return the title, or how and where it was."""
        if line.title:
            return line.title
        return tr(_CONTEXT, _MODES[line.mode]) if line.mode else tr(_CONTEXT, "Entry")

    def text(self, line: EntryLine) -> str:
        """Return the first words of the text, on one line."""
        return " ".join(line.opening.split())

    def row(self, entry: EntryOfContact) -> str:
        """Return a whole row for a screen reader."""
        rated = [
            tr(_CONTEXT, "{rating} {value}", rating=self._ratings.label(key), value=value)
            for key, value in entry.ratings.items()
        ]
        line = entry.line
        parts = [self._formats.date(line.day), self.title(line), *rated, self.text(line)]
        return ", ".join(part for part in parts if part)
