"""Bringing back: an earlier version of an entry, or one from the bin."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.changes import Change
from app.model.entry import Entry, EntryVersion
from app.model.lines import BinnedEntry
from ui.context import Context


class Recovery(QObject):
    """Opens the dialogs; `version_wanted` carries the entry as it is to read again."""

    version_wanted = Signal(object)

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over
        self._entry: Entry | None = None

    def show_versions(self, entry: Entry) -> None:
        """Show the earlier versions of an entry beside how it reads now."""
        self._entry = entry
        self._context.session.read(partial(_versions, entry.uid), self._open_versions)

    def show_bin(self) -> None:
        """Show what was deleted."""
        self._context.session.read(_binned, self._open_bin)

    def _open_versions(self, versions: tuple[EntryVersion, ...]) -> None:
        from ui.journal.versions_dialog import VersionsDialog

        if self._entry is not None:
            dialog = VersionsDialog(self._context, self._entry, versions, self._over)
            dialog.chosen.connect(self.version_wanted)
            dialog.open()

    def _open_bin(self, entries: tuple[BinnedEntry, ...]) -> None:
        from ui.journal.bin_dialog import BinDialog

        dialog = BinDialog(self._context, entries, self._over)
        dialog.wanted.connect(self._take_back)
        dialog.open()

    def _take_back(self, step: int) -> None:
        self._context.session.write(partial(_restore, step))


def _versions(uid: str, book: Book) -> tuple[EntryVersion, ...]:
    return book.entries.versions(uid)


def _binned(book: Book) -> tuple[BinnedEntry, ...]:
    return book.entries.binned()


def _restore(step: int, book: Book) -> Change:
    return book.ledger.take_back(step)
