"""A figure beside a chart that opens what it rests on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.insights.pages.content import Way
from ui.theme import Theme, ThemeSource
from ui.widgets.open_button import OpenButton
from ui.widgets.paint import paint_round

_LEAST = 24


class WayRow(OpenButton):
    """Holds what shows the figure; emits `opened` with kind and uid of the way from there."""

    opened = Signal(str, str)
    radius = 6

    def __init__(self, shown: QWidget, name: str, way: Way, theme: ThemeSource) -> None:
        super().__init__(name, theme)
        self._way, self._shown = way, shown
        self.hold(shown)
        self.clicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Draw a ground under the pointer."""
        if self.underMouse():
            paint_round(painter, self.rect(), theme.px(self.radius), theme.hover)

    def _open(self) -> None:
        self.opened.emit(*self._way)

    def _restyle(self, theme: Theme) -> None:
        """Be high enough to be pressed."""
        self._shown.setMinimumHeight(theme.px(_LEAST))
