"""Insights: an overview of seven questions, and a page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.context import Context
from ui.insights.overview import Overview
from ui.insights.principle_words import BESIDE, KEYS
from ui.view import View
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.changes import Change
    from ui.insights.page import InsightPage
    from ui.sorting.page import SortingPage


class InsightsView(View):
    """Seven questions to ask of a network."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self.page: InsightPage | None = None
        self.sorting: SortingPage | None = None
        self._before_sorting: QWidget | None = None
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

    def show_target(self, uid: str | None) -> None:
        """Open the page of a question by its key; without one, the overview."""
        if uid in (*KEYS, *BESIDE):
            self._open_page(uid)
        else:
            self._leave_page()

    def sort(self, question: str) -> None:
        """Ask for proximity, prestige, field or interests of one contact after the other."""
        if self.sorting is None:
            from ui.sorting.page import SortingPage

            self.sorting = SortingPage(self._context, self.tr("Insights"), self)
            self.sorting.done.connect(self._leave_sorting)
            self._stack.addWidget(self.sorting)
        self._before_sorting = self._stack.currentWidget()
        self._stack.setCurrentWidget(self.sorting)
        self.sorting.begin(question)

    def go_home(self) -> None:
        """Go back to the overview."""
        if self._stack.currentWidget() not in (self.empty, self.overview):
            self._stack.setCurrentWidget(self.overview)
            self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the overview on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._shows_page():
            self._leave_page()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._changed)
        self.overview.principle_asked.connect(self._open_page)
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
        if self.page is not None and self._shows_page():
            self.page.refresh()

    def _shows_page(self) -> bool:
        return self.page is not None and self._stack.currentWidget() is self.page

    def _open_page(self, key: str) -> None:
        page = self._page()
        page.show_question(key, self.overview.period())
        self._stack.setCurrentWidget(page)
        page.head.back.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_page(self) -> None:
        if self.page is not None and self._shows_page():
            self._stack.setCurrentWidget(self.overview)
            self.overview.way_to(self.page.key).setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_sorting(self) -> None:
        shown = self._before_sorting or self.overview
        self._stack.setCurrentWidget(shown)
        self._refresh()
        first = self.page.head.back if self.page is not None and shown is self.page else shown
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _page(self) -> InsightPage:
        if self.page is None:
            from ui.insights.page import InsightPage

            self.page = InsightPage(self._context, self)
            self.page.left.connect(self._leave_page)
            self.page.open_requested.connect(self.open_requested)
            self.page.write_requested.connect(self.write_requested)
            self.page.page_requested.connect(self._open_page)
            self.page.group_requested.connect(self.group_requested)
            self.page.chart.group.open_asked.connect(self.group_requested)
            self.page.sort_requested.connect(self.sort)
            self._stack.addWidget(self.page)
        return self.page

    def _show_empty(self) -> None:
        self._stack.setCurrentWidget(self.empty)

    def _leave_empty(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self._stack.setCurrentWidget(self.overview)

    def _begin(self) -> None:
        self.write_requested.emit([])
