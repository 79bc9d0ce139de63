"""A chart of contacts as a table, for who cannot see it and for who wants the numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from ui.charts.parts.table_look import dress_table, fit_rows
from ui.theme import ThemeSource
from ui.widgets.paint import paint_round, shows_focus

_CONTACT = Qt.ItemDataRole.UserRole
_LEAST_LETTERS = 18


class PointTable(QTableWidget):
    """Emits `contact_asked` with a contact's uid on Enter or double click.

    Space and a click mark a row, Shift and the arrows all on the way; `marked_changed` carries the
    uids of the marked ones.
    """

    contact_asked = Signal(str)
    marked_changed = Signal(list)

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = theme
        self.setAccessibleName(self.tr("The chart as a table"))
        dress_table(self, QAbstractItemView.SelectionMode.MultiSelection)
        self.itemActivated.connect(self._ask)
        self.itemSelectionChanged.connect(self._tell_marked)

    def show_rows(
        self, headers: Sequence[str], rows: Sequence[tuple[str, tuple[str, ...]]]
    ) -> None:
        """Show other rows: the uid that each opens, and its texts."""
        self.setColumnCount(len(headers))
        self.setHorizontalHeaderLabels(list(headers))
        self.setRowCount(len(rows))
        for place, (uid, texts) in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(_CONTACT, uid)
                self.setItem(place, column, item)
        self._share_width()

    def current(self) -> tuple[str, QPoint]:
        """Return the uid of the row in front, "" without one, and its place on the screen."""
        row = self.currentRow()
        at = self.visualRect(self.model().index(row, 0)).bottomLeft()
        return self._uid(row) if row >= 0 else "", self.viewport().mapToGlobal(at)

    def set_marked(self, uids: Sequence[str]) -> None:
        """Mark the rows of these contacts and no others, without telling."""
        wanted, mode = set(uids), QItemSelectionModel.SelectionFlag
        self.blockSignals(True)
        self.clearSelection()
        for row in range(self.rowCount()):
            if self._uid(row) in wanted:
                whole_row = mode.Select | mode.Rows
                self.selectionModel().select(self.model().index(row, 0), whole_row)
        self.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Give rows the height of another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            fit_rows(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a row, without marking it."""
        if not self.currentIndex().isValid():
            stay = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.model().index(0, 0), stay)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and a ring around the one in front while the focus is here."""
        super().paintEvent(event)
        if shows_focus(self) and self.currentIndex().isValid():
            theme = self._source.theme
            row = self.visualRect(self.currentIndex())
            row.setLeft(0)
            row.setRight(self.viewport().width() - 1)
            painter = QPainter(self.viewport())
            paint_round(painter, row, theme.px(6), line=theme.accent, width=theme.px(2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the page; walk by arrows, with Shift marking the way."""
        is_more = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.text().isalnum():
            event.ignore()
        elif is_more and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._mark_to(self.currentRow() + (1 if event.key() == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    def _share_width(self) -> None:
        """Give each column its room, and what is left to the widest; of that one stays legible."""
        header = self.horizontalHeader()
        columns = range(self.columnCount())
        widest = max(columns, key=self.sizeHintForColumn, default=None)
        header.setSectionResizeMode(header.ResizeMode.ResizeToContents)
        if widest is None:
            return
        others = sum(header.sectionSize(one) for one in columns if one != widest)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        if self.viewport().width() - others >= least:
            header.setSectionResizeMode(widest, header.ResizeMode.Stretch)
        else:
            header.setSectionResizeMode(widest, header.ResizeMode.Interactive)
            header.resizeSection(widest, least)

    def _uid(self, row: int) -> str:
        item = self.item(row, 0)
        return str(item.data(_CONTACT)) if item is not None else ""

    def _mark_to(self, row: int) -> None:
        if not 0 <= row < self.rowCount():
            return
        mode = QItemSelectionModel.SelectionFlag
        left, to = (self.model().index(one, 0) for one in (self.currentRow(), row))
        self.selectionModel().select(left, mode.Select | mode.Rows)
        self.selectionModel().setCurrentIndex(to, mode.Select | mode.Rows)

    def _tell_marked(self) -> None:
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        self.marked_changed.emit([self._uid(row) for row in rows if self._uid(row)])

    def _ask(self, item: QTableWidgetItem) -> None:
        if item.data(_CONTACT):
            self.contact_asked.emit(item.data(_CONTACT))
