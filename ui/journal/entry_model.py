"""The entries of the list: all their ids, and the lines of those that were looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.book import Book
from app.model.lines import EntryLine, Hit, MonthOfEntries
from ui.journal.row_words import plain_words, without_marks
from ui.session import Session

LineRole = Qt.ItemDataRole.UserRole
_PAGE = 128
_Index = QModelIndex | QPersistentModelIndex


class _Page(NamedTuple):
    """Lines that were asked for, and where they belong."""

    first: int
    generation: int
    lines: Sequence[EntryLine]


class EntryModel(QAbstractListModel):
    """Rows of entries, newest first, or of what was found; a row not read yet has no line.

    Lines stay when the list is read again, so that nothing flickers while they are refreshed.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[int] = []
        self._lines: dict[int, EntryLine] = {}
        self._hits: list[Hit] = []
        self._asked: set[int] = set()
        self._generation = 0
        self.sections: list[tuple[str, int]] = []

    def show_months(self, months: Sequence[MonthOfEntries]) -> None:
        """Show entries by month."""
        self.beginResetModel()
        self._begin_anew([key for month in months for key in month.ids], ())
        self.sections = [(month.month, len(month.ids)) for month in months]
        self.endResetModel()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found, in one section."""
        self.beginResetModel()
        self._begin_anew([], hits)
        self.sections = [("", len(hits))] if hits else []
        self.endResetModel()

    def _begin_anew(self, ids: list[int], hits: Sequence[Hit]) -> None:
        self._generation += 1
        self._asked = set()
        self._ids, self._hits = ids, list(hits)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many entries there are."""
        return len(self._ids) or len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line of a row, or what a screen reader says of it."""
        if not index.isValid():
            return None
        line = self.line(index.row())
        if role == LineRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(line) if line else ""
        return None

    def line(self, row: int) -> EntryLine | Hit | None:
        """Return the line of a row as it was last read; its page is read once after each reset."""
        if self._hits:
            return self._hits[row]
        self._ask(row // _PAGE)
        return self._lines.get(self._ids[row])

    def row_of(self, uid: str) -> int | None:
        """Return the row of an entry whose line was read."""
        if self._hits:
            return next((row for row, hit in enumerate(self._hits) if hit.entry == uid), None)
        found = next((key for key, line in self._lines.items() if line.uid == uid), None)
        return self.row_of_id(found)

    def row_of_id(self, entry_id: int | None) -> int | None:
        """Return the row of an entry by its row id."""
        return self._ids.index(entry_id) if entry_id in self._ids else None

    def read_again(self, row: int) -> None:
        """Read the line of a row again."""
        if self._ids:
            self._read(row, 1)

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self._read(page * _PAGE, _PAGE)

    def _read(self, first: int, count: int) -> None:
        work = partial(_page_of, self._ids[first : first + count], first, self._generation)
        self._session.read(work, self._take_page)

    def _take_page(self, page: _Page) -> None:
        """Keep lines, and show them unless other entries are listed by now."""
        self._lines |= {line.id: line for line in page.lines}
        if page.generation == self._generation and page.lines:
            last = min(page.first + len(page.lines), len(self._ids)) - 1
            self.dataChanged.emit(self.index(page.first), self.index(last))


def _page_of(ids: list[int], first: int, generation: int, book: Book) -> _Page:
    return _Page(first, generation, book.entries.list.lines(ids))


def uid_of(line: EntryLine | Hit) -> str:
    """Return the uid of the entry of a line."""
    return line.entry if isinstance(line, Hit) else line.uid


def text_of(line: EntryLine | Hit) -> str:
    """Return the words shown of an entry; found ones stand between \\x02 and \\x03."""
    return line.snippet if isinstance(line, Hit) else line.opening


def spoken(line: EntryLine | Hit) -> str:
    """Return a line as a screen reader says it."""
    words = plain_words(without_marks(text_of(line)))
    parts = [line.day.isoformat(), line.title or "", ", ".join(line.names), words]
    return ". ".join(part for part in parts if part)
