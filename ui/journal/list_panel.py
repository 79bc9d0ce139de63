"""The column of entries: the field that searches every word, and the list below it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.book import Book
from app.model.lines import Hit, MonthOfEntries
from app.model.query import Query, Term
from ui.context import Context
from ui.journal.entry_delegate import EntryDelegate
from ui.journal.entry_model import EntryModel, uid_of
from ui.journal.filter_chips import FilterChips
from ui.journal.found import Found, find
from ui.journal.month_list import MonthList
from ui.journal.search_completer import SearchCompleter
from ui.journal.search_words import without_piece
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from ui.journal.browse_popup import BrowsePopup

_KEY = "journal list"


class ListPanel(QWidget):
    """`chosen` carries the uid of the entry that the reader turned to, `found` what was asked."""

    chosen = Signal(str)
    found = Signal(object)
    loaded = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        self._wanted: str | None = None
        self._is_marking = self._is_to_scroll = False
        self._is_awaited = self._is_told = False
        self.search = SearchField(self.tr("Search every word"), context.theme, context.icons, self)
        self.filters = FilterChips(context, self)
        self.days = Button(
            "", context.theme, "quiet", "calendar", context.icons, self.tr("Browse by days"), self
        )
        catch_up = self.tr("Catch up with the last fortnight")
        self.catch_up = Button("", context.theme, "quiet", "people", context.icons, catch_up, self)
        self._browse: BrowsePopup | None = None
        self.model = EntryModel(context.session, self)
        delegate = EntryDelegate(context.theme, context.formats, self)
        self.list = MonthList(self.tr("Entries"), context.theme, self.model, delegate, self)
        self.empty = EmptyState("journal", "", "", context.theme, context.icons, self)
        self._build()
        self._connect()
        self._restyle(context.theme.theme)
        context.theme.changed.connect(self._restyle)

    @property
    def words(self) -> str:
        """Return what is searched for."""
        return self.search.text().strip()

    def load(self) -> None:
        """Read the list again: all entries, or those with the words searched for."""
        if self.words:
            self._session.read(partial(find, self.words), self._show_found, _KEY, True)
        else:
            self._session.read(_months, self._show_months, _KEY)

    def browse(self) -> None:
        """Open the year of days."""
        if self._browse is None:
            from ui.journal.browse_popup import BrowsePopup

            self._browse = BrowsePopup(self._context, self)
            self._browse.chosen.connect(self._turn_to)
            self._browse.searched.connect(self.search_for)
        self._browse.browse(self.days)

    def _turn_to(self, uid: str) -> None:
        self.search.clear()
        self.select(uid)
        self.chosen.emit(uid)

    def search_for(self, text: str) -> None:
        """Show the entries that a text asks for."""
        self.search.setText(f"{text} " if text else "")

    def is_current_listed(self) -> bool:
        """Tell whether the open entry is among those listed."""
        return self.list.currentIndex().isValid()

    def step(self, steps: int) -> None:
        """Turn to the entry so many rows below; around the ends."""
        count, row = self.model.rowCount(), self.list.currentIndex().row()
        if count:
            at = (row + steps) % count if row >= 0 else 0 if steps > 0 else count - 1
            self.list.setCurrentIndex(self.model.index(at))
            self.list.scrollTo(self.list.currentIndex())

    def follow(self, uid: str, happened_at: datetime) -> None:
        """Show how an entry reads now; the list is read again only where its place changed."""
        row = self.model.row_of(uid)
        line = self.model.line(row) if row is not None else None
        if isinstance(line, Hit):
            return
        if row is None or line is None or line.happened_at != happened_at:
            self.load()
        else:
            self.model.read_again(row)

    def select(self, uid: str | None) -> None:
        """Mark an entry as the one that is open, as soon as it is listed."""
        self._wanted = uid
        self._select_wanted(is_asked=True)

    def first(self) -> str | None:
        """Return the newest entry among those listed."""
        line = self.model.line(0) if self.model.rowCount() else None
        return uid_of(line) if line else None

    def _show_months(self, months: list[MonthOfEntries]) -> None:
        if not self.words:
            self.filters.show_query(Query())
            self.found.emit(Query())
            self.model.show_months(months)
            self._after_load("", "")

    def _show_found(self, found: Found) -> None:
        if found.text != self.words:
            return
        self.filters.show_query(found.query)
        self.found.emit(found.query)
        if found.hits is not None:
            self.model.show_hits(found.hits)
        else:
            self.model.show_months(found.months)
        said = self.tr("No entry fits “{words}”.").format(words=found.text)
        self._after_load(said, self.tr("Show all entries"))

    def _remove(self, term: Term) -> None:
        text = self.search.text()
        lead = len(text) - len(text.lstrip())
        self.search.setText(without_piece(text, term.start + lead, term.end + lead))

    def _after_load(self, said: str, caption: str) -> None:
        self.empty.say(said, caption)
        has_something_to_say = bool(said) and not self.model.rowCount()
        self._stack.setCurrentWidget(self.empty if has_something_to_say else self.list)
        self._select_wanted()
        self._is_told = False
        self._tell_loaded()

    def _tell_loaded(self) -> None:
        """Tell of a new list once its first line is there."""
        if not self._is_told and (not self.model.rowCount() or self.first()):
            self._is_told = True
            self.loaded.emit()

    def _lines_came(self) -> None:
        """Do what had to wait for lines to be read."""
        self._tell_loaded()
        if self._is_awaited:
            self._turn(self.list.currentIndex(), QModelIndex())

    def _select_wanted(self, is_asked: bool = False) -> None:
        """Mark the wanted entry; scroll to it where it was asked for just now."""
        self._is_to_scroll = self._is_to_scroll or is_asked
        row = self.model.row_of(self._wanted) if self._wanted else None
        if row is None:
            self.list.selectionModel().clear()
            self._ask_for_row()
            return
        self._mark(row)

    def _ask_for_row(self) -> None:
        if self._wanted and not self.words and self.model.rowCount():
            work = partial(_row_id, self._wanted)
            self._session.read(work, self._mark_id, "journal row")

    def _mark_id(self, found: tuple[str, int | None]) -> None:
        uid, entry_id = found
        row = self.model.row_of_id(entry_id) if entry_id is not None else None
        if uid == self._wanted and row is not None:
            self._mark(row)

    def _mark(self, row: int) -> None:
        index = self.model.index(row)
        if self.list.currentIndex() != index or not self.list.selectionModel().isSelected(index):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._is_marking = True
            self.list.selectionModel().setCurrentIndex(index, flag)
            self._is_marking = False
        if self._is_to_scroll:
            self._is_to_scroll = False
            self.list.scrollTo(index)

    def _turn(self, index: QModelIndex, before: QModelIndex) -> None:
        line = self.model.line(index.row()) if index.isValid() else None
        self._is_awaited = line is None and index.isValid() and not self._is_marking
        if line is not None and not self._is_marking:
            self._wanted = uid_of(line)
            self.chosen.emit(self._wanted)

    def _build(self) -> None:
        below = QWidget(self)
        self.completer = SearchCompleter(self.search, self._session, self._context.theme, self)
        self._stack = QStackedLayout(below)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.search, 1)
        self._head.addWidget(self.days)
        self._head.addWidget(self.catch_up)
        self._column.addLayout(self._head)
        self._column.addWidget(self.filters)
        self._column.addWidget(below, 1)

    def _connect(self) -> None:
        self.days.clicked.connect(self.browse)
        self.search.textChanged.connect(self.load)
        self.search.list_asked.connect(self._go_to_list)
        self.search.left.connect(self._go_to_list)
        self.list.selectionModel().currentChanged.connect(self._turn)
        self.model.dataChanged.connect(self._lines_came)
        self.empty.asked.connect(self.search.clear)
        self.filters.removal_asked.connect(self._remove)

    def _go_to_list(self) -> None:
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def _restyle(self, theme: Theme) -> None:
        edge = theme.px(14)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head.setContentsMargins(edge, edge, edge, 0)
        self.filters.setContentsMargins(edge, theme.px(8), edge, 0)


def _months(book: Book) -> list[MonthOfEntries]:
    return book.entries.list.by_month()


def _row_id(uid: str, book: Book) -> tuple[str, int | None]:
    return uid, book.entries.list.id_of(uid)
