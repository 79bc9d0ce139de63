"""A card of a form: labels over fields, two beside each other where there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.card import Card
from ui.widgets.label import Note

_GAP, _LABEL_GAP = 14, 4
_ROOM_FOR_TWO, _LEAST = 330, 230


class Section(Card):
    """Fields are added in the order of reading."""

    def __init__(self, title: str, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(theme, title, parent=parent)
        self._theme = theme
        self._grid = QGridLayout()
        self.body.addSpacing(4)
        self.body.addLayout(self._grid)
        self._cells: list[tuple[QWidget, bool]] = []
        self._columns = 2
        self._space(theme.theme)
        theme.changed.connect(self._space)

    def add(self, label: str, field: QWidget, is_wide: bool = False) -> None:
        """Put a field under its label; a wide one takes a line for itself."""
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_LABEL_GAP)
        note = Note(label, cell, wrap=True)
        note.setBuddy(field)
        column.addWidget(note)
        column.addWidget(field)
        column.addStretch(1)
        self._cells.append((cell, is_wide))
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Return the room for one field beside none."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._theme.theme.px(_LEAST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields under each other where there is no room for two."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= self._theme.theme.px(_ROOM_FOR_TWO) else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, self._columns - 1)
        places = 0
        for cell, is_wide in self._cells:
            span = self._columns if is_wide else 1
            places += places % self._columns if is_wide else 0
            row, column = divmod(places, self._columns)
            self._grid.addWidget(cell, row, column, 1, span)
            places += span

    def _space(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(_GAP - 2))
