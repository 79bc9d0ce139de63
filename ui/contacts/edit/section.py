"""A card of a form: labels over fields, two beside each other where there is room."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.card import Card
from ui.widgets.label import Note

_COLUMNS, _GAP, _LABEL_GAP = 2, 14, 4


class Section(Card):
    """Fields are added in the order of reading."""

    def __init__(self, title: str, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(theme, title, parent=parent)
        self._grid = QGridLayout()
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.body.addSpacing(4)
        self.body.addLayout(self._grid)
        self._places = 0
        self._space(theme.theme)
        theme.changed.connect(self._space)

    def add(self, label: str, field: QWidget, is_wide: bool = False) -> None:
        """Put a field under its label; a wide one takes a line for itself."""
        cell = QVBoxLayout()
        cell.setSpacing(_LABEL_GAP)
        note = Note(label, self, wrap=True)
        note.setBuddy(field)
        cell.addWidget(note)
        cell.addWidget(field)
        cell.addStretch(1)
        if is_wide and self._places % _COLUMNS:
            self._places += 1
        row, column = divmod(self._places, _COLUMNS)
        self._grid.addLayout(cell, row, column, 1, _COLUMNS if is_wide else 1)
        self._places += _COLUMNS if is_wide else 1

    def _space(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(_GAP - 2))
