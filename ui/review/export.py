"""Writing the review to a file, with progress, and with a way to stop before it is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.book import Book
from app.errors import UserError
from app.review.document import Review
from app.review.options import ReviewOptions
from ui.job import Job
from ui.session import Session

_READ = 0.3


class Export(QObject):
    """`written` carries the file, `failed` a sentence; `progressed` a share of 1."""

    written = Signal(object)
    failed = Signal(str)
    progressed = Signal(float)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._target = Path()

    def begin(self, options: ReviewOptions, target: Path) -> None:
        """Write a review; the suffix of the file says in which form."""
        self._target = target
        work = partial(_review, options=options)
        self._job = self._session.tasks.submit(
            work, done=self._write, failed=self._fail, progress=self._tell_read, interruptible=True
        )

    def cancel(self) -> None:
        """Stop; what stood at the place of the file stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _write(self, review: Review) -> None:
        self.progressed.emit(_READ)
        self._job = self._session.tasks.submit_apart(
            partial(_write, review, self._target),
            done=self._finish,
            failed=self._fail,
            progress=self._tell,
        )

    def _tell_read(self, share: float) -> None:
        self.progressed.emit(_READ * share)

    def _tell(self, share: float) -> None:
        self.progressed.emit(_READ + (1 - _READ) * share)

    def _finish(self, target: Path) -> None:
        self._job = None
        self.written.emit(target)

    def _fail(self, error: UserError) -> None:
        self._job = None
        self.failed.emit(str(error))


def _review(book: Book, report: Callable[[float], None], options: ReviewOptions) -> Review:
    return book.reviews.build(options, progress=report)


def _write(review: Review, target: Path, report: Callable[[float], None]) -> Path:
    from app.review.write import write_review

    write_review(review, target, report)
    return target
