"""The trend chart as a table: every rating, the newest first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.charts.chart_words import ChartWords
from ui.text import Formats

if TYPE_CHECKING:
    from app.insights.trends import Trend

_ENTRY = Qt.ItemDataRole.UserRole


class TrendTable(QTableWidget):
    """Emits `entry_asked` with an entry's uid on Enter or double click."""

    entry_asked = Signal(str)

    def __init__(self, formats: Formats, words: ChartWords, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._formats, self._words = formats, words
        self.setHorizontalHeaderLabels(
            [self.tr("Date"), self.tr("Rating"), self.tr("Value"), self.tr("Entry")]
        )
        self.setAccessibleName(self.tr("Ratings as a table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.itemActivated.connect(self._ask)

    def show_trends(self, trends: Mapping[str, Trend], shown: frozenset[str]) -> None:
        """List the ratings of the chosen kinds."""
        rows = [
            (rated, key) for key, trend in trends.items() if key in shown for rated in trend.ratings
        ]
        rows.sort(key=lambda row: row[0].at, reverse=True)
        self.setRowCount(len(rows))
        for place, (rated, key) in enumerate(rows):
            self._fill(
                place,
                rated.entry,
                (
                    self._formats.date(date.fromisoformat(rated.day)),
                    self._words.label(key),
                    self._formats.number(rated.value),
                    rated.title or "",
                ),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the panel; walk by arrows."""
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fill(self, row: int, entry: str, texts: tuple[str, ...]) -> None:
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(_ENTRY, entry)
            self.setItem(row, column, item)

    def _ask(self, item: QTableWidgetItem) -> None:
        self.entry_asked.emit(item.data(_ENTRY))
