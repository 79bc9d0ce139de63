from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.clock import fixed_clock
from app.insights.contact_choice import FILTERS, ContactChoice
from app.model.reflection import Reflection

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
RISING = [(20 * step, max(5 - step // 3, 1)) for step in range(12)]
FADING = [(20 * step, min(1 + step // 3, 5)) for step in range(12)]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Return a book with someone rising, fading, quiet, let go, and a handle never met."""
    book = Book.open(tmp_path / "b.kithbook", fixed_clock(NOW))
    people: dict[str, tuple[dict[str, object], list[tuple[int, int]]]] = {
        "Rita": ({}, RISING),
        "Fay": ({}, FADING),
        "Quentin": ({}, [(91, 3)]),
        "Lea": ({"standing": "let go"}, FADING),
        "@han": ({"name_kind": "handle"}, []),
    }
    for name, (values, meetings) in people.items():
        contact = replace(book.contacts.blank(name), **values)
        book.contacts.save(contact)
        for ago, depth in meetings:
            entry = book.entries.blank(NOW - timedelta(days=ago))
            how = Reflection(contact=contact.uid, depth=depth)
            book.entries.save(replace(entry, contacts=(contact.uid,), reflections=(how,)))
    yield book
    book.close()


def names(book: Book, **asked: object) -> list[str]:
    choice = ContactChoice(figures=book.contact_pages.figures(), **asked)
    return [line.name for line in book.contacts.list.lines(book.contact_pages.ids(choice))]


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("rising", {"Rita"}),
        ("fading", {"Fay"}),
        ("deep", {"Rita"}),
        ("quiet", {"Quentin"}),
        ("resting", set()),
        ("let go", {"Lea"}),
        ("handle", {"@han"}),
        ("new", {"Rita", "Fay", "Quentin", "Lea", "@han"}),
        ("all", {"Rita", "Fay", "Quentin", "Lea", "@han"}),
    ],
)
def test_a_filter_shows_whom_it_names(book: Book, shown: str, found: set[str]) -> None:
    assert set(names(book, shown=shown)) == found


def test_the_counts_are_what_the_filters_show(book: Book) -> None:
    counts = book.contact_pages.counts(book.contact_pages.figures())
    assert counts == {shown: len(names(book, shown=shown)) for shown in FILTERS}


def test_while_figures_are_unknown_nobody_moves(book: Book) -> None:
    counts = book.contact_pages.counts({})
    assert (counts["rising"], counts["fading"], counts["deep"]) == (0, 0, 0)
    assert counts["all"] == 5


def test_words_and_filter_hold_together(book: Book) -> None:
    assert names(book, words="ri", shown="rising") == ["Rita"]
    assert names(book, words="fay", shown="rising") == []


def test_orders(book: Book) -> None:
    assert names(book, order="name") == ["Fay", "@han", "Lea", "Quentin", "Rita"]
    assert names(book, order="trend")[0] == "Rita"
    assert names(book, order="strength")[0] == "Rita"
    assert names(book, order="strength")[-1] == "@han"
    assert names(book, order="last met")[-1] == "@han"
