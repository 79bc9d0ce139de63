"""Which contacts of a chart are marked as a group, and the rings around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pyqtgraph as pg

from ui.charts.spec.specs import Point
from ui.theme import Theme

_HEIGHT = 19


class MarkedPoints:
    """Knows the uids of the `marked`, in the order in which they were."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self.marked: list[str] = []
        self._rings = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._rings.setZValue(_HEIGHT)
        plot.addItem(self._rings, ignoreBounds=True)

    def mark(self, uids: Iterable[str]) -> None:
        """Mark these and no others."""
        self.marked = list(dict.fromkeys(uids))

    def toggle(self, uid: str) -> None:
        """Mark one more, or one less."""
        others = [one for one in self.marked if one != uid]
        self.marked = others if uid in self.marked else [*others, uid]

    def draw(self, points: Sequence[Point], reach_of: Callable[[Point], float]) -> None:
        """Draw a ring around each marked one of these points; `reach_of` tells its radius."""
        wanted = set(self.marked)
        shown = [(one.x, one.y, 2 * reach_of(one)) for one in points if one.contact in wanted]
        xs, ys, sizes = zip(*shown, strict=True) if shown else ((), (), ())
        self._rings.setData(list(xs), list(ys), size=list(sizes))

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._rings.setBrush(None)
        self._rings.setPen(pg.mkPen(theme.accent, width=theme.px(2.5)))
