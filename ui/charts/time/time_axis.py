"""The axis of time: true distances, named in the reader's language."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg

from ui.charts.time.tick_words import tick_label
from ui.charts.time.time_ticks import Tick, time_ticks
from ui.text import Formats

_ROOM_A_LABEL, _HALF_A_LABEL = 54, 31


class TimeAxis(pg.AxisItem):  # type: ignore[misc]
    """Days since 1970 as days, months, quarters or years."""

    def __init__(self, formats: Formats, zoom: float) -> None:
        super().__init__("bottom")
        self._formats, self.zoom = formats, zoom
        self._shown: dict[float, Tick] = {}

    def tickValues(self, first: float, last: float, size: float) -> list[Any]:
        """Return the places of the marks."""
        most = max(int(size / (_ROOM_A_LABEL * self.zoom)), 1)
        # A label over the edge is not drawn, and the first that is drawn names its year.
        edge = (last - first) * _HALF_A_LABEL * self.zoom / max(size, 1)
        self._shown = {float(tick.at): tick for tick in time_ticks(first + edge, last - edge, most)}
        return [(1.0, list(self._shown))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return what stands at the marks."""
        return [tick_label(self._shown[value], self._formats) for value in values]
