from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.book import Book
from app.model.promise import Promise
from app.model.review_draft import CHAPTERS, NAMES, PAPERS
from app.review.kept import Kept
from app.review.options import ReviewOptions, year_options
from tests.app.review.years import everything, met, person, year_book

ANA, BO = "Ana Kovač", "Bo Ek"
CHANGES = (
    st.permutations(CHAPTERS).flatmap(
        lambda order: st.integers(0, len(order)).map(lambda n: {"chapters": tuple(order[:n])})
    )
    | st.sampled_from(NAMES).map(lambda names: {"names": names})
    | st.sampled_from(PAPERS).map(lambda paper: {"paper": paper})
    | st.sets(st.sampled_from((ANA, BO))).map(lambda some: {"excluded": some})
    | st.sets(st.sampled_from((ANA, BO))).map(lambda some: {"initials": some})
    | st.sets(st.just("Harbour")).map(lambda some: {"left_out_places": frozenset(some)})
    | st.sampled_from((None, "", "Alva came with Ana.")).map(lambda own: {"sentence": own})
    | st.sampled_from(("", "Alva wrote.")).map(lambda own: {"quotes": {"2026-04": own}})
    | st.sampled_from(("", "For Aron")).map(lambda own: {"gratitude": own, "next": own})
    | st.sampled_from((None, False, True)).map(lambda yes: {"pictures": yes})
    | st.booleans().map(lambda yes: {"private_notes": yes, "closing_notes": yes})
)


@pytest.fixture(scope="module")
def book() -> Iterator[Book]:
    """Yield a book whose texts name two of the same initials whom no entry is with."""
    with year_book() as book:
        ana, bo = person(book, ANA), person(book, BO, closing_note="Alva knows why.")
        person(book, "Alva Krook"), person(book, "Aron Kask")
        book.contacts.save(replace(book.contacts.get(bo.uid), standing="let go"))
        promise = Promise(
            uid="018f0000-0000-7000-8000-000000000001", by=ana.uid, text="Write to Aron Kask."
        )
        for month in range(1, 9):
            names = ("Alva Krook", "Aron Kask") if month % 2 else ("Aron Kask", "Alva Krook")
            day, place = f"2026-{month:02d}-07", "Harbour" if month < 4 else None
            body = f"We spoke of {names[0]} and the boat. Then {names[1]} came to the harbour."
            met(
                book,
                day,
                ana,
                *([bo] if month > 5 else []),
                body=body,
                place=place,
                promises=(promise,) if month == 3 else (),
                ratings={"depth": month // 2 + 1},
            )
        yield book


@settings(deadline=None, max_examples=40)
@given(st.lists(CHANGES, min_size=1, max_size=6))
def test_what_is_kept_changes_nothing_of_a_review(
    book: Book, changes: list[dict[str, object]]
) -> None:
    kept, options = Kept(), everything()
    for change in changes:
        options = options.but(**_with_uids(book, change))
        assert book.reviews.build(options, kept=kept) == book.reviews.build(options)


def test_who_is_named_first_is_called_first_in_another_order_too(book: Book) -> None:
    quotes = {"2026-01": "Aron Kask laughed."}
    options = everything().but(names="initials", quotes=quotes, chapters=("months", "entries"))
    kept = Kept()
    for chapters in (options.chapters, options.chapters[::-1]):
        chosen = options.but(chapters=chapters)
        assert book.reviews.build(chosen, kept=kept) == book.reviews.build(chosen)


class EnoughError(Exception):
    """Raised by who wants no review any more."""


@given(st.integers(1, 60), st.sampled_from(NAMES))
def test_a_review_that_was_given_up_leaves_nothing_half_done(
    book: Book, patience: int, names: str
) -> None:
    shares: list[float] = []

    def tell(share: float) -> None:
        shares.append(share)
        if len(shares) == patience:
            raise EnoughError

    kept, options = Kept(), everything().but(names=names)
    with suppress(EnoughError):
        book.reviews.build(options, kept=kept, progress=tell)
    assert shares == sorted(shares) and len(shares) <= patience
    assert len(shares) == patience or shares[-1] == 1
    assert book.reviews.build(options, kept=kept) == book.reviews.build(options)


def _with_uids(book: Book, change: dict[str, object]) -> dict[str, object]:
    return {
        key: frozenset(book.contacts.resolve(one).uid for one in value)
        if key in ("excluded", "initials")
        else value
        for key, value in change.items()
    }


@pytest.mark.parametrize(
    "change",
    [
        {"chapters": ("words", "months", "figures")},
        {"names": "first"},
        {"title": "Ours"},
        {"quotes": {"2026-04": "Mine."}},
        {"paper": "A5"},
    ],
)
def test_a_change_of_choices_does_not_read_the_book_again(
    book: Book, change: dict[str, object]
) -> None:
    kept = Kept()
    options: ReviewOptions = year_options(2026)
    for before in (options.but(names="initials"), options):
        book.reviews.build(before, kept=kept)
    read: list[str] = []
    book.records.db.connection.set_trace_callback(read.append)
    try:
        book.reviews.build(options.but(**change), kept=kept)
    finally:
        book.records.db.connection.set_trace_callback(None)
    assert read == []
