"""What a command works with: where the book is, how to open it, where to answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.clock import Clock
from app.errors import UserError
from app.paths import Paths
from ui.command_line.passphrases import present_passphrase

if TYPE_CHECKING:
    from app.book import Book
    from app.keep.unlock import BookKey


@dataclass(frozen=True, slots=True)
class Desk:
    """Opens the book and answers on standard output, as lines or as JSON."""

    paths: Paths
    clock: Clock
    named_book: bool
    named_folder: bool
    as_json: bool

    @contextmanager
    def reading(self) -> Iterator[Book]:
        """Open the book to read only. Raise UserError where a named one is missing."""
        if self.named_book and not self.paths.book.exists():
            raise UserError(f"There is no book at {self.paths.book}.")
        from app.book import Book

        with Book.open_to_read(self.paths.book, self.clock, self.key(self.paths.book)) as book:
            yield book

    @contextmanager
    def writing(self, path: Path | None = None) -> Iterator[Book]:
        """Open the book, or another one, to change it; a new one is made where there is none."""
        from app.book import Book

        place = path or self.paths.book
        with Book.open(place, self.clock, self.key(place)) as book:
            yield book

    def key(self, book: Path) -> BookKey | None:
        """Return what opens a book: None where it has no passphrase."""
        from app.keep.unlock import has_passphrase, key_of

        return key_of(book, present_passphrase(book)) if has_passphrase(book) else None

    def answer(self, data: Any, lines: Iterable[str]) -> None:
        """Print the data where JSON was asked for, else the lines."""
        if self.as_json:
            plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
            print(json.dumps(data, ensure_ascii=plain, indent=1, allow_nan=False))
            return
        for line in lines:
            print(line)

    def remark(self, text: str) -> None:
        """Say on standard error what is good to know, without being part of the answer."""
        print(text, file=sys.stderr)
