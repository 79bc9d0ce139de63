"""Rows of one line of text each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.widgets.list_view import RowDelegate, paint_line


class TextRows(RowDelegate):
    """Draws what a row says."""

    height = 40

    def paint_row(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the text of a row."""
        paint_line(painter, option, room, index.data(), self.theme, "body", "text")
