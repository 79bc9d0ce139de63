"""Ratings and events as the rows of a table, written out where they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.event_words import kind_said, turn_said
from ui.text import Formats

if TYPE_CHECKING:
    from app.insights.contact_events import ContactEvent
    from app.insights.trends import Trend

    Rating = tuple[Trend, int]
    Row = Rating | ContactEvent

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TrendRows(QAbstractTableModel):
    """Date, rating, value and title of each rating; of an event what it was, in their places."""

    def __init__(self, formats: Formats, words: ChartWords, parent: QObject) -> None:
        super().__init__(parent)
        self._formats, self._words = formats, words
        self._rows: Sequence[Row] = ()
        self._heads = (self.tr("Date"), self.tr("Rating"), self.tr("Value"), self.tr("Entry"))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Hold other events, and ratings by their trend and their place there."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def entry(self, row: int) -> str:
        """Return the uid of the entry of a row, "" for an event without one."""
        one = self._rows[row]
        return one[0].ratings[one[1]].entry if isinstance(one, tuple) else one.entry

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many ratings and events there are."""
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
        one = self._rows[index.row()]
        return (self._rating(one) if isinstance(one, tuple) else self._event(one))[index.column()]

    def _rating(self, one: Rating) -> tuple[str, ...]:
        trend, place = one
        rated = trend.ratings[place]
        day = self._formats.date(date.fromisoformat(rated.day))
        value = self._formats.number(rated.value)
        return day, self._words.label(trend.rating), value, rated.title or ""

    def _event(self, one: ContactEvent) -> tuple[str, ...]:
        day, kind = self._formats.date(one.day), kind_said(one)
        if one.kind == "check-in":
            return day, kind, one.about, ""
        return day, kind, "", turn_said(one.about) if one.kind == "standing" else one.about
