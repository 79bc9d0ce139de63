from app.book import Book
from app.review.check import NamesInReview
from app.review.options import ReviewOptions, year_options
from tests.app.review.years import everything, met, person, year_book


def fill(book: Book) -> dict[str, str]:
    """Write about Ana in person and Bo in a text; return uids by first name."""
    people = [person(book, name) for name in ("Ana Kovač", "Bo Ek", "Cy Lund", "Di Ana")]
    ana, bo, _, _ = people
    body = "We spoke of Bo for an hour at the Blue Harbour, then walked home."
    met(book, "2026-01-10", ana, place="Blue Harbour", body=body, ratings={"depth": 4})
    met(book, "2026-02-10", ana, place="Ana’s kitchen", title="Soup")
    met(book, "2025-02-10", bo, place="Far away")
    return {one.name.split()[0]: one.uid for one in people}


def named(names: NamesInReview) -> dict[str, tuple[str, int]]:
    return {one.name: (one.called, one.entries) for one in names.people}


def places(names: NamesInReview) -> list[tuple[str, str, int]]:
    return [(one.place, one.shown, one.entries) for one in names.places]


def test_everybody_is_listed_whom_the_review_names_and_nobody_else() -> None:
    with year_book() as book:
        fill(book)
        found = book.reviews.names(everything())
    assert named(found) == {"Ana Kovač": ("Ana Kovač", 2), "Bo Ek": ("Bo", 0)}
    assert places(found) == [
        ("Ana’s kitchen", "Ana’s kitchen", 1),
        ("Blue Harbour", "Blue Harbour", 1),
    ]


def test_a_word_that_several_share_is_listed_as_unclear() -> None:
    with year_book() as book:
        fill(book)
        person(book, "Cy Moss")
        met(book, "2026-03-10", body="I dreamt of Cy all night, and of the sea.")
        assert book.reviews.names(everything()).unclear == ("Cy",)


def test_a_chapter_that_names_nobody_lists_nobody() -> None:
    with year_book() as book:
        fill(book)
        found = book.reviews.names(year_options(2026).but(chapters=("calendar", "method")))
    assert found == NamesInReview((), (), ())


def shown(book: Book, options: ReviewOptions) -> str:
    return repr(book.reviews.build(options))


def test_who_is_left_out_or_shortened_in_the_check_is_so_everywhere() -> None:
    with year_book() as book:
        uids = fill(book)
        options = everything(excluded=frozenset({uids["Bo"]}), initials=frozenset({uids["Ana"]}))
        text, found = shown(book, options), book.reviews.names(options)
    assert named(found) == {"Ana Kovač": ("A. K.", 2)}
    assert "Bo" not in text and "Kovač" not in text
    assert "We spoke of someone for an hour" in text


def test_a_place_that_is_left_out_is_no_place_and_no_word() -> None:
    with year_book() as book:
        fill(book)
        options = everything(left_out_places=frozenset({"Blue Harbour"}))
        text, found = shown(book, options), book.reviews.names(options)
    assert [one.place for one in found.places] == ["Ana’s kitchen"]
    assert "Harbour" not in text
    assert "at the somewhere, then walked home" in text
