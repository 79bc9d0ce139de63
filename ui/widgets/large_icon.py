"""An icon above a sentence."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import Icons
from ui.theme import ThemeSource

_SIDE = 32


class LargeIcon(QWidget):
    """A quiet icon, as large as two lines."""

    def __init__(self, icon: str, theme: ThemeSource, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._source, self._icons = icon, theme, icons

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self._source.theme.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        self._icons.paint(QPainter(self), self.rect(), self._icon, "muted")
