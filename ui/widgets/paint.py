"""Shapes that several widgets draw."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


def paint_round(
    painter: QPainter, rect: QRect, radius: float, fill: str = "", line: str = "", width: float = 1
) -> None:
    """Fill a round rectangle and draw its outline inside of it; no colour draws nothing."""
    inset = width / 2 if line else 0
    shape = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    radius = min(radius, shape.width() / 2, shape.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(line), width) if line else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(shape, radius, radius)
    painter.restore()


def paint_focus(painter: QPainter, widget: QWidget, theme: Theme, radius: float) -> None:
    """Draw the ring of a widget that has the focus by key."""
    if not shows_focus(widget):
        return
    paint_round(painter, widget.rect(), radius, line=theme.bg, width=theme.px(4))
    paint_round(painter, widget.rect(), radius, line=theme.accent, width=theme.px(2))


def shows_focus(widget: QWidget) -> bool:
    """Tell whether a widget has the focus and the reader came by key."""
    by_key = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return by_key and widget.hasFocus()


def mirrored(widget: QWidget, rect: QRect) -> QRect:
    """Return where a rectangle lies when the text runs from right to left."""
    if widget.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return rect
    moved = QRect(rect)
    moved.moveLeft(widget.width() - rect.x() - rect.width())
    return moved
