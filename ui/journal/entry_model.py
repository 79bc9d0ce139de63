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
    """Rows of entries, newest first, or of what was found; a row not read yet has no line."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[int] = []
        self._lines: dict[int, EntryLine | Hit] = {}
        self._asked: set[int] = set()
        self._generation = 0
        self.sections: list[tuple[str, int]] = []

    def show_months(self, months: Sequence[MonthOfEntries]) -> None:
        """Show entries by month."""
        self.beginResetModel()
        self._forget()
        self._ids = [key for month in months for key in month.ids]
        self.sections = [(month.month, len(month.ids)) for month in months]
        self.endResetModel()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found, in one section."""
        self.beginResetModel()
        self._forget()
        self._ids = []
        self._lines = dict(enumerate(hits))
        self.sections = [("", len(hits))] if hits else []
        self.endResetModel()

    def refresh(self) -> None:
        """Read the lines again that were read before, keeping what is shown until they come."""
        self._asked.clear()
        self._generation += 1
        for page in sorted({row // _PAGE for row in self._lines}):
            self._ask(page)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many entries there are."""
        return sum(count for _, count in self.sections)

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
        """Return the line of a row; where it is not here yet, ask for its page."""
        line = self._lines.get(row)
        if line is None and self._ids:
            self._ask(row // _PAGE)
            line = self._lines.get(row)
        return line

    def row_of(self, uid: str) -> int | None:
        """Return the row of an entry among those that were read."""
        return next((row for row, line in self._lines.items() if uid_of(line) == uid), None)

    def row_of_id(self, entry_id: int) -> int | None:
        """Return the row of an entry by its row id."""
        return self._ids.index(entry_id) if entry_id in self._ids else None

    def _ask(self, page: int) -> None:
        if page in self._asked or not self._ids:
            return
        self._asked.add(page)
        first = page * _PAGE
        ids = self._ids[first : first + _PAGE]
        work = partial(_page_of, ids, first, self._generation)
        self._session.read(work, self._take_page)

    def _take_page(self, page: _Page) -> None:
        """Put lines into their rows, unless other entries are shown by now."""
        if page.generation != self._generation or not page.lines:
            return
        found = {line.id: line for line in page.lines}
        last = min(page.first + _PAGE, len(self._ids))
        for row in range(page.first, last):
            if self._ids[row] in found:
                self._lines[row] = found[self._ids[row]]
        self.dataChanged.emit(self.index(page.first), self.index(last - 1))

    def _forget(self) -> None:
        self._generation += 1
        self._lines = {}
        self._asked = set()


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
