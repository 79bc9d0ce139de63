"""A line as small as a word, for lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_LOWEST, _HIGHEST = 1.0, 5.0


def paint_sparkline(
    painter: QPainter,
    rect: QRectF,
    points: Sequence[float | None],
    colour: str,
    scale: float = 1.0,
) -> None:
    """Draw values of 1 to 5 at even steps, with a dot at the last; None breaks the line."""
    runs = _runs(rect, points)
    if not runs:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 1.6 * scale)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    painter.setPen(pen)
    # Pieces with square caps look like one line with joints, and take a fifth of its time.
    painter.drawLines([end for run in runs for piece in _pieces(run) for end in piece])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(runs[-1][-1], 2.2 * scale, 2.2 * scale)
    painter.restore()


def _runs(rect: QRectF, points: Sequence[float | None]) -> list[list[QPointF]]:
    step = rect.width() / max(len(points) - 1, 1)
    runs: list[list[QPointF]] = [[]]
    for index, value in enumerate(points):
        if value is None:
            runs.append([])
        else:
            share = (value - _LOWEST) / (_HIGHEST - _LOWEST)
            runs[-1].append(
                QPointF(rect.left() + index * step, rect.bottom() - share * rect.height())
            )
    return [run for run in runs if run]


def _pieces(run: list[QPointF]) -> list[tuple[QPointF, QPointF]]:
    """Return the line between each two points; a point alone is a line to itself."""
    return list(pairwise(run)) or [(run[0], run[0])]
