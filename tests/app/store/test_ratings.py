"""Ratings are read in the order of their moments, and of their entries where these are the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.clock import fixed_clock
from app.model.reflection import Reflection

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "b.kithbook", fixed_clock(NOW))
    yield book
    book.close()


def test_ratings_of_one_moment_are_ordered_by_their_entries(book: Book) -> None:
    ana = book.contacts.blank("Ana")
    book.contacts.save(ana)
    written = []
    for days, depth in ((3, 5), (3, 1), (9, 2), (3, 3), (9, 4), (3, 2), (9, 1)):
        entry = replace(
            book.entries.blank(),
            title=f"{days} days ago",
            happened_at=NOW - timedelta(days=days),
            contacts=(ana.uid,),
            reflections=(Reflection(contact=ana.uid, depth=depth),),
        )
        book.entries.save(entry)
        written.append((-days, entry.uid, depth))
    expected = [(uid, depth) for _, uid, depth in sorted(written)]
    ratings = book.trends.ratings
    for read in (
        ratings.of_contact(ana.uid, "depth"),
        ratings.of_contact_by_rating(ana.uid)["depth"],
    ):
        assert [(one.entry, one.value) for one in read] == expected
