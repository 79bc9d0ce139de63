"""What the contacts view says of a contact in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.clock import Clock
from app.model.lines import ContactLine
from app.model.verdict_words import MOVING, STEADY
from ui.charts.trend.verdict_look import doubt_of, word_of
from ui.text import Formats, tr, tr_count

if TYPE_CHECKING:
    from app.insights.contact_figures import ContactFigure

_CONTEXT = "Contacts"
_SEPARATOR = " · "
_SAID = (*MOVING, STEADY)


class ContactWords:
    """Second and third lines of a row, and what is read aloud."""

    def __init__(self, formats: Formats, clock: Clock) -> None:
        self._formats, self._clock = formats, clock

    def about(self, line: ContactLine) -> str:
        """Return field and organisation, and how the contact is known where by handle alone."""
        by_handle = tr(_CONTEXT, "known by handle") if line.name_kind == "handle" else None
        return _SEPARATOR.join(part for part in (line.field, line.organisation, by_handle) if part)

    def last_met(self, line: ContactLine) -> str:
        """Return how long ago the last entry was, and a standing that is not the usual one."""
        standings = {"resting": "resting", "let go": "let go"}
        standing = tr(_CONTEXT, standings[line.standing]) if line.standing in standings else None
        when = tr(_CONTEXT, "no entries yet")
        if line.last_met is not None:
            when = self._ago(line.last_met.astimezone(self._clock.local_now().tzinfo).date())
        return _SEPARATOR.join(part for part in (when, standing) if part)

    def verdict(self, figure: ContactFigure | None) -> str:
        """Return the verdict on depth where there is one."""
        if figure is None or figure.verdict not in _SAID:
            return ""
        return word_of(figure.verdict, figure.is_firm)

    def figure(self, figure: ContactFigure | None) -> str:
        """Return what the small line beside a name shows, where the pointer rests on the row."""
        if figure is None or figure.mean is None:
            return ""
        word = word_of(figure.verdict, figure.is_firm)
        said = "Depth from the first of {n} ratings to the last: {verdict}."
        shown = tr_count(_CONTEXT, said, said, figure.n, verdict=word)
        doubt = doubt_of(figure.verdict, figure.is_firm, figure.n)
        return f"{shown}\n{doubt}" if doubt else shown

    def row(self, line: ContactLine, figure: ContactFigure | None) -> str:
        """Return a whole row for a screen reader."""
        parts = (line.name, self.about(line), self.last_met(line), self.verdict(figure))
        return ", ".join(part for part in parts if part)

    def _ago(self, day: date) -> str:
        return self._formats.relative(day, self._clock.today())
