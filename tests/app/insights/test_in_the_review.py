"""The review tells what the insights found, beside the time before."""

from datetime import date

import pytest

from app.book import Book
from app.clock import fixed_clock
from app.model.contact_filter import ContactFilter
from app.review.options import year_options
from app.sample.fill import Size, fill
from tests.app.insights.random_books import NOW


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "s.kithbook"
    with Book.open(path, fixed_clock(NOW, "Europe/Lisbon")) as book:
        fill(book.records, book.clock, Size())
        yield book


def test_seven_principles_beside_the_year_before(book):
    told = book.reviews.build(year_options(2026)).principles
    assert told[0].key == "depth"
    assert len(told) == 7
    assert told[0].title == "Depth over number"
    assert "hold half of the depth" in told[0].said
    assert "hold half of the depth" in told[0].said_before
    assert told[0].said != told[0].said_before


def test_a_selection_says_nothing_of_the_whole_network(book):
    uid = book.contacts.resolve("Ines Okafor").uid
    for choice in ({"only": frozenset({uid})}, {"excluded": frozenset({uid})}):
        assert book.reviews.build(year_options(2026).but(**choice)).principles == ()


def test_what_is_said_in_the_review_names_nobody(book):
    names = [
        line.name for line in book.contacts.list.lines(book.contacts.list.ids(ContactFilter()))
    ]
    for principle, (said, before) in book.network.said_between(
        date(2026, 1, 1), date(2026, 12, 31)
    ).items():
        assert not [name for name in names if name in said or name in (before or "")], principle


def test_links_are_said_in_words_in_the_review_and_in_figures_in_the_insights(book):
    told = {one.key: one for one in book.reviews.build(year_options(2026)).principles}
    said, before = told["relatability"].said, told["relatability"].said_before
    assert "rho" not in f"{said}{before}" and "link)" in said and "link)" in before
    shown = book.insights("relatability", days=365, until=date(2026, 12, 31))["relatability"]
    strength = abs(shown["figure"])
    words = {"hardly any": 0.0, "a weak": 0.1, "a fair": 0.3, "a strong": 0.5}
    assert next(one for one in reversed(words) if words[one] <= strength) in said
    assert "rho" in shown["said"]
