"""The quiet line that says how a contact stood before."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.model.contact import Contact
from app.model.standing import Span, times_away
from ui.text import Formats
from ui.widgets.label import Note

_MOST = 3


class StandingLine(Note):
    """The times away that are over, the newest first; without any it takes no room."""

    def __init__(self, formats: Formats, parent: QWidget) -> None:
        super().__init__("", parent, wrap=True)
        self._formats = formats
        self.hide()

    def show_contact(self, contact: Contact) -> None:
        """Say when a contact rested or was let go before."""
        away = times_away(contact)
        said = [self._time(one) for one in away[:_MOST]]
        said += [self.tr("The chart marks what was before.")] if len(away) > _MOST else []
        self.setText(" ".join(said))
        self.setVisible(bool(said))

    def _time(self, away: Span) -> str:
        one = away.standing
        said = {
            ("resting", False): self.tr("Resting from {first} to {last}."),
            ("resting", True): self.tr("Resting from {first} for a time."),
            ("let go", False): self.tr("Let go from {first} to {last}."),
            ("let go", True): self.tr("Let go on {first}, for a time."),
        }[one.standing, away.until is None]
        said = said.format(first=self._day(one.on), last=self._day(away.until or one.on))
        if not one.closing_note:
            return said
        return self.tr("{time} \u201c{note}\u201d").format(time=said, note=one.closing_note)

    def _day(self, day: str) -> str:
        return self._formats.date(date.fromisoformat(day))
