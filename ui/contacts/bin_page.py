"""Contacts who were deleted, or merged into others, and can be brought back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.changes import Change
from app.model.lines import BinnedContacts
from ui.contacts.side_page import SidePage
from ui.context import Context
from ui.text import Formats, tr, tr_count
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Note
from ui.widgets.row import Row

_CONTEXT = "BinPage"
_NAMED, _MOST = 3, 100


class BinPage(SidePage):
    """What is brought back is as it was; what was written since stays."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, self.tr("Deleted and merged"), parent)
        self.rows: list[BinRow] = []

    def look(self) -> None:
        """Look into the bin anew."""
        self._context.session.read(_binned, self._show, key="binned contacts")
        self.back_button.setFocus()

    def _show(self, found: Sequence[BinnedContacts]) -> None:
        self.empty_column()
        self.rows = []
        if not found:
            said = self.tr("Nobody was deleted or merged.")
            self.column.addWidget(Note(said, self.page, wrap=True))
            return
        card = Card(self._context.theme, self.tr("These can come back"), parent=self.page)
        for one in found[:_MOST]:
            row = BinRow(one, self._context, card)
            row.wanted.connect(self._bring_back)
            self.rows.append(row)
            card.body.addWidget(row)
        self.column.addWidget(card)

    def _bring_back(self, step: int) -> None:
        self._context.session.write(partial(_take_back, step=step), self._after)

    def _after(self, change: Change) -> None:
        self.look()


class BinRow(Row):
    """Names, what became of them and when; emits `wanted` with the step to take back."""

    wanted = Signal(int)

    def __init__(self, binned: BinnedContacts, context: Context, parent: QWidget) -> None:
        self._step = binned.step
        names = _names(binned)
        self.button = Button(tr(_CONTEXT, "Bring back"), context.theme, "small")
        self.button.setAccessibleName(tr(_CONTEXT, "Bring back {names}", names=names))
        second = _second(binned, context.formats)
        super().__init__(names, second, context.theme, None, self.button, parent)
        self.button.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.wanted.emit(self._step)


def _names(binned: BinnedContacts) -> str:
    names = ", ".join(binned.names[:_NAMED])
    more = len(binned.names) - _NAMED
    if more <= 0:
        return names
    return tr_count(_CONTEXT, "{names} and {n} more", "{names} and {n} more", more, names=names)


def _second(binned: BinnedContacts, formats: Formats) -> str:
    day = formats.date(binned.gone_at.astimezone().date())
    if binned.became is None:
        return tr(_CONTEXT, "deleted on {day}", day=day)
    return tr(_CONTEXT, "merged into {name} on {day}", name=binned.became, day=day)


def _binned(book: Book) -> Sequence[BinnedContacts]:
    return book.contacts.binned()


def _take_back(book: Book, step: int) -> Change:
    return book.ledger.take_back(step)
