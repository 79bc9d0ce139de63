"""Books for tests: opened in a folder, and told apart byte for byte."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from app.book import Book
from app.clock import Clock
from app.store.records import to_text

START = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)


class Hands:
    """A clock whose hands a test moves."""

    def __init__(self, now: datetime = START, zone: str = "Europe/Lisbon") -> None:
        self.now, self.zone = now, zone

    @property
    def clock(self) -> Clock:
        return Clock(
            lambda: self.now, lambda: self.zone, lambda at: at.astimezone(ZoneInfo(self.zone))
        )

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@contextmanager
def new_book(hands: Hands | None = None) -> Iterator[Book]:
    """Yield a new book in a folder of its own; hypothesis needs one for each example."""
    with TemporaryDirectory() as folder:
        book = Book.open(Path(folder) / "b.kithbook", (hands or Hands()).clock)
        try:
            yield book
        finally:
            book.close()


def written(book: Book) -> list[str]:
    """Return every record of a book as the text that it is kept as."""
    records = book.records
    kinds = (records.contacts, records.entries, records.openings)
    return [to_text(one) for kind in kinds for one in kind.each()]
