"""Charts as small as a hand, painted: what a figure looks like before it is opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.model.scales import INTRINSIC_INTENTS
from ui.charts.network.field_marks import OTHER_FIELDS, field_marks
from ui.charts.spec.spread import sideways
from ui.theme import Theme

_PALE = 140
_GAP, _CORNER = 4, 2
_LEAST_DOT, _MOST_DOT = 2.2, 4.6
_SCALE = (0.6, 5.4)
_DUNBAR = (0.4, 0.6)
_TIE = 90
_UNDER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
_SPREAD = 0.7

Places = Sequence[tuple[float, float]]


def paint_small(
    painter: QPainter, rect: QRectF, theme: Theme, key: str, insight: Any, places: Places
) -> None:
    """Draw the chart of a question; `places` are those of the nodes of a network."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if key == "diversity":
        _paint_network(painter, rect, theme, insight, places)
    else:
        _PAINTERS[key](painter, rect, theme, insight)
    painter.restore()


def _paint_layers(painter: QPainter, rect: QRectF, theme: Theme, insight: Any) -> None:
    """Draw the share of the closest 5, 15, 50 and 150, with Dunbar's two beside."""
    painter.setFont(theme.font("tiny"))
    line = painter.fontMetrics().lineSpacing() + theme.px(2)
    field = rect.adjusted(0, 0, 0, -line)
    shares = [layer.share or 0.0 for layer in insight.layers]
    for place, bar in enumerate(_bars(painter, field, theme, shares, "depth", 1)):
        label = QRectF(bar.left(), field.bottom(), bar.width(), line)
        painter.setPen(QColor(theme.muted))
        size = insight.layers[place].size
        painter.drawText(
            label, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, str(size)
        )
        if place < len(_DUNBAR):
            height = field.bottom() - _DUNBAR[place] * field.height()
            painter.setPen(QPen(QColor(theme.text), theme.px(1.5), Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(bar.left(), height), QPointF(bar.right(), height))


def _paint_intents(painter: QPainter, rect: QRectF, theme: Theme, insight: Any) -> None:
    """Draw how often each intent was had: the intrinsic ones first, and strong."""
    kinds: Mapping[str, int] = insight.by_intent
    inner = sorted((kinds[key] for key in INTRINSIC_INTENTS), reverse=True)
    outer = sorted((n for key, n in kinds.items() if key not in INTRINSIC_INTENTS), reverse=True)
    most = max(max(inner, default=0), max(outer, default=0), 1)
    _bars(painter, rect, theme, [n / most for n in (*inner, *outer)], "growth", len(inner))


def _bars(
    painter: QPainter, rect: QRectF, theme: Theme, shares: list[float], token: str, strong: int
) -> list[QRectF]:
    """Draw bars of a share of the height, the first ones strong; return where they stand."""
    gap = theme.px(_GAP)
    width = (rect.width() + gap) / max(len(shares), 1) - gap
    drawn = []
    for place, share in enumerate(shares):
        height = max(share * rect.height(), 1.0)
        bar = QRectF(rect.left() + place * (width + gap), rect.bottom() - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_tint(theme.colour(token), 235 if place < strong else _PALE))
        painter.drawRoundedRect(bar, theme.px(_CORNER), theme.px(_CORNER))
        drawn.append(bar)
    return drawn


def _paint_dots(
    painter: QPainter, rect: QRectF, theme: Theme, insight: Any, strong: Sequence[str], token: str
) -> None:
    """Draw contacts as dots around a cross; those in `strong` are full and ringed."""
    dots = insight.series.dots
    edge = theme.px(_MOST_DOT) + 1
    rect = rect.adjusted(edge, edge, -edge, -edge)
    across = (_SCALE[0], max([_SCALE[1], *(dot.x + _SPREAD for dot in dots)]))
    painter.setPen(QPen(QColor(theme.line), 1))
    middle = rect.center()
    painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y()))
    painter.drawLine(QPointF(middle.x(), rect.top()), QPointF(middle.x(), rect.bottom()))
    most = max((dot.size for dot in dots), default=1.0) or 1.0
    moved = sideways([dot.x for dot in dots], [dot.y for dot in dots], _SPREAD)
    for dot, aside in zip(dots, moved, strict=True):
        at = QPointF(
            _within(dot.x + aside, across, rect.left(), rect.right()),
            _within(dot.y, _SCALE, rect.bottom(), rect.top()),
        )
        is_strong = dot.contact in strong
        colour = theme.colour(token if is_strong else "accent")
        painter.setBrush(_tint(colour, 255 if is_strong else _PALE))
        painter.setPen(QPen(QColor(theme.text), 1) if is_strong else Qt.PenStyle.NoPen)
        radius = theme.px(_LEAST_DOT + (_MOST_DOT - _LEAST_DOT) * (dot.size / most) ** 0.5)
        painter.drawEllipse(at, radius, radius)


def _paint_relatability(painter: QPainter, rect: QRectF, theme: Theme, insight: Any) -> None:
    _paint_dots(painter, rect, theme, insight, insight.kindred_far, "accent")


def _paint_identity(painter: QPainter, rect: QRectF, theme: Theme, insight: Any) -> None:
    _paint_dots(painter, rect, theme, insight, insight.contacts, "accent")


def _paint_safety(painter: QPainter, rect: QRectF, theme: Theme, insight: Any) -> None:
    _paint_dots(painter, rect, theme, insight, insight.admired_unsafe, "warning")


def _paint_impact(painter: QPainter, rect: QRectF, theme: Theme, insight: Any) -> None:
    _paint_dots(painter, rect, theme, insight, insight.review, "warning")


def _paint_network(
    painter: QPainter, rect: QRectF, theme: Theme, insight: Any, places: Places
) -> None:
    """Draw the contacts with their known ties; the largest fields have a colour and a shape."""
    nodes, ties = insight.series.nodes, insight.series.ties
    reach = min(rect.width(), rect.height()) / 2 - theme.px(_MOST_DOT)
    stretch = min(rect.width() / 2 / max(reach, 1), 1.25)
    middle = rect.center()
    at = [QPointF(middle.x() + x * reach * stretch, middle.y() - y * reach) for x, y in places]
    painter.setPen(QPen(_tint(theme.muted, _TIE), 1))
    for one, other in ties:
        if one < len(at) and other < len(at):
            painter.drawLine(at[one], at[other])
    marks = field_marks(insight.fields)
    side = theme.px(_MOST_DOT * 1.7)
    for node, place in zip(nodes, at, strict=False):
        found = marks.get(node.field or "", OTHER_FIELDS)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colour(found.colour)))
        painter.translate(place)
        painter.scale(side, side)
        painter.drawPath(found.mark.path())
        painter.restore()


def _within(value: float, scale: tuple[float, float], begin: float, end: float) -> float:
    low, high = scale
    return begin + (value - low) / (high - low) * (end - begin)


def _tint(colour: str, alpha: int) -> QColor:
    tint = QColor(colour)
    tint.setAlpha(alpha)
    return tint


_PAINTERS: dict[str, Callable[[QPainter, QRectF, Theme, Any], None]] = {
    "depth": _paint_layers,
    "intrinsic": _paint_intents,
    "relatability": _paint_relatability,
    "identity": _paint_identity,
    "safety": _paint_safety,
    "impact": _paint_impact,
}
