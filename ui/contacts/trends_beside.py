"""Trends side by side beside the list: they follow it, and a contact pressed alone is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ui.contacts.list_panel import ListPanel
from ui.trends.page import TrendsPage


class TrendsBeside(QObject):
    """Emits `left` where one contact is wanted instead."""

    left = Signal()

    def __init__(self, panel: ListPanel, page: TrendsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._page = panel, page
        panel.listed.connect(self._read)
        panel.several_chosen.connect(self._follow)
        panel.list.clicked.connect(self._take_press)

    def _read(self) -> None:
        if self._page.isVisible():
            self._page.show_contacts(self._panel.compared_ids())

    def _follow(self) -> None:
        if self._page.isVisible() and self._page.ids != self._panel.compared_ids():
            self._read()

    def _take_press(self) -> None:
        """Open a contact pressed alone; the last one left of several stands beside all listed."""
        if not self._page.isVisible() or len(self._panel.chosen_ids()) != 1:
            return
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self._read()
        else:
            self.left.emit()
