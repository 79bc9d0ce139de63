"""The entries of a contact: all ids at once, what they show by the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from app.book import Book
from ui.contacts.entry_words import EntryWords
from ui.session import Session

if TYPE_CHECKING:
    from app.insights.contact_page import EntryOfContact

_PAGE = 32
ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class EntryModel(QStringListModel):
    """Rows are asked for when they are first seen; `arrived` tells that some are there to draw.

    As in ContactModel, empty strings count the rows.
    """

    arrived = Signal()

    def __init__(self, session: Session, words: EntryWords, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._words = session, words
        self._uid = ""
        self._ids: Sequence[int] = ()
        self._entries: dict[int, EntryOfContact] = {}
        self._asked: set[int] = set()

    def show_entries(self, uid: str, ids: Sequence[int]) -> None:
        """List the entries with a contact, by row id."""
        self._uid, self._ids = uid, ids
        self._entries.clear()
        self._asked.clear()
        self.setStringList([""] * len(ids))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is known of a row, and ask for the rest."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        key = self._ids[index.row()]
        if key not in self._entries:
            self._ask(index.row() // _PAGE)
        entry = self._entries.get(key)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.row(entry)
        return None

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            ids = self._ids[page * _PAGE : (page + 1) * _PAGE]
            self._session.read(partial(_entries, uid=self._uid, ids=ids), self._take)

    def _take(self, entries: list[EntryOfContact]) -> None:
        self._entries.update((entry.line.id, entry) for entry in entries)
        self.arrived.emit()


def _entries(book: Book, uid: str, ids: Sequence[int]) -> list[EntryOfContact]:
    return book.contact_pages.entries_of(uid, ids)
