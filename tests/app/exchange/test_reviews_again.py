"""Drafts of reviews in a book as JSON: they come back, the newer one stands, nobody lingers."""

import json
from datetime import date

import pytest

from app.review.options import ReviewOptions, year_options
from tests.app.review.years import met, person

THEN, LATER = "2026-01-01T00:00:00+00:00", "2026-02-01T00:00:00+00:00"
YEAR = {"first": "2026-01-01", "last": "2026-12-31"}
BLANK = year_options(2026)


def draft(at, title="A year"):
    return {"reviews": [{**YEAR, "title": title, "updated_at": at}]}


@pytest.fixture
def taken(book, tmp_path):
    """Return a function that takes the drafts out of the book."""

    def taken():
        book.exchange.export(tmp_path / "out.json", "json")
        return json.loads((tmp_path / "out.json").read_bytes()).get("reviews", [])

    return taken


def test_every_choice_of_the_window_comes_back(book, bring, taken):
    ana, ben = person(book, "Ana"), person(book, "Ben")
    chosen = BLANK.but(
        chapters=("next", "figures"),
        names="initials",
        excluded=frozenset({ana.uid}),
        initials=frozenset({ben.uid}),
        left_out_places=frozenset({"the harbour"}),
        pictures=False,
        paper="A5",
        closing_notes=True,
        title="Mine",
        quotes={"2026-05": "", "2026-04": "She laughed."},
        next="Less, better.",
    )
    project = chosen.but(first=date(2026, 3, 1), tags=frozenset({"book club", "#1"}))
    with_ana = ReviewOptions(first=date(2020, 1, 1), last=date(2026, 5, 1), only=chosen.excluded)
    for one in (chosen, project, with_ana):
        book.reviews.keep(one)
    out = taken()
    assert [one["first"] for one in out] == ["2020-01-01", "2026-01-01", "2026-03-01"]
    assert out[1]["excluded"] == [ana.uid] and out[2]["tags"] == ["#1", "book club"]
    for one in (chosen, project, with_ana):
        book.reviews.keep(ReviewOptions(first=one.first, last=one.last))
    bring("again.json", {"reviews": [{**one, "updated_at": "2100-01-01T00:00Z"} for one in out]})
    for one in (chosen, project, with_ana):
        blank = ReviewOptions(first=one.first, last=one.last, only=one.only, tags=one.tags)
        assert book.reviews.continued(blank) == one


@pytest.mark.parametrize(
    ("first", "second", "stays"),
    [(THEN, LATER, "second"), (LATER, THEN, "first"), (THEN, THEN, "first"), (THEN, None, "first")],
)
def test_the_newer_draft_stands(first, second, stays, book, bring):
    bring("one.json", draft(first, "first"))
    plan = bring("two.json", draft(second, "second"))
    assert book.reviews.continued(BLANK).title == stays
    assert plan.brings_something == (stays == "second")


def test_a_draft_without_a_stamp_is_of_now(book, bring, hands, taken):
    bring("one.json", draft(None))
    assert taken()[0]["updated_at"] == hands.now.isoformat()


def test_who_is_deleted_is_not_taken_out(book, taken):
    ana, ben = person(book, "Ana"), person(book, "Ben")
    book.reviews.keep(BLANK.but(excluded=frozenset({ana.uid, ben.uid})))
    book.reviews.keep(BLANK.but(only=frozenset({ana.uid})))
    book.contacts.delete((ana.uid,))
    assert [(one["only"], one["excluded"]) for one in taken()] == [([], [ben.uid])]
    book.undo()
    assert len(taken()) == 2


def test_who_was_left_out_is_left_out_under_the_other_name(book, taken):
    ana, anna, ben = (person(book, name) for name in ("Ana", "Anna", "Ben"))
    met(book, "2026-03-01", ana, ben)
    told = BLANK.but(chapters=("entries",))
    book.reviews.keep(told.but(excluded=frozenset({ana.uid})))
    book.reviews.keep(told.but(only=frozenset({ana.uid}), title="With her"))
    book.duplicates.merge(anna.uid, ana.uid)
    everybody, with_her = taken()
    assert everybody["excluded"] == with_her["only"] == [anna.uid]
    assert with_her["title"] == "With her"
    assert book.reviews.build(book.reviews.continued(BLANK)).entries[0].names == ("Ben",)
    book.undo()
    assert book.reviews.build(book.reviews.continued(BLANK)).entries[0].names == ("Ben",)


def test_who_is_erased_is_in_no_draft(book, taken):
    ana = person(book, "Ana Kovač")
    book.reviews.keep(BLANK.but(excluded=frozenset({ana.uid}), sentence="Ana Kovač left."))
    book.reviews.keep(BLANK.but(only=frozenset({ana.uid})))
    book.keeping.erase(ana.uid, "a friend")
    assert [one["sentence"] for one in taken()] == ["a friend left."]
    assert ana.uid.encode() not in book.path.read_bytes()
