"""A field that names another contact, completed from the book."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from app.book import Book
from ui.contacts.edit.line_field import LineField
from ui.context import Context


class ContactField(LineField):
    """Emits `named` with what was written once it is finished; the book says whom it means."""

    named = Signal(str)

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(name, parent=parent)
        self._context = context
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.textEdited.connect(self._look_up)
        self.written.connect(self.named)

    def _wait(self, text: str) -> None:
        """Wait for the name to be finished: half of it may mean somebody else."""

    def _look_up(self, text: str) -> None:
        work = partial(_names_like, text=text)
        self._context.session.read(work, self._names.setStringList, key="names like")


def _names_like(book: Book, text: str) -> list[str]:
    return [line.name for line in book.contacts.list.matching(text)] if text.strip() else []
