"""What a search found: entries by how well they fit, or all by month."""

from __future__ import annotations

from dataclasses import dataclass

from app.book import Book
from app.model.lines import Hit, MonthOfEntries
from app.model.query import Query

MOST_HITS = 200


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a text: `hits` where words were asked for, else `months`."""

    text: str
    query: Query
    hits: tuple[Hit, ...] | None
    months: tuple[MonthOfEntries, ...] = ()


def find(text: str, book: Book) -> Found:
    """Return what a text asks for."""
    query = book.search.understand(text)
    if query.words:
        return Found(text, query, tuple(book.search.entries(text, MOST_HITS)))
    if query.is_empty:
        return Found(text, query, None, tuple(book.entries.list.by_month()))
    return Found(text, query, None, tuple(book.search.months(text)))
