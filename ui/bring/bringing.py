"""Looking into a file and bringing it, each with its progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.book import Book
from app.changes import Change
from app.errors import UserError
from ui.job import Job
from ui.session import Session

_READ = 0.5


class StoppedError(UserError):
    """Raised inside of bringing, so that nothing of it stays."""


@dataclass(slots=True)
class _Wish:
    """Whether it is to go on; asked on the thread that writes."""

    is_over: bool = False


class Bringing(QObject):
    """`seen` carries a plan, `brought` nothing more, `failed` a UserError; `progressed` a share."""

    seen = Signal(object)
    brought = Signal()
    failed = Signal(object)
    progressed = Signal(float)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._looking: Job | None = None
        self._wish: _Wish | None = None

    @property
    def is_writing(self) -> bool:
        """Tell whether a file is on its way into the book."""
        return self._wish is not None

    def look_into(self, path: Path) -> None:
        """Read a file and see what it would change; nothing is written."""
        self._looking = self._session.tasks.submit(
            partial(_plan, path=path),
            done=self._see,
            failed=self._fail,
            key="bring",
            progress=self.progressed.emit,
        )

    def bring(self, plan: Any) -> None:
        """Write what was planned, in one step."""
        self._wish = _Wish()
        work = partial(_bring, plan=plan, wish=self._wish)
        self._session.write(work, self._end, self._fail, self.progressed.emit)

    def stop(self) -> None:
        """Look no further; where it is writing, it fails unless the last of it was written."""
        if self._wish is not None:
            self._wish.is_over = True
        elif self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _see(self, plan: Any) -> None:
        self._looking = None
        self.seen.emit(plan)

    def _end(self, _: Change) -> None:
        self._wish = None
        self.brought.emit()

    def _fail(self, error: UserError) -> None:
        self._looking = self._wish = None
        self.failed.emit(error)


def _plan(book: Book, report: Callable[[float], None], path: Path) -> Any:
    brought = book.exchange.read(path)
    report(_READ)
    return book.exchange.plan(brought)


def _bring(book: Book, report: Callable[[float], None], plan: Any, wish: _Wish) -> Change:
    def told(written: int, of: int) -> None:
        if wish.is_over:
            raise StoppedError
        report(written / of)

    change, _ = book.exchange.bring(plan, told)
    return change
