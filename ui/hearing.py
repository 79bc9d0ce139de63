"""Words that a second start hands to the window, written like any entry and answered."""

from __future__ import annotations

from functools import partial
from typing import Any

from app.book import Book
from app.changes import Change
from app.errors import UserError
from ui.session import Session
from ui.single_instance import Caller
from ui.written import Words, write_words


def write_for(caller: Caller, said: dict[str, Any], session: Session) -> None:
    """Write what a caller says into the open book; the caller hears once it is on the disk."""
    try:
        words = Words.from_json(said.get("words"))
    except UserError as error:
        caller.answer({"problem": str(error)})
        return
    answer = _Answer(caller)
    session.write(partial(answer.write, words), answer.written, answer.failed)


class _Answer:
    """Carries what was written from the book's thread to whoever asked."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._written: dict[str, Any] = {}

    def write(self, words: Words, book: Book) -> Change:
        """Write on the thread of the book."""
        change, self._written = write_words(words, book)
        return change

    def written(self, change: Change) -> None:
        """Tell what was written."""
        self._caller.answer(self._written)

    def failed(self, error: UserError) -> None:
        """Tell why it could not be written."""
        self._caller.answer({"problem": str(error)})
