"""The rows of the list of contacts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from ui.theme import ThemeSource
from ui.widgets.list_view import ListView


class ContactListView(ListView):
    """Rows to walk through by key: letters search, Delete asks, Enter goes to the page."""

    delete_asked = Signal()
    page_asked = Signal()
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask on Delete and Enter; the rest is as in every list."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.page_asked.emit()
        else:
            super().keyPressEvent(event)
