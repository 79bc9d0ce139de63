"""A list of records beside the page of the one in front."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.list_view import ListView


class RecordList(ListView):
    """Rows to walk through by key: Delete asks, Enter goes to the page."""

    delete_asked = Signal()
    page_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask on Delete and Enter; the rest is as in every list."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.page_asked.emit()
        else:
            super().keyPressEvent(event)
