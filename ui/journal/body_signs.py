"""Boxes, bullets and the bar beside a quote, drawn where their signs stand in the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.capture.boxes import BOX
from ui.journal.markdown_spans import IN_CODE, spans_of
from ui.theme import Theme

_BOX, _DOT = 14, 5


def paint_signs(painter: QPainter, edit: QTextEdit, area: QRect, theme: Theme) -> None:
    """Draw the signs of all lines of which something stands in an area of the viewport."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    caret = edit.textCursor().blockNumber()
    block = edit.cursorForPosition(area.topLeft()).block()
    while block.isValid():
        start = edit.cursorRect(QTextCursor(block))
        if start.top() > area.bottom():
            return
        if block.blockNumber() != caret and block.previous().userState() != IN_CODE:
            _paint_line(painter, edit, block, theme)
        block = block.next()


def _paint_line(painter: QPainter, edit: QTextEdit, block: QTextBlock, theme: Theme) -> None:
    text = block.text()
    if not text or text.lstrip()[:1] not in ("-", "*", "+", "_", *"0123456789"):
        return
    for span in spans_of(text, 0)[0]:
        if span.kind == "rule":
            _paint_rule(painter, edit, _rect_of(edit, block, 0, 1), theme)
        elif span.kind in ("box", "bullet"):
            place = _rect_of(edit, block, span.start, span.length)
            if span.kind == "bullet":
                _paint_bullet(painter, place, theme)
            else:
                found = BOX.match(text)
                _paint_box(painter, place, theme, bool(found and found["mark"] != " "))


def _rect_of(edit: QTextEdit, block: QTextBlock, start: int, length: int) -> QRectF:
    first, last = QTextCursor(block), QTextCursor(block)
    first.setPosition(block.position() + start)
    last.setPosition(block.position() + start + length)
    left, right = edit.cursorRect(first), edit.cursorRect(last)
    return QRectF(QPointF(left.topLeft()), QPointF(right.bottomLeft())).normalized()


def _paint_rule(painter: QPainter, edit: QTextEdit, place: QRectF, theme: Theme) -> None:
    y = place.center().y()
    painter.setPen(QPen(QColor(theme.line), theme.px(1)))
    painter.drawLine(QPointF(0, y), QPointF(edit.viewport().width(), y))


def _paint_bullet(painter: QPainter, place: QRectF, theme: Theme) -> None:
    side = theme.px(_DOT)
    dot = QRectF(0, 0, side, side)
    dot.moveCenter(place.center() + QPointF(0, theme.px(1)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.muted))
    painter.drawEllipse(dot)


def _paint_box(painter: QPainter, place: QRectF, theme: Theme, is_ticked: bool) -> None:
    side = theme.px(_BOX)
    box = QRectF(0, 0, side, side)
    box.moveCenter(place.center() + QPointF(0, theme.px(1)))
    painter.setPen(QPen(QColor(theme.accent if is_ticked else theme.muted), 1.4))
    painter.setBrush(QColor(theme.accent) if is_ticked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    if is_ticked:
        painter.setPen(QPen(QColor(theme.on_accent), 1.8 * theme.zoom))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        steps = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.3))
        tick = [box.topLeft() + QPointF(x * side, y * side) for x, y in steps]
        painter.drawPolyline(QPolygonF(tick))
