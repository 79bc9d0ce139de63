"""Labels for plain text; fonts and colours of each class stand in theme.toml."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.draw_line import draw_line

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
        self._align()
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
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_line(painter, self.contentsRect(), self.text(), self.layoutDirection())

    def changeEvent(self, event: QEvent) -> None:
        """Stay at the side where reading begins, also for a foreign name."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def _align(self) -> None:
        upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | upright)


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


class Inverse(PlainLabel):
    """Light on dark in the light theme, dark on light in the dark one."""


class Writing(PlainLabel):
    """What the reader once wrote, in the typeface of the journal."""
