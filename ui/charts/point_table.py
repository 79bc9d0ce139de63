"""A chart of contacts as a table, for who cannot see it and for who wants the numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableWidget, QTableWidgetItem, QWidget

_CONTACT = Qt.ItemDataRole.UserRole


class PointTable(QTableWidget):
    """Emits `contact_asked` with a contact's uid on Enter or double click."""

    contact_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The chart as a table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.itemActivated.connect(self._ask)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the page; walk by arrows."""
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _ask(self, item: QTableWidgetItem) -> None:
        if item.data(_CONTACT):
            self.contact_asked.emit(item.data(_CONTACT))
