"""The months above a heatmap: each a way to all its entries."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.heatmap import Heatmap

_HEIGHT, _MOST = 24, 14


class MonthStrip(QWidget):
    """Each month stands over its first week; `chosen` carries the first day of one."""

    chosen = Signal(object)

    def __init__(self, context: Context, days: Heatmap, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._days = context, days
        self._months: dict[Button, date] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_until(self, last: date) -> None:
        """Show the months up to a day."""
        for button in self._months:
            button.hide()
            button.deleteLater()
        self._months = {self._button(month): month for month in _months_until(last)}
        self._place()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(0, self._context.theme.theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put each month where its weeks are now."""
        super().resizeEvent(event)
        self._place()

    def _button(self, month: date) -> Button:
        formats = self._context.formats
        name = formats.month(month)
        button = Button(
            formats.short_month(month), self._context.theme, "link", name=name, parent=self
        )
        button.clicked.connect(self._choose)
        button.show()
        return button

    def _place(self) -> None:
        """Show the months that have room: the first may begin before the first week."""
        room, taken = self.rect(), -1
        is_mirrored = self.isRightToLeft()
        for button, month in self._months.items():
            week = self._days.square(month + timedelta(days=6))
            width = button.sizeHint().width()
            left = week.right() + 1 - width if is_mirrored else week.left()
            begin = room.width() - left - width if is_mirrored else left
            has_room = begin > taken and left >= 0 and left + width <= room.width()
            button.setVisible(has_room)
            button.setGeometry(left, 0, width, self.height())
            taken = begin + width if has_room else taken

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.chosen.emit(self._months[button])


def _months_until(last: date) -> list[date]:
    month = last.replace(day=1)
    months = [month]
    while len(months) < _MOST and month > date.min + timedelta(days=31):
        month = (month - timedelta(days=1)).replace(day=1)
        months.append(month)
    return months[::-1]
