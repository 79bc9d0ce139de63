"""The review that is being made: its choices, kept in the book as they change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.book import Book
from app.changes import Change
from app.review.options import ReviewOptions
from ui.session import Session

_IDLE_MS = 600


class Draft(QObject):
    """`changed` tells of every choice, `opened` that the draft of another time is here.

    Choices are handed to the book a moment after the last one.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, session: Session, blank: ReviewOptions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.options = blank
        self._is_kept = True
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.flush)

    def open(self, blank: ReviewOptions) -> None:
        """Continue the draft of a time and a selection, beginning with `blank` where none is."""
        self.flush()
        self._session.read(partial(_draft, blank=blank), self._continue, key="review draft")

    def reopen(self) -> None:
        """Continue the draft as the book has it now."""
        self.open(self.options.blank())

    def change(self, **choices: object) -> None:
        """Choose something; nothing happens where it was chosen already."""
        options = self.options.but(**choices)
        if options != self.options:
            self.options = options
            self._is_kept = False
            self._idle.start()
            self.changed.emit()

    def flush(self) -> None:
        """Hand over to the book what it does not have yet."""
        self._idle.stop()
        if not self._is_kept:
            self._is_kept = True
            self._session.write(_saving(self.options))

    def _continue(self, options: ReviewOptions) -> None:
        self.options, self._is_kept = options, True
        self.opened.emit()


def _draft(book: Book, blank: ReviewOptions) -> ReviewOptions:
    return book.reviews.continued(blank)


def _saving(options: ReviewOptions) -> Callable[[Book], Change]:
    return partial(_save, options=options)


def _save(book: Book, options: ReviewOptions) -> Change:
    return book.reviews.keep(options)
