"""Labels for plain text; fonts and colours of each class stand in theme.json."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.draw_line import draw_line

_LEAST_CHARACTERS, _COMFORTABLE_CHARACTERS = 4, 72


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
        self._align()
        self.setText(text)

    def sizeHint(self) -> QSize:
        """Return the size of the text in one line, or in lines of a length that reads well."""
        if not self.wordWrap():
            return super().sizeHint()
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(line) for line in self.text().split("\n"))
        margins = self.contentsMargins()
        sides = margins.left() + margins.right()
        width = min(longest + 1, metrics.averageCharWidth() * _COMFORTABLE_CHARACTERS) + sides
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for one short line where the text may wrap or be cut."""
        hint = super().minimumSizeHint()
        if self._elides or self.wordWrap():
            least = self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS
            line = self.fontMetrics().lineSpacing()
            hint = QSize(min(hint.width(), least), min(hint.height(), line))
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
