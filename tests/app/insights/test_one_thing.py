from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from app.book import Book
from app.insights.insight import Act
from app.insights.one_thing import answer_one_thing, look_for_one_thing
from app.model.sentence import say
from tests.support.books import new_book

TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Answer:
    """As much of an insight as a suggestion needs."""

    act: Act | None


FOUND = {
    "depth": Answer(Act(say("See Bo."), "bo")),
    "safety": Answer(Act(say("Ask Ana."), "ana")),
    "impact": Answer(None),
}


@pytest.fixture
def book() -> Iterator[Book]:
    with new_book() as book:
        yield book


def suggested(book: Book, day: date, found=FOUND) -> str | None:
    """Return what is suggested on a day."""
    thing = look_for_one_thing(found, book.settings, day)
    return str(thing.act.said) if thing and thing.act else None


def test_one_act_stays_for_a_week_and_gives_way_to_another(book: Book) -> None:
    week = [suggested(book, TODAY + timedelta(days=day)) for day in range(7)]
    assert week == ["Ask Ana."] * 7
    assert suggested(book, TODAY + timedelta(days=7)) == "See Bo."


def test_none_comes_again_within_ninety_days(book: Book) -> None:
    said = [suggested(book, TODAY + timedelta(days=day)) for day in range(0, 120, 7)]
    assert said[:2] == ["Ask Ana.", "See Bo."]
    assert set(said[2:13]) == {None}
    assert said[13] == "Ask Ana."


def test_an_answer_ends_the_suggestion_and_names_the_next_day(book: Book) -> None:
    suggested(book, TODAY)
    answer_one_thing(book.settings, TODAY)
    thing = look_for_one_thing(FOUND, book.settings, TODAY + timedelta(days=2))
    assert thing is not None and thing.act is None
    assert thing.next_on == TODAY + timedelta(days=7)
    assert suggested(book, thing.next_on) == "See Bo."


def test_what_no_longer_holds_is_not_suggested(book: Book) -> None:
    suggested(book, TODAY)
    assert suggested(book, TODAY, {**FOUND, "safety": Answer(None)}) is None


def test_nothing_suggests_itself_where_nothing_was_found(book: Book) -> None:
    assert look_for_one_thing({"impact": Answer(None)}, book.settings, TODAY) is None
    answer_one_thing(book.settings, TODAY)
