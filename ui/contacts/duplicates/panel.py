"""The pairs that may be one person, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.changes import Change
from ui.contacts.side_page import SidePage
from ui.context import Context
from ui.text import tr, tr_count
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Note
from ui.widgets.row import Row

if TYPE_CHECKING:
    from app.duplicates.known_as import KnownAs
    from app.duplicates.pair import Pair
    from app.model.lines import ContactLine

_MOST = 60


class DuplicatesPanel(SidePage):
    """Emits `compare_asked` with two uids; pairs are found beside the worker."""

    compare_asked = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, self.tr("Who may be one?"), parent)
        self.rows: list[PairRow] = []

    def look(self) -> None:
        """Look for pairs anew."""
        self.empty_column()
        self.rows = []
        self._say(self.tr("Looking through all contacts."))
        self._context.session.read(_known_as, self._find, key="duplicates")
        self.back_button.setFocus()

    def hold_apart(self, one: str, other: str) -> None:
        """Keep in mind that two contacts (uids) are not one."""
        self._context.session.write(partial(_hold_apart, one=one, other=other))

    def _find(self, known: tuple[list[KnownAs], set[tuple[str, str]]]) -> None:
        tasks = self._context.session.tasks
        tasks.submit_apart(partial(_pairs, *known), self._name, key="duplicate pairs")

    def _name(self, pairs: Sequence[Pair]) -> None:
        work = partial(_with_names, pairs=pairs)
        self._context.session.read(work, self._show, key="duplicate names")

    def _show(self, found: tuple[Sequence[Pair], Mapping[str, ContactLine]]) -> None:
        pairs, lines = found
        self.empty_column()
        self.rows = []
        if not pairs:
            self._say(self.tr("Nobody looks like somebody else here."))
            return
        said = tr_count("DuplicatesPanel", "{n} pair", "{n} pairs", len(pairs))
        card = Card(self._context.theme, said, parent=self.page)
        for pair in pairs[:_MOST]:
            if pair.one not in lines or pair.other not in lines:
                continue
            row = PairRow(pair, lines, self._context, card)
            row.asked.connect(self.compare_asked)
            self.rows.append(row)
            card.body.addWidget(row)
        self.column.addWidget(card)

    def _say(self, said: str) -> None:
        self.column.addWidget(Note(said, self.page, wrap=True))


class PairRow(Row):
    """Two names, the reasons, and a button to compare them; who is better known stands first."""

    asked = Signal(str, str)

    def __init__(
        self, pair: Pair, lines: Mapping[str, ContactLine], context: Context, parent: QWidget
    ) -> None:
        from ui.contacts.duplicates.words import pair_reasons

        some = sorted((lines[pair.one], lines[pair.other]), key=_by_entries)
        self._uids = [line.uid for line in some]
        both = [line.name for line in some]
        self.button = Button(tr("DuplicatesPanel", "Compare"), context.theme, "small")
        super().__init__(
            " — ".join(both), pair_reasons(pair), context.theme, None, self.button, parent
        )
        said = self.tr("Compare {one} and {other}").format(one=both[0], other=both[1])
        self.button.setAccessibleName(said)
        self.button.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(*self._uids)


def _by_entries(line: ContactLine) -> tuple[int, int]:
    return (-line.entry_count, line.id)


def _known_as(book: Book) -> tuple[list[KnownAs], set[tuple[str, str]]]:
    return book.duplicates.known_as(), book.duplicates.held_apart()


def _pairs(known: list[KnownAs], apart: set[tuple[str, str]]) -> list[Pair]:
    from app.duplicates.find import find_pairs

    return find_pairs(known, apart)


def _with_names(book: Book, pairs: Sequence[Pair]) -> tuple[Sequence[Pair], dict[str, ContactLine]]:
    uids = {uid for pair in pairs[:_MOST] for uid in (pair.one, pair.other)}
    return pairs, {line.uid: line for line in book.contacts.list.lines_of(uids)}


def _hold_apart(book: Book, one: str, other: str) -> Change:
    return book.duplicates.hold_apart(one, other)
