"""The page of a day: its date, a sentence, and four cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.text import tr_count
from ui.theme import Theme
from ui.today.cards import EarlierCard, FreshCard, MessageCard, PromisesCard
from ui.view import PAGE_MARGINS
from ui.widgets.label import Muted, Title
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from app.insights.today import Today

_CONTEXT = "DayPage"
_GAP, _COLUMNS, _NARROW = 18, 9, 760
_Places = tuple[tuple[int, int, int], ...]
# Row, first column and width of each card.
_BESIDE: _Places = ((0, 0, 5), (0, 5, 4), (1, 0, 4), (1, 4, 5))
_BELOW: _Places = tuple((row, 0, _COLUMNS) for row in range(len(_BESIDE)))


class DayPage(ScrollPage):
    """Shows what a day offers; each row opens what it stands for."""

    open_requested = Signal(str, str)
    write_requested = Signal(list)
    promise_kept = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.title = Title("")
        self.summary = Muted("", wrap=True)
        self.fresh = FreshCard(context)
        self.promises = PromisesCard(context)
        self.message = MessageCard(context)
        self.earlier = EarlierCard(context)
        self._places: _Places = ()
        self._cards = (self.fresh, self.promises, self.message, self.earlier)
        self._build()
        for card in self._cards:
            card.open_requested.connect(self.open_requested)
        self.fresh.write_requested.connect(self.write_requested)
        self.promises.kept.connect(self.promise_kept)
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def show_day(self, today: Today) -> None:
        """Show a day."""
        self.title.setText(self._context.formats.long_date(today.day))
        self.summary.setText(self._in_a_sentence(today))
        for card in self._cards:
            card.show_day(today)

    def _build(self) -> None:
        page = QWidget(self)
        self._outer = QVBoxLayout(page)
        self._outer.addWidget(self.title)
        self._outer.addWidget(self.summary)
        self._grid = QGridLayout()
        self._arrange(_BESIDE)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._outer.addLayout(self._grid, 1)
        self.set_page(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards below each other where they would be too narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < self._context.theme.theme.px(_NARROW)
        self._arrange(_BELOW if is_narrow else _BESIDE)

    def _arrange(self, places: _Places) -> None:
        if places is self._places:
            return
        self._places = places
        for card, (row, column, width) in zip(self._cards, places, strict=True):
            self._grid.addWidget(card, row, column, 1, width)
        for row in range(len(places)):
            self._grid.setRowStretch(row, int(row == places[-1][0]))

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(*(theme.px(edge) for edge in PAGE_MARGINS))
        self._outer.setSpacing(theme.px(4))
        self._grid.setContentsMargins(0, theme.px(14), 0, 0)
        self._grid.setSpacing(theme.px(_GAP))
        self._fit()

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
