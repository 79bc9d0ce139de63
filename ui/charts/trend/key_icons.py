"""The marks of a trend chart as small pictures beside their meaning."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTransform

from app.insights.contact_events import MET
from ui.charts.parts.marks import MARKS
from ui.charts.trend.event_shapes import EVENT_SIZE, event_path
from ui.theme import Theme

LINE, BAND, GAP = "line", "band", "gap"
_WIDTH, _THIN, _TINT, _HATCH = 2.4, 1.2, 50, 110


def paint_key_icon(
    painter: QPainter, room: QRectF, theme: Theme, mark: str, rating: str = ""
) -> None:
    """Draw the line of a rating, its band, a gap in it, or the mark of a kind of event."""
    if mark == LINE:
        _paint_line(painter, room, theme, rating)
    elif mark == BAND:
        _paint_band(painter, room, theme, rating)
    elif mark == GAP:
        _paint_gap(painter, room, theme)
    else:
        _paint_event(painter, room, theme, mark)


def _paint_line(painter: QPainter, room: QRectF, theme: Theme, rating: str) -> None:
    painter.setPen(MARKS[rating].pen(QColor(theme.rating(rating)), theme.px(_WIDTH)))
    middle = room.center().y()
    painter.drawLine(QLineF(room.left(), middle, room.right(), middle))


def _paint_band(painter: QPainter, room: QRectF, theme: Theme, rating: str) -> None:
    tint = QColor(theme.rating(rating))
    tint.setAlpha(_TINT)
    painter.fillRect(_bar(room, theme), tint)


def _paint_gap(painter: QPainter, room: QRectF, theme: Theme) -> None:
    hatch = QColor(theme.muted)
    hatch.setAlpha(_HATCH)
    painter.fillRect(_bar(room, theme), QBrush(hatch, Qt.BrushStyle.BDiagPattern))


def _bar(room: QRectF, theme: Theme) -> QRectF:
    bar = QRectF(room.left(), 0, room.width(), theme.px(EVENT_SIZE + 2))
    bar.moveCenter(room.center())
    return bar


def _paint_event(painter: QPainter, room: QRectF, theme: Theme, kind: str) -> None:
    size = theme.px(EVENT_SIZE)
    at = QPointF(room.center())
    thin = QPen(QColor(theme.text), theme.px(_THIN))
    painter.setPen(QPen(Qt.PenStyle.NoPen) if kind == MET else thin)
    painter.setBrush(QColor(theme.muted if kind == MET else theme.surface))
    painter.drawPath(
        QTransform.fromTranslate(at.x(), at.y()).scale(size, size).map(event_path(kind))
    )
