"""Insights: an overview of seven questions, and a page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.context import Context
from ui.insights.overview import Overview
from ui.view import View
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.changes import Change


class InsightsView(View):
    """Seven questions to ask of a network."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self.overview = Overview(context, self)
        self.empty = EmptyState(
            "chart",
            self.tr("Insights grow from what you write. They begin with the first few entries."),
            self.tr("Write about a meeting"),
            context.theme,
            context.icons,
            self,
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self.empty)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again where something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _connect(self) -> None:
        self._context.session.changed.connect(self._changed)
        self.overview.planned.connect(self.write_requested)
        self.overview.emptied.connect(self._show_empty)
        self.overview.filled.connect(self._leave_empty)
        self.empty.asked.connect(self._begin)

    def _changed(self, change: Change) -> None:
        if not (change.concerns("contact") or change.concerns("entry")):
            return
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        self.overview.refresh()

    def _show_empty(self) -> None:
        self._stack.setCurrentWidget(self.empty)

    def _leave_empty(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self._stack.setCurrentWidget(self.overview)

    def _begin(self) -> None:
        self.write_requested.emit([])
