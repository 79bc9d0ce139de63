"""One month of the journal, and the way to all that was written in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.label import Heading
from ui.widgets.month_grid import MonthGrid


class MonthPage(QWidget):
    """`day_chosen` carries a day, `month_chosen` the first day of the month that is shown."""

    day_chosen = Signal(object)
    month_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = context.formats
        self._title = Heading("", self)
        self._all = Button(self.tr("All entries"), context.theme, "link", parent=self)
        self._grid = MonthGrid(context.theme, context.formats, "", self)
        self.setFocusProxy(self._grid)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._grid)
        self._grid.month_shown.connect(self._name)
        self._grid.day_chosen.connect(self.day_chosen)
        self._all.clicked.connect(self._choose_month)

    def show_span(self, counts: Mapping[date, int], first: date, last: date) -> None:
        """Show the last month of a span of days."""
        self._grid.show_span(counts, first, last)

    def show_month(self, month: date) -> None:
        """Turn to a month, and to its days with the keys."""
        self._grid.move_to(month)
        self._grid.setFocus()

    def _name(self, month: date) -> None:
        said = self._formats.month(month)
        self._title.setText(said)
        self._grid.setAccessibleName(self.tr("Days of {month}").format(month=said))
        self._all.setAccessibleName(self.tr("All entries of {month}").format(month=said))

    def _choose_month(self) -> None:
        self.month_chosen.emit(self._grid.month)
