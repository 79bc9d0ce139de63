"""The card with all entries of a contact, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.charts.trend.chart_words import ChartWords
from ui.contacts.entry_delegate import EntryDelegate, row_height
from ui.contacts.entry_model import ENTRY, EntryModel
from ui.contacts.entry_words import EntryWords
from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_view import ListView

_FEW = 4


class EntriesCard(Card):
    """As tall as the newest entries, or as all of them once that is asked for.

    Emits `entry_asked` with an entry's uid, `write_asked` where there is none yet, and `reached`
    with the place, within the list, of the entry that the keyboard came to.
    """

    entry_asked = Signal(str)
    write_asked = Signal()
    reached = Signal(QRect)

    def __init__(self, context: Context, ratings: ChartWords, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._uid, self._shows_all = context, "", False
        self._ids: Sequence[int] = ()
        self.set_title(self.tr("Entries"))
        words = EntryWords(context.formats, context.clock, ratings)
        self.model = EntryModel(context.session, words, self)
        self.list = ListView(self.tr("Entries"), context.theme, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(words, context.theme, self.list))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.more_button = Button("", context.theme, "link", parent=self)
        self.empty = EmptyState(
            "journal",
            self.tr("Nothing is written about them yet."),
            self.tr("Write the first entry"),
            context.theme,
            context.icons,
            self,
        )
        for widget in (self.list, self.more_button, self.empty):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._connect()
        self._show_height(context.theme.theme)

    def show_entries(self, uid: str, ids: Sequence[int]) -> None:
        """List the entries with a contact."""
        self._shows_all &= uid == self._uid
        self._uid, self._ids = uid, ids
        self._show_rows()

    def _connect(self) -> None:
        self.list.clicked.connect(self._ask)
        self.list.activated.connect(self._ask)
        self.list.selectionModel().currentChanged.connect(self._reach)
        self.model.arrived.connect(self.list.viewport().update)
        self.more_button.clicked.connect(self._show_all)
        self.empty.asked.connect(self.write_asked)
        self._context.theme.changed.connect(self._show_height)

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_rows()
        self.list.setFocus()
        self.list.setCurrentIndex(self.model.index(_FEW))

    def _show_rows(self) -> None:
        count = len(self._ids)
        shown = self._ids if self._shows_all or count == _FEW + 1 else self._ids[:_FEW]
        self.model.show_entries(self._uid, shown)
        self.list.setVisible(count > 0)
        self.empty.setVisible(count == 0)
        said = self.tr("All {count} entries").format(count=self._context.formats.number(count))
        self.more_button.set_caption(said)
        self.more_button.setVisible(len(shown) < count)
        self._show_height(self._context.theme.theme)

    def _show_height(self, theme: Theme) -> None:
        self.list.setFixedHeight(self.model.rowCount() * row_height(theme))

    def _reach(self, index: QModelIndex) -> None:
        if index.isValid():
            self.reached.emit(self.list.visualRect(index))

    def _ask(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if entry is not None:
            self.entry_asked.emit(entry.line.uid)
