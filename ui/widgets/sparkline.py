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
    places = _places(rect, points)
    known = [place for place in places if place is not None]
    if not known:
        return
    ink = QColor(colour)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = Qt.PenStyle.SolidLine
    painter.setPen(QPen(ink, 1.6 * scale, line, Qt.PenCapStyle.SquareCap))
    painter.drawLines(_pieces(places))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(known[-1], 2.2 * scale, 2.2 * scale)
    painter.restore()


def _places(rect: QRectF, points: Sequence[float | None]) -> list[QPointF | None]:
    left, bottom = rect.left(), rect.bottom()
    across = rect.width() / max(len(points) - 1, 1)
    up = rect.height() / (_HIGHEST - _LOWEST)
    return [
        None if value is None else QPointF(left + index * across, bottom - (value - _LOWEST) * up)
        for index, value in enumerate(points)
    ]


def _pieces(places: list[QPointF | None]) -> list[QPointF]:
    """Return begin and end of each piece of the line, that of a run's last point having no length.

    Pieces with square caps look like one line with joints, and take a fifth of its time.
    """
    ends: list[QPointF] = []
    for here, there in pairwise([*places, None]):
        if here is not None:
            ends += (here, here if there is None else there)
    return ends
