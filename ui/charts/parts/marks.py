"""How the six ratings differ besides their colour: the shape of a point, the dash of a line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF


@dataclass(frozen=True, slots=True)
class Mark:
    """The shape of a rating's points (radius 0.5 around 0, 0) and its dashes in line widths."""

    corners: tuple[tuple[float, float], ...]
    dashes: tuple[float, ...]

    def pen(self, colour: QColor, width: float) -> QPen:
        """Return the pen of a line with these dashes."""
        pen = QPen(colour, width)
        if self.dashes:
            pen.setDashPattern(list(self.dashes))
        return pen

    def path(self) -> QPainterPath:
        """Return the shape; a disc where there are no corners."""
        path = QPainterPath()
        if not self.corners:
            path.addEllipse(QRectF(-0.5, -0.5, 1, 1))
        else:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in self.corners]))
            path.closeSubpath()
        return path


MARKS = {
    "depth": Mark((), ()),
    "growth": Mark(((-0.45, -0.45), (0.45, -0.45), (0.45, 0.45), (-0.45, 0.45)), (5, 3)),
    "relatability": Mark(((0, -0.58), (0.58, 0), (0, 0.58), (-0.58, 0)), (8, 2.5, 1.5, 2.5)),
    "safety": Mark(((0, -0.55), (0.55, 0.45), (-0.55, 0.45)), (2, 2)),
    "gave": Mark(((0, 0.55), (0.55, -0.45), (-0.55, -0.45)), (14, 6)),
    "received": Mark(
        ((-0.3, -0.5), (0.3, -0.5), (0.58, 0), (0.3, 0.5), (-0.3, 0.5), (-0.58, 0)),
        (4, 2, 1.5, 2, 1.5, 2),
    ),
}
