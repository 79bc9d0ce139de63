"""How many pixels of its target a painter draws for each of ours."""

from __future__ import annotations

from PySide6.QtGui import QPainter


def pixel_ratio(painter: QPainter) -> float:
    """Return the ratio; of a widget drawn into a picture, the picture's and not the screen's."""
    ours = painter.worldTransform().m11()
    return painter.deviceTransform().m11() / ours if ours else 1.0
