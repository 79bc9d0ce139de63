"""Labels for plain text; fonts and colours of each class stand in theme.toml."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LEAST_CHARACTERS = 4


class PlainLabel(QLabel):
    """Text that is never taken for markup; it wraps, or ends in … where it does not fit."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        elide: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._elides = elide
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few characters where the text may be cut."""
        hint = super().minimumSizeHint()
        if self._elides:
            least = self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS
            hint.setWidth(min(hint.width(), least))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut at the end of its line where it is told to."""
        if not self._elides:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, shown)


class Title(PlainLabel):
    """The name of a page."""


class Subtitle(PlainLabel):
    """The name of a side panel."""


class Heading(PlainLabel):
    """The name of a card or a panel."""


class Strong(PlainLabel):
    """The first line of a row."""


class Muted(PlainLabel):
    """What stands under a title."""


class Note(PlainLabel):
    """Small and muted: the second line of a row."""


class Mini(PlainLabel):
    """Smaller still: the foot of the side bar, the third line of a row."""


class Hint(PlainLabel):
    """The smallest text: keys and dates."""


class WarningNote(PlainLabel):
    """A small line that asks for a look; the words say it, the colour helps."""


class SuccessNote(PlainLabel):
    """A small line of good news; the words say it, the colour helps."""


class Writing(PlainLabel):
    """What the reader once wrote, in the typeface of the journal."""
