"""The rows of the list of contacts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from ui.theme import ThemeSource
from ui.widgets.record_list import RecordList


class ContactListView(RecordList):
    """Rows to walk through by key: letters search, too."""

    typed = Signal(str)

    def __init__(self, name: str, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(name, theme, parent)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        # On a ground of its own what is in sight is moved while scrolling, not painted anew.
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setAutoFillBackground(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row in front in sight where it was."""
        super().resizeEvent(event)
        current = self.currentIndex()
        if current.isValid() and self.visualRect(current).top() < event.oldSize().height():
            self.scrollTo(current)

    def keyboardSearch(self, text: str) -> None:
        """Hand what is typed to the search, which knows all rows."""
        self.typed.emit(text)
