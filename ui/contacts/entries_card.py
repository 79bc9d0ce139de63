"""The card with all entries of a contact, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.charts.chart_words import ChartWords
from ui.contacts.entry_delegate import EntryDelegate
from ui.contacts.entry_model import ENTRY, EntryModel
from ui.contacts.entry_words import EntryWords
from ui.context import Context
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_view import ListView


class EntriesCard(Card):
    """Emits `entry_asked` with an entry's uid, `write_asked` where there is none yet."""

    entry_asked = Signal(str)
    write_asked = Signal()

    def __init__(self, context: Context, ratings: ChartWords, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self.set_title(self.tr("Entries"))
        words = EntryWords(context.formats, context.clock, ratings)
        self.model = EntryModel(context.session, words, self)
        self.list = ListView(self.tr("Entries"), context.theme, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(words, context.theme, self.list))
        self.empty = EmptyState(
            "journal",
            self.tr("Nothing is written about them yet."),
            self.tr("Write the first entry"),
            context.theme,
            context.icons,
            self,
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.body.addLayout(self._stack, 1)
        self.list.clicked.connect(self._ask)
        self.list.activated.connect(self._ask)
        self.model.arrived.connect(self.list.viewport().update)
        self.empty.asked.connect(self.write_asked)

    def show_entries(self, uid: str, ids: Sequence[int]) -> None:
        """List the entries with a contact."""
        self.model.show_entries(uid, ids)
        self._stack.setCurrentIndex(0 if ids else 1)

    def _ask(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if entry is not None:
            self.entry_asked.emit(entry.line.uid)
