"""What each kind of event looks like: a tick, a hook, a square, a ring."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from app.insights.contact_events import CHECK_IN, MET, PROMISE_KEPT, STANDING_CHANGED

EVENT_SIZE = 8
_SHAPES: dict[str, tuple[tuple[float, float], ...]] = {
    MET: ((-0.07, -0.45), (0.07, -0.45), (0.07, 0.45), (-0.07, 0.45)),
    PROMISE_KEPT: ((-0.5, 0.0), (-0.15, 0.4), (0.5, -0.4), (-0.15, 0.15)),
    STANDING_CHANGED: ((-0.4, -0.4), (0.4, -0.4), (0.4, 0.4), (-0.4, 0.4)),
}


def event_path(kind: str) -> QPainterPath:
    """Return the shape of a kind of event, radius 0.5 around 0, 0."""
    path = QPainterPath()
    if kind == CHECK_IN:
        path.addEllipse(QPointF(0, 0), 0.45, 0.45)
        return path
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _SHAPES[kind]]))
    path.closeSubpath()
    return path
