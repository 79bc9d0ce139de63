"""A plot that says itself what lies under the pointer."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent


class SpeakingPlot(pg.PlotWidget):  # type: ignore[misc]
    """Keeps its words up: the scene would answer a resting pointer with nothing, and hide them."""

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave a resting pointer to what was said when it came."""
        if event.type() == QEvent.Type.ToolTip:
            return True
        return bool(super().viewportEvent(event))
