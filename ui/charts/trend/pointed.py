"""The point under the pointer: which one it is, what else lies there, and the ring around it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg

from app.insights.trends import Trend
from ui.charts.parts.arrays import Floats
from ui.charts.parts.reach import Reach
from ui.charts.trend.rating_layer import RatingLayer
from ui.theme import Theme

_ON_TOP = 4.0
_RING, _LINE = 12, 1.5


class Pointed(NamedTuple):
    """A point of a layer."""

    layer: RatingLayer
    place: int

    @property
    def entry(self) -> str:
        """Return the uid of the entry that was rated."""
        return self.layer.series.trend.ratings[self.place].entry


def nearest_point(layers: Iterable[RatingLayer], reach: Reach) -> Pointed | None:
    """Return the nearest point in reach; of layers equally near the first one's."""
    best, closest = None, reach.radius
    for layer in layers:
        if not len(layer.series.x):
            continue
        away = _away(layer, reach)
        # Of points that cover each other the newest lies on top.
        nearest = int(np.flatnonzero(away <= away.min() + 1)[-1])
        if away[nearest] < closest:
            best, closest = Pointed(layer, nearest), float(away[nearest])
    return best


def rated_with(pointed: Pointed, layers: Iterable[RatingLayer]) -> list[tuple[Trend, int]]:
    """Return the other ratings of the same entry, each as its trend and its place there."""
    others = [layer.series.trend for layer in layers if layer is not pointed.layer]
    return [
        (trend, place)
        for trend in others
        for place, rated in enumerate(trend.ratings)
        if rated.entry == pointed.entry
    ]


def count_under(pointed: Pointed, layers: Iterable[RatingLayer], reach: Reach) -> int:
    """Return how many points of other entries the pointer is on as well."""
    return sum(
        layer.series.trend.ratings[place].entry != pointed.entry
        for layer in layers
        for place in np.flatnonzero(_away(layer, reach) <= _ON_TOP).tolist()
    )


class PointRing(pg.ScatterPlotItem):  # type: ignore[misc]
    """A ring around one point, or around none."""

    def __init__(self) -> None:
        super().__init__(pxMode=True, antialias=True)
        self.setZValue(8)
        self.setBrush(None)

    def surround(self, pointed: Pointed | None) -> None:
        """Stand around this point."""
        if pointed is None:
            self.setData([], [])
            return
        layer, place = pointed
        series = layer.series
        self.setData([series.x[place] + layer.offset[place]], [series.y[place]])

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setPen(pg.mkPen(theme.text, width=theme.px(_LINE)))
        self.setSize(theme.px(_RING))


def _away(layer: RatingLayer, reach: Reach) -> Floats:
    return reach.away(layer.series.x + layer.offset, layer.series.y)
