"""Today: the first view. The frame stands at once; what the day offers comes with the book."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QStackedLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.view import PAGE_MARGINS, View
from ui.widgets.label import Title

if TYPE_CHECKING:
    from app.book import Book
    from app.changes import Change
    from app.insights.today import Today
    from ui.today.day_page import DayPage
    from ui.today.welcome import Welcome


class TodayView(View):
    """What today offers, or three ways to begin where the book is empty."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self.page: DayPage | None = None
        self.welcome: Welcome | None = None
        self._title = Title("", self)
        before = QWidget(self)
        layout = QVBoxLayout(before)
        layout.setContentsMargins(*(context.theme.theme.px(edge) for edge in PAGE_MARGINS))
        layout.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(before)
        context.session.changed.connect(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again where something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._look()

    def _changed(self, change: Change) -> None:
        self._stale = True
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        self._stale = False
        self._title.setText(self._context.formats.long_date(self._context.clock.today()))
        self._context.session.read(_look, self._show, key="today")

    def _show(self, found: tuple[bool, Today]) -> None:
        is_empty, today = found
        if is_empty:
            self._stack.setCurrentWidget(self._welcome())
            self._lead_in()
        else:
            page = self._day_page()
            page.show_day(today)
            self._stack.setCurrentWidget(page)

    def _day_page(self) -> DayPage:
        if self.page is None:
            from ui.today.day_page import DayPage

            self.page = DayPage(self._context)
            self.page.open_requested.connect(self.open_requested)
            self.page.write_requested.connect(self.write_requested)
            self.page.promise_kept.connect(self._keep_promise)
            self._stack.addWidget(self.page)
        return self.page

    def _welcome(self) -> Welcome:
        if self.welcome is None:
            from ui.today.welcome import Welcome

            self.welcome = Welcome(self._context)
            self.welcome.write_requested.connect(self.write_requested)
            self.welcome.bring_requested.connect(self.bring_requested)
            self.welcome.sample_requested.connect(self.sample_requested)
            self._stack.addWidget(self.welcome)
        return self.welcome

    def _lead_in(self) -> None:
        """Bring the keys to the first way to begin, unless somebody has begun elsewhere."""
        focus = self.window().focusWidget()
        if self.welcome is not None and (focus is None or isinstance(focus, QAbstractButton)):
            self.welcome.write_button.setFocus()

    def _keep_promise(self, entry: str, promise: str) -> None:
        work = partial(_keep, entry=entry, promise=promise)
        self._context.session.delete(work, self.tr("Promise kept"))


def _look(book: Book) -> tuple[bool, Today]:
    return book.is_empty(), book.today()


def _keep(book: Book, entry: str, promise: str) -> Change:
    return book.entries.set_promise(entry, promise, "kept")
