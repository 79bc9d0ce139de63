"""The contacts of the list: all ids at once, what they show by the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from app.book import Book
from app.model.lines import ContactLine
from ui.contacts.contact_words import ContactWords
from ui.contacts.photo.reading import thumbnail
from ui.session import Session

if TYPE_CHECKING:
    from app.insights.contact_figures import ContactFigure

PAGE = 128
LINE = Qt.ItemDataRole.UserRole
FIGURE = Qt.ItemDataRole.UserRole + 1
PHOTO = Qt.ItemDataRole.UserRole + 2
_PHOTO_SIDE = 96
_Index = QModelIndex | QPersistentModelIndex


class ContactModel(QStringListModel):
    """Rows are asked for when they are first seen; `arrived` tells that some are there to draw.

    A list of empty strings counts the rows: laying out a list asks for their number twice a row,
    and the view lays everything out anew after dataChanged. So neither comes to Python.
    """

    arrived = Signal()

    def __init__(self, session: Session, words: ContactWords, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._words = session, words
        self._ids: list[int] = []
        self._lines: dict[int, ContactLine] = {}
        self._photos: dict[int, QPixmap] = {}
        self._asked: set[int] = set()
        self._figures: Mapping[int, ContactFigure] = {}

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is known of a row, and ask for the rest."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        key = self._ids[index.row()]
        line = self._lines.get(key)
        if line is None:
            self._ask(index.row() // PAGE)
            line = self._lines.get(key)
        return None if line is None else self._part(role, line)

    def show_ids(self, ids: list[int]) -> None:
        """List other contacts."""
        self._ids = ids
        self._asked.clear()
        self.setStringList([""] * len(ids))

    def show_figures(self, figures: Mapping[int, ContactFigure]) -> None:
        """Show sparklines and verdicts beside the names."""
        self._figures = figures
        self.arrived.emit()

    def forget(self) -> None:
        """Read every line anew when it is next seen."""
        self._lines.clear()
        self._photos.clear()
        self._asked.clear()
        self.arrived.emit()

    def line_at(self, row: int) -> ContactLine | None:
        """Return what is known of a row."""
        return self._lines.get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def id_at(self, row: int) -> int | None:
        """Return the row id of a contact in the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def ids_at(self, rows: Iterable[int]) -> list[int]:
        """Return the row ids of several contacts in the list."""
        return [self._ids[row] for row in rows if 0 <= row < len(self._ids)]

    def row_of(self, key: int) -> int:
        """Return where a contact stands in the list, −1 where it is not."""
        try:
            return self._ids.index(key)
        except ValueError:
            return -1

    def _part(self, role: int, line: ContactLine) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == LINE:
            return line
        if role == FIGURE:
            return self._figures.get(line.id)
        if role == PHOTO:
            return self._photos.get(line.id)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words.figure(self._figures.get(line.id)) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.row(line, self._figures.get(line.id))
        return None

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            self._session.read(partial(_lines, ids=ids), self._take)

    def _take(self, page: _Page) -> None:
        self._lines.update((line.id, line) for line in page.lines)
        self._photos.update((key, QPixmap.fromImage(one)) for key, one in page.photos.items())
        self.arrived.emit()


class _Page(NamedTuple):
    lines: list[ContactLine]
    photos: dict[int, QImage]


def _lines(book: Book, ids: list[int]) -> _Page:
    photos = book.contacts.list.photos(ids)
    small = {key: thumbnail(data, _PHOTO_SIDE) for key, data in photos.items()}
    return _Page(book.contacts.list.lines(ids), small)
