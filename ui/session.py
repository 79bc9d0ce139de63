"""The open book as Qt signals: work goes to the worker, what changed comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.tasks import TaskRunner

Work = Callable[..., Any]
Answer = Callable[[Any], object]

if TYPE_CHECKING:
    from app.book import Book
    from app.changes import Change
    from app.errors import UserError
    from ui.job import Progress


class Session(QObject):
    """One open book for all views.

    `changed` carries a Change once it is on the disk, `problem` a sentence for the person,
    `undo_offered` what a toast can offer to take back.
    """

    changed = Signal(object)
    problem = Signal(str)
    undo_offered = Signal(str)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.tasks.problem.connect(self.problem)

    def read(
        self, work: Work, done: Answer, key: str | None = None, interruptible: bool = False
    ) -> None:
        """Ask the book something; a newer question with the same key drops this one's answer.

        Where it may be interrupted, its query is stopped as well, to make room for the newer one.
        """
        self.tasks.submit(work, done=done, key=key, interruptible=interruptible)

    def write(
        self,
        work: Callable[..., Change],
        done: Answer | None = None,
        failed: Callable[[UserError], object] | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Change the book; all views hear of it before `done` is called with the Change.

        Without `failed`, what goes wrong is told to the person as a problem. With `progress`, work
        is called as `work(book, report)`.
        """
        self.tasks.submit(work, _Announced(self, done), failed, progress=progress)

    def delete(self, work: Callable[[Book], Change], said: str) -> None:
        """Change the book and offer to take it back."""
        self.tasks.submit(work, done=_Announced(self, None, said))

    def undo(self) -> None:
        """Take the last change back."""
        self.write(_undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self.write(_redo)


def _undo(book: Book) -> Change:
    return book.undo()


def _redo(book: Book) -> Change:
    return book.redo()


class _Announced:
    """Tells the session of a change, then whoever asked for it."""

    def __init__(self, session: Session, done: Answer | None, offer: str = "") -> None:
        self._session, self._done, self._offer = session, done, offer

    def __call__(self, change: Change) -> None:
        self._session.changed.emit(change)
        if self._done is not None:
            self._done(change)
        if self._offer:
            self._session.undo_offered.emit(self._offer)
