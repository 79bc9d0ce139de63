"""What the window does with backups: makes one a day, says when, and offers to go back."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.context import Context

if TYPE_CHECKING:
    from app.book import Book
    from app.clock import Clock
    from app.keep.unlock import BookKey
    from app.paths import Paths

Listed = tuple[list[tuple[datetime, Path]], "BookKey | None"]


class Backups(QObject):
    """`last_made` carries the local time of the newest backup or None, `said` a sentence.

    `wanted` carries a backup to go back to, and the key of the book, None where it has none.
    """

    last_made = Signal(object)
    said = Signal(str)
    wanted = Signal(object, object)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def make_if_due(self) -> None:
        """Write today's backup beside the worker, once that has the book open.

        Only then does the bin forget what has been in it for long.
        """
        self._context.session.read(_key, self._make_beside)

    def make(self) -> None:
        """Write a dated backup beside the book."""
        folder = self._context.paths.backups
        self._context.session.read(partial(_make, folder=folder), self._say_made)

    def tell_last(self) -> None:
        """Say when the last one was made."""
        folder = self._context.paths.backups
        self._context.session.read(partial(_last, folder=folder), self.last_made.emit)

    def show(self) -> None:
        """List the backups, to go back to one."""
        folder = self._context.paths.backups
        self._context.session.read(partial(_listed, folder=folder), self._open)

    def _open(self, listed: Listed) -> None:
        from ui.backups.dialog import BackupsDialog

        backups, self._book_key = listed
        dialog = BackupsDialog(self._context, backups, self._book_key, self._window)
        dialog.chosen.connect(self._want)
        dialog.open()

    def _want(self, backup: Path) -> None:
        self.wanted.emit(backup, self._book_key)

    def _make_beside(self, key: BookKey | None) -> None:
        paths, clock = self._context.paths, self._context.clock
        work = partial(_make_apart, paths=paths, clock=clock, key=key)
        self._context.session.tasks.submit_apart(work, done=self._made_today)

    def _made_today(self, at: datetime | None) -> None:
        self.last_made.emit(at)
        self._context.session.read(_empty_bin, _nothing)

    def _say_made(self, target: Path) -> None:
        self.said.emit(self.tr("Backed up to {path}").format(path=target))
        self.tell_last()


def _key(book: Book) -> BookKey | None:
    return book.key


def _make(book: Book, folder: Path) -> Path:
    return book.keeping.back_up_by_date(folder)


def _last(book: Book, folder: Path) -> datetime | None:
    return book.keeping.last_backup(folder)


def _listed(book: Book, folder: Path) -> Listed:
    return book.keeping.backups(folder), book.key


def _empty_bin(book: Book) -> int:
    return book.ledger.empty_bin()


def _nothing(answer: object) -> None:
    return None


def _make_apart(paths: Paths, clock: Clock, key: BookKey | None) -> datetime | None:
    """Return when the newest backup was made, which may be now."""
    from app.book import Book

    book = Book.open_to_read(paths.book, clock, key)
    try:
        last = book.keeping.last_backup(paths.backups)
        if book.is_empty() or (last is not None and last.date() == clock.today()):
            return last
        book.keeping.back_up_by_date(paths.backups)
        return book.keeping.last_backup(paths.backups)
    finally:
        book.close()
