"""The list of contacts: search, filters, order, rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.book import Book
from app.insights.contact_choice import FILTERS, ContactChoice
from ui.contacts.bulk.bar import BulkBar
from ui.contacts.contact_delegate import ContactDelegate
from ui.contacts.contact_list_view import ContactListView
from ui.contacts.contact_model import ContactModel
from ui.contacts.contact_words import ContactWords
from ui.contacts.filter_menu import FilterMenu
from ui.contacts.group_chip import GroupChip
from ui.contacts.list_figures import ListFigures
from ui.contacts.list_filters import ListFilters
from ui.contacts.list_head import ListHead
from ui.contacts.saved_filters import SavedFilter
from ui.context import Context
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.rule import Rule
from ui.widgets.search_field import SearchField
from ui.widgets.side_width import fit_beside_page

_EDGE, _GAP, _BELOW = 14, 10, 4
_TYPING_MS = 180
_MOST_CHOSEN_AGAIN = 200


class ListPanel(QWidget):
    """Emits `chosen` with the uid of the contact in front, `new_asked` with what was searched."""

    chosen = Signal(str)
    several_chosen = Signal()
    listed = Signal()
    emptied = Signal()
    new_asked = Signal(str)
    delete_asked = Signal(str)
    page_asked = Signal()
    merge_asked = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._figures: Mapping[int, Any] = {}
        self._wanted: int | None = None
        self._finding = ListFigures(context, self)
        self._finding.found.connect(self._take_figures)
        self._pause = self._timer(0, self._emit_chosen)
        words = ContactWords(context.formats, context.clock)
        self.model = ContactModel(context.session, words, self)
        self.search = SearchField(
            self.tr("Search contacts, fields, interests"), context.theme, context.icons, self
        )
        self.filters = ListFilters(context, self)
        self.list = ContactListView(self.tr("Contacts"), context.theme, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ContactDelegate(words, context.theme, self.list))
        self.group = GroupChip(context.theme, self)
        self.empty = EmptyState("people", "", "", context.theme, context.icons, self)
        self.head = ListHead(context, self)
        self.bulk = BulkBar(context, self)
        self.saved = FilterMenu(context, self._as_saved, self.head)
        self.head.add_menu(self.saved)
        self._build()
        self._connect()

    def refresh(self, with_figures: bool = True) -> None:
        """Read everything anew: ids and lines first, figures once the rows are painted."""
        self.model.forget()
        self._search()
        if with_figures:
            self._finding.ask()
        else:
            self._count()

    def go_to(self, key: int) -> None:
        """Bring a contact to the front by its row id, clearing what hides it."""
        self._wanted = key
        if self.model.row_of(key) >= 0:
            self._select_wanted()
            return
        self._show_all()

    def show_group(self, ids: list[int]) -> None:
        """List these contacts (row ids) and no others, until all are asked for."""
        self.group.hold(ids)
        self._clear_search()

    def _show_all(self) -> None:
        self.group.hold(None)
        self._clear_search()

    def _clear_search(self) -> None:
        self.filters.choose("all")
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._search()

    def fit(self) -> None:
        """Take the usual width, or less where the page beside would have too little."""
        fit_beside_page(self, self._context.theme.theme)

    def choice(self) -> ContactChoice:
        """Return what the list is asked for now."""
        words, shown = self.search.text(), self.filters.shown()
        return ContactChoice(words, shown, self.head.order, self._figures, self.group.ids)

    def _timer(self, wait: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(act)
        return timer

    def _build(self) -> None:
        self._top = QVBoxLayout()
        self._top.addWidget(self.search)
        self._top.addWidget(self.filters)
        self._top.addWidget(self.group, 0, Qt.AlignmentFlag.AlignLeading)
        self._top.addWidget(self.head)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(self._stack, 1)
        column.addWidget(self.bulk)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(column, 1)
        outer.addWidget(Rule(self._context.theme, upright=True, parent=self))
        self._restyle(self._context.theme.theme)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.list_asked.connect(self._enter_list)
        self.search.left.connect(self._enter_list)
        self.search.returnPressed.connect(self._enter_list)
        self.filters.chosen.connect(self._search)
        self.group.clicked.connect(self._show_all)
        self.list.selectionModel().currentChanged.connect(self._tell_chosen)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.saved.chosen.connect(self._use_saved)
        self.bulk.merge_asked.connect(self.merge_asked)
        self.list.delete_asked.connect(self._tell_delete)
        self.list.page_asked.connect(self.page_asked)
        self.list.typed.connect(self._search_typed)
        self.model.arrived.connect(self._tell_late)
        self.head.order_chosen.connect(self._search)
        self.head.new_asked.connect(self._ask_new)
        self.empty.asked.connect(self._ask_new)
        self._context.theme.changed.connect(self._restyle)

    def _as_saved(self, name: str) -> SavedFilter:
        choice = self.choice()
        return SavedFilter(name, choice.words, choice.shown, choice.order)

    def _use_saved(self, saved: SavedFilter) -> None:
        self.head.choose_order(saved.order)
        self.filters.choose(saved.shown)
        self.search.blockSignals(True)
        self.search.setText(saved.words)
        self.search.blockSignals(False)
        self._search()

    def _search(self) -> None:
        if self._wanted is None:
            self._wanted = self.model.id_at(self.list.currentIndex().row())
        work = partial(_ids, choice=self.choice())
        self._context.session.read(work, self._show_ids, key="contact ids")

    def chosen_ids(self) -> list[int]:
        """Return the row ids of the contacts that are chosen."""
        return self.model.ids_at(
            row
            for some in self.list.selectionModel().selection().toList()
            for row in range(some.top(), some.bottom() + 1)
        )

    def compared_ids(self) -> list[int]:
        """Return the row ids to look at side by side: those chosen, of one alone all listed."""
        chosen = self.chosen_ids()
        return chosen if len(chosen) > 1 else self.model.ids_at(range(self.model.rowCount()))

    def _show_chosen(self) -> None:
        chosen = self.chosen_ids()
        self.bulk.show_chosen(chosen)
        if len(chosen) > 1:
            self.several_chosen.emit()

    def _show_ids(self, ids: list[int]) -> None:
        chosen = self.chosen_ids()
        self.model.show_ids(ids)
        self.head.say_count(len(ids))
        self._stack.setCurrentIndex(0 if ids else 1)
        if not ids:
            self._say_empty()
            self.emptied.emit()
        self._select_wanted()
        self._choose_again(chosen)
        self.listed.emit()

    def _choose_again(self, ids: list[int]) -> None:
        """Choose several contacts that were chosen before the list was read anew."""
        if not 1 < len(ids) <= _MOST_CHOSEN_AGAIN:
            return
        flags = QItemSelectionModel.SelectionFlag.Select
        for row in map(self.model.row_of, ids):
            if row >= 0:
                self.list.selectionModel().select(self.model.index(row), flags)

    def _say_empty(self) -> None:
        if self.search.text():
            self.empty.say(self.tr("Nobody here is found by this."), self.tr("New contact"))
        elif self.filters.shown() != FILTERS[0]:
            self.empty.say(self.tr("Nobody is here at the moment."))
        else:
            self.empty.say(self.tr("Whom do you know? One name is enough."), self.tr("New contact"))

    def _select_wanted(self) -> None:
        row = self.model.row_of(self._wanted) if self._wanted is not None else -1
        self._wanted = None
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(max(row, 0)))
            self.list.scrollTo(self.list.currentIndex())

    def _tell_chosen(self, current: QModelIndex, before: QModelIndex) -> None:
        is_typing = self.search.hasFocus() and bool(self.search.text())
        self._pause.start(_TYPING_MS if is_typing else 0)

    def _emit_chosen(self) -> None:
        line = self.model.line_at(self.list.currentIndex().row())
        if line is not None:
            self.chosen.emit(line.uid)

    def _tell_late(self) -> None:
        """Draw what has come, and tell who is in front once that is known."""
        self.list.viewport().update()
        current = self.list.currentIndex()
        self._tell_chosen(current, current)

    def _tell_delete(self) -> None:
        if self.bulk.isVisible():
            self.bulk.delete_button.click()
            return
        line = self.model.line_at(self.list.currentIndex().row())
        if line is not None:
            self.delete_asked.emit(line.uid)

    def _ask_new(self) -> None:
        self.new_asked.emit(self.search.text().strip())

    def _search_typed(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_figures(self, figures: Mapping[int, Any]) -> None:
        self._figures = figures
        self.model.show_figures(figures)
        self._count()
        choice = self.choice()
        if choice.shown in ("deep", "rising", "fading") or choice.order in ("strength", "trend"):
            self._search()

    def _count(self) -> None:
        work = partial(_counts, figures=self._figures)
        self._context.session.read(work, self.filters.show_counts, key="contact counts")

    def _restyle(self, theme: Theme) -> None:
        self.fit()
        edge = theme.px(_EDGE)
        self._top.setContentsMargins(edge, edge, edge, theme.px(_BELOW))
        self._top.setSpacing(theme.px(_GAP))


def _ids(book: Book, choice: ContactChoice) -> list[int]:
    return book.contact_pages.ids(choice)


def _counts(book: Book, figures: Mapping[int, Any]) -> dict[str, int]:
    return book.contact_pages.counts(figures)
