"""One line of text, in its own direction and on the right side."""

from __future__ import annotations

from functools import cache
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
    painter.drawText(room, _flags(direction == _RTL, place, is_rtl), text)


@cache
def _flags(is_room_rtl: bool, place: str, is_text_rtl: bool) -> int:
    """Return how Qt is told of side and direction; joining its flags takes as long as drawing."""
    sides = Qt.AlignmentFlag
    side = sides.AlignRight if is_room_rtl != (place == "end") else sides.AlignLeft
    where = side | sides.AlignAbsolute | sides.AlignVCenter
    where = sides.AlignCenter if place == "middle" else where
    forces = Qt.TextFlag.TextForceRightToLeft, Qt.TextFlag.TextForceLeftToRight
    force = forces[0] if is_text_rtl else forces[1]
    return where.value | Qt.TextFlag.TextSingleLine.value | force.value


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the direction of the first letter that has one."""
    for letter in text:
        kind = bidirectional(letter)
        if kind == "L":
            return _LTR
        if kind in ("R", "AL"):
            return _RTL
    return otherwise
