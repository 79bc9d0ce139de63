"""One small trend, painted: points, line with its gaps, and the rules of the scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.charts.parts.marks import MARKS
from ui.theme import Theme

if TYPE_CHECKING:
    from app.insights.trends import Trend

_LOWEST, _HIGHEST = 1, 5
_POINT, _LINE, _FAINT = 4.0, 1.8, 120


def paint_plot(
    painter: QPainter, rect: QRectF, trend: Trend, first: float, last: float, theme: Theme
) -> None:
    """Draw a trend between two moments in days since 1970, 1 to 5 from the bottom to the top."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 1))
    for value in (_LOWEST, (_LOWEST + _HIGHEST) / 2, _HIGHEST):
        y = _height(rect, value)
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    _paint_points(painter, rect, trend, first, last, theme)
    _paint_line(painter, rect, trend, first, last, theme)
    painter.restore()


def _paint_points(
    painter: QPainter, rect: QRectF, trend: Trend, first: float, last: float, theme: Theme
) -> None:
    colour = QColor(theme.rating(trend.rating))
    colour.setAlpha(_FAINT)
    mark, size = MARKS[trend.rating].path(), theme.px(_POINT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for day, value in zip(trend.days.tolist(), trend.values.tolist(), strict=True):
        if first <= day <= last:
            painter.save()
            painter.translate(_across(rect, day, first, last), _height(rect, value))
            painter.scale(size, size)
            painter.drawPath(mark)
            painter.restore()


def _paint_line(
    painter: QPainter, rect: QRectF, trend: Trend, first: float, last: float, theme: Theme
) -> None:
    pen = MARKS[trend.rating].pen(QColor(theme.rating(trend.rating)), theme.px(_LINE))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setClipRect(rect.adjusted(-2, -2, 2, 2))
    line = trend.line
    start = float(trend.days[0]) if trend.n else 0.0
    run: list[QPointF] = []
    for day, mean, begins in zip(
        (line.days + start).tolist(), line.mean.tolist(), line.starts.tolist(), strict=True
    ):
        if begins:
            painter.drawPolyline(QPolygonF(run))
            run = []
        run.append(QPointF(_across(rect, day, first, last), _height(rect, mean)))
    painter.drawPolyline(QPolygonF(run))


def _across(rect: QRectF, day: float, first: float, last: float) -> float:
    return rect.left() + (day - first) / (last - first) * rect.width()


def _height(rect: QRectF, value: float) -> float:
    return rect.bottom() - (value - _LOWEST) / (_HIGHEST - _LOWEST) * rect.height()
