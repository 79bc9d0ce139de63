"""A plot without what its library brings along: menus, buttons, scaling by itself."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSource
from ui.widgets.paint import paint_round, shows_focus

_RADIUS = 8


class PlainPlot(pg.PlotWidget):  # type: ignore[misc]
    """What is drawn in it goes from left to right in every language; it rings its own focus."""

    def __init__(
        self, theme: ThemeSource, box: pg.ViewBox, parent: QWidget | None, **axes: Any
    ) -> None:
        self._source, self._box = theme, box
        super().__init__(parent, viewBox=box, axisItems=axes)
        plot = self.plotItem
        plot.setMenuEnabled(False)
        plot.hideButtons()
        # pyqtgraph leaves the menu of each plot without a parent, and so for ever.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        box.disableAutoRange()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)

    def in_viewport(self, at: QPointF) -> QPointF:
        """Return where a place of the plot lies in the viewport, in pixels."""
        return QPointF(self.mapFromScene(self._box.mapViewToScene(at)))

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave a resting pointer to what was said when it came.

        The scene would answer it with nothing, and hide those words.
        """
        if event.type() == QEvent.Type.ToolTip:
            return True
        return bool(super().viewportEvent(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plot and the ring of the focus."""
        super().paintEvent(event)
        if shows_focus(self):
            theme, rect = self._source.theme, self.viewport().rect()
            painter = QPainter(self.viewport())
            paint_round(painter, rect, theme.px(_RADIUS), line=theme.accent, width=theme.px(2))
