"""Two cards beside each other, or one under the other where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import Theme, ThemeSource

_BESIDE, _GAP, _NARROW = 640, 16, 246


class Foot(QWidget):
    """A wide card and a narrow one."""

    def __init__(self, theme: ThemeSource, wide: QWidget, narrow: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._source, self._wide, self._narrow = theme, wide, narrow
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(wide, 1)
        self._row.addWidget(narrow)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def minimumSizeHint(self) -> QSize:
        """Return the room for one under the other: what is narrower than both puts them so."""
        wide, narrow = self._wide.minimumSizeHint(), self._narrow.minimumSizeHint()
        return QSize(max(wide.width(), narrow.width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self._source.theme
        has_room = self.width() >= theme.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if has_room else ways.TopToBottom)
        self._narrow.setMinimumWidth(theme.px(_NARROW) if has_room else 0)
        self._narrow.setMaximumWidth(theme.px(_NARROW) if has_room else 16777215)

    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(_GAP))
        self._arrange()
