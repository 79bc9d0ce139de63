"""Today: the first view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.text import tr_count
from ui.theme import Theme
from ui.today.cards import EarlierCard, FreshCard, MessageCard, PromisesCard
from ui.today.welcome import Welcome
from ui.view import View
from ui.widgets.label import Muted, Title

if TYPE_CHECKING:
    from app.book import Book
    from app.changes import Change
    from app.insights.today import Today

_CONTEXT = "TodayView"
_MARGINS = (34, 24, 34, 26)
_GAP = 18


class TodayView(View):
    """What today offers, or three ways to begin where the book is empty."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self.title = Title("", self)
        self.summary = Muted("", self, wrap=True)
        self.fresh = FreshCard(context)
        self.promises = PromisesCard(context)
        self.message = MessageCard(context)
        self.earlier = EarlierCard(context)
        self.welcome = Welcome(context)
        self._build()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again where something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._look()

    def _build(self) -> None:
        self._page = QWidget(self)
        self._outer = QVBoxLayout(self._page)
        self._outer.addWidget(self.title)
        self._outer.addWidget(self.summary)
        self._grid = QGridLayout()
        self._grid.addWidget(self.fresh, 0, 0, 1, 5)
        self._grid.addWidget(self.promises, 0, 5, 1, 4)
        self._grid.addWidget(self.message, 1, 0, 1, 4)
        self._grid.addWidget(self.earlier, 1, 4, 1, 5)
        for column in range(9):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(1, 1)
        self._outer.addLayout(self._grid, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self._page)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self.welcome)
        self._restyle(self._context.theme.theme)

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._restyle)
        self._context.session.changed.connect(self._changed)
        for card in (self.fresh, self.promises, self.message, self.earlier):
            card.open_requested.connect(self.open_requested)
        self.fresh.write_requested.connect(self.write_requested)
        self.promises.kept.connect(self._keep_promise)
        self.welcome.write_requested.connect(self.write_requested)
        self.welcome.bring_requested.connect(self.bring_requested)
        self.welcome.sample_requested.connect(self.sample_requested)

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(*(theme.px(edge) for edge in _MARGINS))
        self._outer.setSpacing(theme.px(4))
        self._grid.setContentsMargins(0, theme.px(14), 0, 0)
        self._grid.setSpacing(theme.px(_GAP))

    def _changed(self, change: Change) -> None:
        self._stale = True
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        self._stale = False
        self.title.setText(self._context.formats.long_date(self._context.clock.today()))
        self._context.session.read(_look, self._show, key="today")

    def _show(self, found: tuple[bool, Today]) -> None:
        is_empty, today = found
        self._stack.setCurrentIndex(1 if is_empty else 0)
        self.summary.setText(self._in_a_sentence(today))
        for card in (self.fresh, self.promises, self.message, self.earlier):
            card.show_day(today)

    def _in_a_sentence(self, today: Today) -> str:
        birthdays = sum(one.kind == "birthday" for one in today.dates)
        parts = [
            tr_count(_CONTEXT, one, many, count)
            for count, one, many in (
                (len(today.unwritten), "{n} meeting without a note", "{n} meetings without a note"),
                (len(today.promises), "{n} promise", "{n} promises"),
                (birthdays, "{n} birthday", "{n} birthdays"),
            )
            if count
        ]
        if not parts:
            return self.tr("Nothing waits for you.")
        things = self._context.formats.locale.createSeparatedList(parts)
        return self.tr("{things}.").format(things=things)

    def _keep_promise(self, entry: str, promise: str) -> None:
        work = partial(_keep, entry=entry, promise=promise)
        self._context.session.delete(work, self.tr("Promise kept"))


def _look(book: Book) -> tuple[bool, Today]:
    return book.is_empty(), book.today()


def _keep(book: Book, entry: str, promise: str) -> Change:
    return book.entries.set_promise(entry, promise, "kept")
