"""Before you ask: given and received with the first, and what I promised them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.lines import PromiseLine
from ui.context import Context
from ui.openings.opening_words import OpeningWords
from ui.widgets.card import Card
from ui.widgets.label import Muted, Note, PlainLabel
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from app.openings.page import OpeningPage


class BeforeCard(Card):
    """Emits `kept` with entry and promise."""

    kept = Signal(str, str)

    def __init__(self, context: Context, words: OpeningWords, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._words = context, words
        self.set_title(self.tr("Before you ask"))
        self._rows: list[PromiseRow] = []
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_page(self, page: OpeningPage | None) -> None:
        """Say what to mind with the first of the people."""
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        self._rows = []
        if page is None:
            return
        if not page.people:
            self._lines.addWidget(Muted(self.tr("Nobody to ask yet."), self, wrap=True))
            return
        first = page.people[0]
        self._lines.addWidget(PlainLabel(self._words.whose_turn(first), self, wrap=True))
        self._lines.addWidget(Note(self._words.tie_rests_on(first), self, wrap=True))
        self._add_promises(page)

    def controls(self) -> list[QWidget]:
        """Return what can be reached by Tab, in its order."""
        return [row.box for row in self._rows]

    def _add_promises(self, page: OpeningPage) -> None:
        name = page.people[0].suggestion.name
        if not page.promises:
            said = self.tr("No promise to {name} is open.").format(name=name)
            self._lines.addWidget(Note(said, self, wrap=True))
            return
        said = self.tr("Keep first what you promised:")
        self._lines.addWidget(PlainLabel(said, self, wrap=True))
        self._rows = [self._row(promise) for promise in page.promises]
        for row in self._rows:
            self._lines.addWidget(row)

    def _row(self, promise: PromiseLine) -> PromiseRow:
        formats = self._context.formats
        said = self.tr("Due {day}") if promise.due else self.tr("From {day}")
        day = date.fromisoformat(promise.due) if promise.due else promise.day
        row = PromiseRow(promise, said.format(day=formats.day_and_month(day)), self._context, self)
        row.kept.connect(self.kept)
        return row


class PromiseRow(QWidget):
    """A promise with a box to tick it off."""

    kept = Signal(str, str)

    def __init__(self, promise: PromiseLine, when: str, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._promise = promise
        px = context.theme.theme.px
        self.box = TickBox("", context.theme, context.icons, promise.text, self)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.setContentsMargins(0, px(3), 0, 0)
        words.addWidget(PlainLabel(promise.text, self, wrap=True))
        words.addWidget(Note(when, self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.box.toggled.connect(self._tell)

    def _tell(self, is_kept: bool) -> None:
        if is_kept:
            self.kept.emit(self._promise.entry, self._promise.uid)
