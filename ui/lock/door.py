"""The way into a locked book: the page that asks, and what the passphrase opens."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import PassphraseError, UserError
from ui.lock.page import LockPage
from ui.opening import LEAVE_WITHIN_SECONDS, ask_nothing, close_book, open_locked
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.shown_book import Frame


class Door(QObject):
    """Stands in the window in the place of a locked book.

    `opened` carries the tasks of the book once it is open, `failed` an error that no passphrase
    can mend.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, book: Path, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._clock = book, frame.clock
        self._tasks: Tasks | None = None
        self.page = LockPage(book.name, frame.theme, frame.icons)
        self.page.given.connect(self._try)
        frame.window.setCentralWidget(self.page)
        self.page.setFocus()

    def leave(self) -> None:
        """Wait for an attempt that is on its way, and open nothing."""
        tasks, self._tasks = self._tasks, None
        if tasks is not None:
            tasks.drain(LEAVE_WITHIN_SECONDS)
            tasks.deleteLater()

    def _try(self, passphrase: str) -> None:
        opening = partial(open_locked, self._book, self._clock, passphrase)
        self._tasks = Tasks(opening, close_book, self)
        self._tasks.submit(ask_nothing, done=self._hand_over, failed=self._refuse)

    def _hand_over(self, answer: object) -> None:
        tasks, self._tasks = self._tasks, None
        if tasks is not None:
            self.opened.emit(tasks)

    def _refuse(self, error: UserError) -> None:
        if self._tasks is None:
            return
        self.leave()
        if isinstance(error, PassphraseError):
            self.page.refuse(str(error))
        else:
            self.failed.emit(error)
