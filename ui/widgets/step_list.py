"""A short list of choices under a field: the arrows step through it while the keys stay there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSource
from ui.widgets.list_view import ListView, RowDelegate

CHOICE = Qt.ItemDataRole.UserRole
"""The role under which a delegate finds what a row stands for."""


class StepList(ListView):
    """`chosen` carries what the row stands for that is pressed."""

    chosen = Signal(object)

    def __init__(
        self, name: str, theme: ThemeSource, rows: RowDelegate, width: int, parent: QWidget | None
    ) -> None:
        super().__init__(name, theme, parent)
        self._choices = QStandardItemModel(self)
        self._rows, self._width = rows, width
        rows.setParent(self)
        self.setModel(self._choices)
        self.setItemDelegate(rows)
        self.clicked.connect(self._choose)

    def show_choices(self, choices: Iterable[tuple[str, object]]) -> None:
        """Show other choices, each with what it says; none of them is taken."""
        self._choices.clear()
        for said, choice in choices:
            row = QStandardItem(said)
            row.setData(choice, CHOICE)
            self._choices.appendRow(row)
        self.updateGeometry()

    def take_first(self) -> None:
        """Let Enter take the first choice."""
        self.setCurrentIndex(self._choices.index(0, 0))

    def count(self) -> int:
        """Return how many choices there are."""
        return self._choices.rowCount()

    def first(self) -> Any:
        """Return the first choice; None where there is none."""
        return self._choices.index(0, 0).data(CHOICE)

    def current(self) -> Any:
        """Return what Enter would take; None where that is nothing."""
        return self.currentIndex().data(CHOICE)

    def step(self, steps: int) -> None:
        """Go up or down, around the ends; from nowhere to the end that comes first."""
        count, row = self.count(), self.currentIndex().row()
        if count:
            to = (row + steps) % count if row >= 0 else 0 if steps > 0 else count - 1
            self.setCurrentIndex(self._choices.index(to, 0))

    def sizeHint(self) -> QSize:
        """Return the room for all choices."""
        px = self._source.theme.px
        return QSize(px(self._width), self.count() * px(self._rows.height))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(CHOICE))
