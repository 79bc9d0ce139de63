"""How far drawn things are from a place on the screen, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF

from ui.charts.parts.arrays import Floats


@dataclass(frozen=True, slots=True)
class Reach:
    """A circle of `radius` pixels around a place of the plot, `wide` and `tall` pixels a unit."""

    at: QPointF
    wide: float
    tall: float
    radius: float

    def away(self, x: Floats, y: Floats | float) -> Floats:
        """Return the distances of points, in pixels."""
        distances: Floats = np.hypot((x - self.at.x()) * self.wide, (y - self.at.y()) * self.tall)
        return distances


def reach_around(box: pg.ViewBox, in_scene: QPointF, radius: float) -> Reach:
    """Return the circle around a place of the scene."""
    (first, last), (low, high) = box.viewRange()
    wide, tall = box.width() / (last - first), box.height() / (high - low)
    return Reach(box.mapSceneToView(in_scene), wide, tall, radius)
