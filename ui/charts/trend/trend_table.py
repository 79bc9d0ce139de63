"""The trend chart as a table: every rating and event, the newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.charts.parts.table_look import dress_table, fit_rows
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.trend_rows import TrendRows
from ui.text import Formats

if TYPE_CHECKING:
    from app.insights.contact_events import ContactEvent
    from app.insights.trends import Trend
    from ui.charts.trend.trend_rows import Row

_LETTERS = (18, 16, 9)


class TrendTable(QTableView):
    """Emits `entry_asked` with an entry's uid on Enter or double click."""

    entry_asked = Signal(str)

    def __init__(self, formats: Formats, words: ChartWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TrendRows(formats, words, self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Ratings and events as a table"))
        dress_table(self, QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setStretchLastSection(True)
        self.activated.connect(self._ask)

    def show_trends(
        self,
        trends: Mapping[str, Trend],
        shown: frozenset[str],
        events: Sequence[ContactEvent] = (),
    ) -> None:
        """List the ratings of the chosen kinds, and events."""
        rows: list[Row] = [
            (trend, place)
            for key, trend in trends.items()
            if key in shown
            for place in range(trend.n)
        ]
        rows += events
        rows.sort(key=_moment, reverse=True)
        self.rows.show_rows(rows)
        letter = QFontMetrics(self.font()).averageCharWidth()
        for column, letters in enumerate(_LETTERS):
            self.setColumnWidth(column, letters * letter)

    def changeEvent(self, event: QEvent) -> None:
        """Give rows the height of another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            fit_rows(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a row, so that the focus can be seen."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the panel; walk by arrows."""
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _ask(self, index: QModelIndex) -> None:
        entry = self.rows.entry(index.row())
        if entry:
            self.entry_asked.emit(entry)


def _moment(row: Row) -> tuple[str, int]:
    if isinstance(row, tuple):
        trend, place = row
        return trend.ratings[place].day, trend.ratings[place].at
    return row.day.isoformat(), 0
