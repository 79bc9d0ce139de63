"""How dots look: pale ones by the hundred, and those that stand out."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QPen

from ui.charts.parts.marks import Mark
from ui.charts.parts.points import Points
from ui.theme import Theme

_PALE = 130


class DotLook(NamedTuple):
    """Shape, token of the colour, and size in pixels."""

    mark: Mark
    tone: str
    stands_out: bool
    size: int


def pale_dots(theme: Theme, look: DotLook, xs: list[float], ys: list[float]) -> Points:
    """Return half transparent dots at these places."""
    colour = QColor(theme.colour(look.tone))
    colour.setAlpha(_PALE)
    points = Points()
    points.style(look.mark.path(), look.size, colour)
    points.place(np.array(xs), np.array(ys))
    return points


def ringed_dots(
    theme: Theme, look: DotLook, xs: list[float], ys: list[float]
) -> pg.ScatterPlotItem:
    """Return full dots with a ring at these places."""
    pen = QPen(QColor(theme.text), 1)
    # The shape of a point is drawn at its true size; a pen that grows with it would cover it.
    pen.setCosmetic(True)
    brush, shape = QBrush(QColor(theme.colour(look.tone))), look.mark.path()
    return pg.ScatterPlotItem(
        xs, ys, size=look.size, brush=brush, pen=pen, symbol=shape, pxMode=True, antialias=True
    )
