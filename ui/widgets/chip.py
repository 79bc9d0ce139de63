"""A chip: a small word on a tinted ground, or a round outline that opens something."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.caption import say_plainly
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import paint_focus, paint_round

_HEIGHT, _PADDING, _RADIUS, _LONGEST = 24, 9, 6, 260


class Chip(QPushButton):
    """A word to press; `tone` is tag, accent or outline.

    Delete or Backspace emits `removal_asked` with the chip's key where it is removable.
    """

    removal_asked = Signal(str)
    asked = Signal(str)

    def __init__(
        self,
        caption: str,
        theme: ThemeSource,
        tone: str = "tag",
        key: str = "",
        is_removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key, self._tone, self._is_removable = key or caption, tone, is_removable
        self._source = theme
        self.set_caption(caption)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)
        if is_removable:
            self.setAccessibleDescription(self.tr("Delete removes it"))
        theme.changed.connect(self._restyle)

    def set_caption(self, caption: str) -> None:
        """Change what the chip says; & is a letter like any other."""
        self._caption = caption
        say_plainly(self, caption)

    def set_tone(self, tone: str) -> None:
        """Change to another of the tones."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the word, up to a limit."""
        theme = self._source.theme
        text = QFontMetrics(theme.font("mini")).horizontalAdvance(self._caption)
        width = min(text + 2 * theme.px(_PADDING), theme.px(_LONGEST))
        return QSize(max(width, theme.px(_HEIGHT)), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the size of an empty chip: a long word is cut before the window is."""
        side = self._source.theme.px(_HEIGHT)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to be removed on Delete or Backspace."""
        if self._is_removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit(self.key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, word and the ring of the focus."""
        theme = self._source.theme
        painter = QPainter(self)
        fill, line, ink = self._colours(theme)
        radius = self.height() / 2 if self._tone == "outline" else theme.px(_RADIUS)
        paint_round(painter, self.rect(), radius, fill, line)
        room = self.rect().adjusted(theme.px(_PADDING) - 1, 0, 1 - theme.px(_PADDING), 0)
        painter.setFont(theme.font("mini"))
        painter.setPen(QColor(ink))
        draw_line(painter, room, self._caption, self.layoutDirection(), "middle")
        paint_focus(painter, self, theme, radius)

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        line = theme.accent if self.underMouse() else ""
        if self._tone == "accent":
            return theme.accent_soft, line, theme.accent
        if self._tone == "outline":
            return theme.surface, line or theme.line, theme.muted
        return theme.hover, line, theme.muted

    def _ask(self) -> None:
        self.asked.emit(self.key)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
