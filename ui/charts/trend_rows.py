"""Ratings as the rows of a table, written out where they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.charts.chart_words import ChartWords
from ui.text import Formats

if TYPE_CHECKING:
    from app.insights.trends import Trend

Row = tuple["Trend", int]
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TrendRows(QAbstractTableModel):
    """Date, rating, value and title of each rating."""

    def __init__(self, formats: Formats, words: ChartWords, parent: QObject) -> None:
        super().__init__(parent)
        self._formats, self._words = formats, words
        self._rows: Sequence[Row] = ()
        self._heads = (self.tr("Date"), self.tr("Rating"), self.tr("Value"), self.tr("Entry"))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Hold other ratings, each by its trend and its place there."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def entry(self, row: int) -> str:
        """Return the uid of the entry of a row."""
        trend, place = self._rows[row]
        return trend.ratings[place].entry

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many ratings there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return what stands over a column."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_head else None

    def data(self, index: _Index, role: int = 0) -> Any:
        """Return the text of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        trend, place = self._rows[index.row()]
        rated, column = trend.ratings[place], index.column()
        if column == 0:
            return self._formats.date(date.fromisoformat(rated.day))
        if column == 1:
            return self._words.label(trend.rating)
        return self._formats.number(rated.value) if column == 2 else rated.title or ""
