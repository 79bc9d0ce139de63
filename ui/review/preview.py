"""Drawing the pages of a review off the GUI thread, soon after each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.book import Book
from app.changes import Change
from app.review.document import Review
from app.review.options import ReviewOptions
from ui.job import Job
from ui.session import Session

if TYPE_CHECKING:
    from app.review.kept import Kept
    from app.review.pdf import Press

_WAIT_MS, _SLOW_MS = 25, 300
_FIRST_ENTRIES, _MOST_ENTRIES = 12, 200


class _Pages(NamedTuple):
    review: Review
    pictures: list[bytes]
    left: int


class Preview(QObject):
    """`drawn` carries the pages as PNG, and how many entries they leave to the file.

    On a fine screen, and where every entry is in, `begun` carries pages that are coarse and end
    with the first entries, and the others follow.
    `slow` tells that drawing takes long enough to say so, `progressed` which share of the book was
    read for it.
    """

    begun = Signal(list)
    drawn = Signal(list, int)
    slow = Signal(bool)
    progressed = Signal(float)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._options: ReviewOptions | None = None
        self._width, self._ratio = 0, 1.0
        self._wait, self._slowness = _timer(self, _WAIT_MS), _timer(self, _SLOW_MS)
        self._kept: Kept | None = None
        self._reading: Job | None = None
        self._is_reading = False
        self._wait.timeout.connect(self._read)
        session.changed.connect(self._forget)
        self._slowness.timeout.connect(self._tell_slow)

    def draw(self, options: ReviewOptions, width: int, ratio: float) -> None:
        """Ask for the pages of a review, at a width with so many pixels of the screen to one."""
        self._options, self._width, self._ratio = options, width, ratio
        self._wait.start()
        if not self._slowness.isActive():
            self._slowness.start()

    def stop(self) -> bool:
        """Read no more of the book for pages; tell whether any were still to be drawn."""
        is_waiting = self._wait.isActive() or self._is_reading
        self._wait.stop()
        if self._is_reading and self._reading is not None:
            self._reading.cancel()
        self._is_reading = False
        if is_waiting:
            self._end_slowness()
        return is_waiting

    @cached_property
    def _press(self) -> Press:
        from app.review.pdf import Press

        return Press()

    def _forget(self, change: Change) -> None:
        if change.everything or change.kinds != {"review"}:
            self._kept = None

    def _read(self) -> None:
        from app.review.kept import Kept

        if self._options is not None:
            self._kept = self._kept or Kept()
            work = partial(_review, options=self._options, kept=self._kept)
            self._is_reading = True
            self._reading = self._session.tasks.submit(
                work,
                done=self._draw_first,
                key="review",
                progress=self.progressed.emit,
                interruptible=True,
            )

    def _draw_first(self, review: Review) -> None:
        self._is_reading = False
        self._draw(review, _FIRST_ENTRIES, 1.0, self._show_first)

    def _show_first(self, found: _Pages) -> None:
        if found.left or self._ratio > 1:
            self.begun.emit(found.pictures)
            self._draw(found.review, _MOST_ENTRIES, self._ratio, self._show)
        else:
            self._show(found)

    def _draw(
        self, review: Review, entries: int, ratio: float, done: Callable[[_Pages], None]
    ) -> None:
        work = partial(_pages, self._press, review, entries, round(self._width * ratio))
        self._session.tasks.submit_apart(work, done=done, key="review pages")

    def _show(self, found: _Pages) -> None:
        self._end_slowness()
        self.drawn.emit(found.pictures, found.left)

    def _end_slowness(self) -> None:
        self._slowness.stop()
        self.slow.emit(False)

    def _tell_slow(self) -> None:
        self.slow.emit(True)


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer


def _review(
    book: Book, report: Callable[[float], None], options: ReviewOptions, kept: Kept
) -> Review:
    return book.reviews.build(options, kept=kept, progress=report)


def _pages(press: Press, review: Review, entries: int, width_px: int) -> _Pages:
    shown = replace(review, entries=review.entries[:entries])
    left = len(review.entries) - len(shown.entries)
    return _Pages(review, press.pages_png(shown, width_px), left)
