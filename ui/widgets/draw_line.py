"""One line of text, in its own direction and on the right side."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

_LTR, _RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def draw_line(
    painter: QPainter,
    room: QRect,
    text: str,
    direction: Qt.LayoutDirection,
    place: str = "begin",
    elide: bool = True,
) -> None:
    """Draw a line at the "begin", "middle" or "end" of a room laid out in `direction`.

    "@ana" keeps its order in a right-to-left window, and stands at its right.
    """
    if elide:
        end = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(text, end, room.width())
    is_rtl = direction_of(text, direction) == _RTL
    force = Qt.TextFlag.TextForceRightToLeft if is_rtl else Qt.TextFlag.TextForceLeftToRight
    painter.drawText(room, _side(direction, place) | Qt.TextFlag.TextSingleLine | force, text)


def _side(direction: Qt.LayoutDirection, place: str) -> Qt.AlignmentFlag:
    if place == "middle":
        return Qt.AlignmentFlag.AlignCenter
    is_right = (direction == _RTL) != (place == "end")
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the direction of the first letter that has one."""
    for letter in text:
        kind = bidirectional(letter)
        if kind == "L":
            return _LTR
        if kind in ("R", "AL"):
            return _RTL
    return otherwise
