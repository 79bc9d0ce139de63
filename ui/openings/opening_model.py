"""The openings of the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.opening import Opening
from ui.openings.opening_words import OpeningWords

OPENING = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OpeningModel(QAbstractListModel):
    """A row for each opening, in the order given."""

    def __init__(self, words: OpeningWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._openings: Sequence[Opening] = ()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._openings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the opening of a row, its title, or what is read aloud."""
        if not index.isValid() or index.row() >= len(self._openings):
            return None
        opening = self._openings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return opening.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.row(opening)
        return opening if role == OPENING else None

    def show_openings(self, openings: Sequence[Opening]) -> None:
        """List other openings."""
        self.beginResetModel()
        self._openings = openings
        self.endResetModel()

    def opening_at(self, row: int) -> Opening | None:
        """Return the opening of a row; None where there is no such row."""
        return self._openings[row] if 0 <= row < len(self._openings) else None

    def row_of(self, uid: str) -> int:
        """Return where an opening stands, −1 where it is not listed."""
        return next((row for row, one in enumerate(self._openings) if one.uid == uid), -1)
