import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.book import Book
from app.errors import UserError
from app.model.contact import Contact
from app.model.promise import Promise
from app.review.build import PrincipleFound
from app.review.document import plain
from app.review.options import ReviewOptions, year_options
from tests.app.review.years import PDFTOTEXT, all_texts, everything, met, person, year_book


def rated(book: Book, friend: Contact, values: list[int], year: int = 2026) -> None:
    """Meet a friend on the first days of months and their middles, with these depths."""
    for i, value in enumerate(values):
        day = f"{year}-{i // 2 + 1:02d}-{1 + i % 2 * 14:02d}"
        met(book, day, friend, ratings={"depth": value})


def test_the_first_page_counts_the_year() -> None:
    with year_book() as book:
        ana, bo = person(book, "Ana Kovač"), person(book, "Bo Ek")
        met(book, "2025-03-01", ana)
        met(book, "2026-03-01", ana, bo, duration_minutes=90, ratings={"depth": 4})
        met(book, "2026-04-01", ana, duration_minutes=30, ratings={"depth": 2})
        review = book.reviews.build(year_options(2026))
    assert plain(review.sentence) == "You wrote 2 entries about 2 people, one of them new."
    assert {one.label: one.value for one in review.figures} == {
        "entries": "2",
        "people met": "2",
        "new person": "1",
        "hours together": "2",
        "deep meeting": "1",
    }
    assert review.title == "2026" and review.kicker == "Your year with people"


def test_how_few_hold_half_is_told_of_five_people_or_more() -> None:
    with year_book() as book:
        people = [
            person(book, name) for name in ("Ana Kovač", "Bo Ek", "Cy Lee", "Di Ott", "Ed Po")
        ]
        for day, one in enumerate(people, 1):
            met(book, f"2026-03-{day:02d}", one, ratings={"depth": 5 if day == 1 else 1})
        for day in range(10, 15):
            met(book, f"2026-03-{day}", people[0], ratings={"depth": 5})
        review = book.reviews.build(year_options(2026))
    assert plain(review.sentence).endswith("One person holds half of the depth.")


def test_an_entry_belongs_to_the_day_of_its_own_zone() -> None:
    with year_book() as book:
        entry = book.entries.blank()
        late = entry.happened_at.replace(year=2026, month=1, day=1, hour=2)
        book.entries.save(replace(entry, happened_at=late, zone="America/New_York"))
        assert not book.reviews.build(everything()).entries
        [told] = book.reviews.build(everything(first=date(2025, 12, 31))).entries
    assert told.day == date(2025, 12, 31)


def test_who_rose_and_who_faded_is_told_by_the_verdict() -> None:
    with year_book() as book:
        rated(book, person(book, "Ana Rising"), [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5])
        rated(book, person(book, "Bo Fading"), [5, 5, 5, 4, 4, 4, 3, 3, 2, 2, 1, 1])
        rated(book, person(book, "Cy Steady"), [3] * 12)
        rated(book, person(book, "Di Few"), [1, 5])
        review = book.reviews.build(year_options(2026))
    assert sorted((one.name, one.verdict) for one in review.moved) == [
        ("Ana Rising", "rising"),
        ("Bo Fading", "fading"),
    ]
    assert review.steady == ("Cy Steady",)
    for one in review.moved:
        assert one.n == one.entries == 12
        assert (one.end - one.start > 0.5) == (one.verdict == "rising")


def test_what_noise_could_be_too_comes_after_the_firm_and_is_said_to_be_a_perhaps(
    tmp_path: Path,
) -> None:
    method = "Perhaps stands before them"
    with year_book() as book:
        rated(book, person(book, "Ana Rising"), [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5])
        sure = all_texts(book, year_options(2026), tmp_path)["year.md"]
        rated(book, person(book, "Abe Doubt"), [1, 3, 3, 1, 3, 5, 3, 5, 3, 5, 5, 3])
        moved = book.reviews.build(year_options(2026)).moved
        texts = all_texts(book, year_options(2026), tmp_path)
    assert [(one.name, one.verdict, one.firm) for one in moved] == [
        ("Ana Rising", "rising", True),
        ("Abe Doubt", "rising", False),
    ]
    for name in ("year.md", "year.html", "year.pdf"):
        assert "perhaps rising" in texts[name] or PDFTOTEXT is None
    assert "↗? perhaps rising, " in texts["year.md"] and "↗ rising, " in texts["year.md"]
    assert [one["firm"] for one in json.loads(texts["year.json"])["moved"]] == [True, False]
    assert "stroke-dasharray" in texts["slope.svg"]
    assert "Perhaps: with so few" in texts["year.md"]
    assert method in sure and "Perhaps: with so few" not in sure


def test_a_rise_of_earlier_years_is_no_move_of_this_one() -> None:
    with year_book() as book:
        ana = person(book, "Ana Rising")
        rated(book, ana, [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5], year=2024)
        rated(book, ana, [5, 5, 5, 5])
        assert not book.reviews.build(year_options(2026)).moved
        assert book.reviews.build(year_options(2024)).moved


def test_new_reconnected_resting_and_let_go() -> None:
    with year_book() as book:
        old, back, new = (person(book, name) for name in ("Old", "Back", "New"))
        met(book, "2025-12-20", old)
        met(book, "2025-01-01", back)
        met(book, "2026-02-01", old, back, new)
        book.contacts.save(replace(old, standing="resting", standing_since="2026-06-01"))
        book.contacts.save(
            replace(back, standing="let go", standing_since="2026-07", closing_note="Enough.")
        )
        usual = book.reviews.build(year_options(2026)).changes
        asked = book.reviews.build(everything(closing_notes=True)).changes
        without_note = book.reviews.build(everything()).changes
    assert [one.name for one in usual.new] == ["New"]
    assert [(one.name, one.said) for one in usual.reconnected] == [("Back", "after 13 months")]
    assert [(one.name, one.when) for one in usual.rested] == [("Old", "since 1 June")]
    assert usual.let_go == ()
    assert [(one.name, one.said) for one in asked.let_go] == [("Back", "Enough.")]
    assert [one.said for one in without_note.let_go] == [""]


def test_a_year_tells_who_turned_in_it_however_it_stands_by_now(tmp_path: Path) -> None:
    with year_book() as book:
        ana = person(book, "Ana")
        for standing, on, note in (
            ("resting", "2024-02-01", None),
            ("active", "2024-09-03", None),
            ("let go", "2025-04-05", "Not now."),
            ("active", "2026-05-06", None),
        ):
            changed = {"standing": standing, "standing_since": on, "closing_note": note}
            book.contacts.save(replace(book.contacts.get(ana.uid), **changed), standing)
        told = {}
        for year in (2023, 2024, 2025, 2026):
            days = {"first": date(year, 1, 1), "last": date(year, 12, 31)}
            options = everything(closing_notes=True, **days)
            told[year] = book.reviews.build(options).changes
        text = all_texts(book, everything(), tmp_path)["year.md"]

    def when(year: int, key: str) -> list[tuple[str, str, str]]:
        return [(one.name, one.when, one.said) for one in getattr(told[year], key)]

    assert when(2024, "rested") == [("Ana", "from 1 February to 3 September", "")]
    assert when(2024, "active_again") == [("Ana", "since 3 September", "")]
    assert when(2025, "let_go") == [("Ana", "since 5 April", "Not now.")]
    assert when(2026, "active_again") == [("Ana", "since 6 May", "")]
    quiet = [(2023, "rested"), (2025, "active_again"), (2025, "rested"), (2026, "let_go")]
    assert not any(when(*one) for one in quiet)
    assert "### Active again\n\n- Ana · since 6 May" in text


def test_given_and_received_are_steps_above_nothing() -> None:
    with year_book() as book:
        ana, bo = person(book, "Ana"), person(book, "Bo")
        met(book, "2026-01-10", ana, ratings={"gave": 5, "received": 1})
        met(book, "2026-02-10", bo, ratings={"gave": 2, "received": 4})
        review = book.reviews.build(year_options(2026))
    told = review.balance
    assert (told.given, told.received, told.n) == (5, 3, 2)
    assert (told.most_to, told.most_from) == ("Ana", "Bo")
    assert plain(review.balance_said) == "5 given, 3 received. Most to Ana, most from Bo."
    assert [(one.given, one.received) for one in told.by_month[:3]] == [(4, 0), (1, 3), (0, 0)]


def test_nobody_is_first_where_two_are_equal() -> None:
    with year_book() as book:
        ana, bo = person(book, "Ana"), person(book, "Bo")
        met(book, "2026-01-10", ana, bo, ratings={"gave": 3, "received": 3})
        said = plain(book.reviews.build(year_options(2026)).balance_said)
    assert said == "4 given, 4 received."


def promise(number: int, **facts: object) -> Promise:
    return Promise(uid=f"018f0000-0000-7000-8000-{number:012d}", text=f"Promise {number}", **facts)


def test_promises_kept_and_open() -> None:
    with year_book() as book:
        ana = person(book, "Ana")
        made = (
            promise(1, state="kept", due="2026-02-01", closed_on="2026-01-31", to=ana.uid),
            promise(2, state="kept", due="2026-02-01", closed_on="2026-02-02"),
            promise(3, due="2026-03-01"),
            promise(4, state="dropped", closed_on="2026-02-02"),
            promise(5, by=ana.uid),
        )
        met(book, "2026-01-10", ana, promises=made)
        told = book.reviews.build(year_options(2026)).promises
    assert (told.kept_on_time, told.kept_late, told.open, told.dropped) == (1, 1, 1, 1)
    assert [(one.text, one.who, one.when) for one in told.kept] == [
        ("Promise 1", "I promised Ana", "kept on 31 Jan"),
        ("Promise 2", "I promised", "kept on 2 Feb"),
    ]
    assert [one.when for one in told.still_open] == ["due on 1 Mar"]
    assert [one.who for one in told.owed_to_me] == ["Ana promised"]


def test_months_are_quoted_and_quotes_can_be_changed() -> None:
    with year_book() as book:
        ana = person(book, "Ana")
        met(
            book,
            "2026-05-02",
            ana,
            body="Too short. A sentence that is long enough to be quoted.",
            title="Walk",
            ratings={"depth": 4},
        )
        met(
            book,
            "2026-05-03",
            ana,
            body="This meeting was shallower than the other one was.",
            ratings={"depth": 2},
        )
        may = book.reviews.build(year_options(2026)).months[4]
        own = book.reviews.build(everything(quotes={"2026-05": "Mine."})).months[4]
        none = book.reviews.build(everything(quotes={"2026-05": ""})).months[4]
    assert may.quote == "A sentence that is long enough to be quoted."
    assert may.quoted_from == "Walk, 2 May"
    assert (may.entries, may.people, may.depth, may.rated) == (2, 1, 3.0, 2)
    assert own.quote == "Mine." and none.quote is None


def test_words_that_come_back_are_no_names_and_not_common() -> None:
    with year_book() as book:
        ana = person(book, "Ana Lighthouse")
        for month in (1, 2, 3):
            met(book, f"2026-{month:02d}-02", ana, body="About lighthouse and the Harbour again")
        words = book.reviews.build(year_options(2026)).words
    assert [(one.label, one.n) for one in words] == [("harbour", 3)]


def test_one_relationship_alone() -> None:
    with year_book() as book:
        ana, bo = person(book, "Ana Kovač"), person(book, "Bo Ek")
        met(book, "2026-01-10", ana, bo, title="Both")
        met(book, "2026-01-11", bo, title="Bo")
        met(book, "2026-01-12", title="Alone")
        review = book.reviews.build(everything(only=frozenset({ana.uid}), title="A year with Ana"))
    assert [one.title for one in review.entries] == ["Both"]
    assert review.entries[0].names == ("Ana Kovač",)
    assert review.title == "A year with Ana"


def test_principles_come_from_whoever_found_them() -> None:
    found = {"depth": PrincipleFound("Depth over number", "Who?", "Ana Kovač holds it.", "3")}
    with year_book() as book:
        met(book, "2026-01-10", person(book, "Ana Kovač"))
        with_them = book.reviews.build(everything(names="initials"), found)
        without = book.reviews.build(year_options(2026))
    assert with_them.principles[0].said == "A. K. holds it."
    assert not without.has("principles")


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2026, 3, 3), date(2026, 5, 9), "3 Mar – 9 May 2026"),
        (date(2024, 3, 3), date(2026, 5, 9), "3 Mar 2024 – 9 May 2026"),
    ],
)
def test_a_period_is_called_what_it_is(first: date, last: date, title: str) -> None:
    with year_book() as book:
        review = book.reviews.build(ReviewOptions(first=first, last=last))
    assert review.title == title
    assert plain(review.sentence).startswith("Nothing was written")


@pytest.mark.parametrize(
    "wrong", [{"names": "none"}, {"paper": "B5"}, {"chapters": ("x",)}, {"last": date(2000, 1, 1)}]
)
def test_options_that_mean_nothing_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(UserError):
        year_options(2026).but(**wrong)


@pytest.mark.parametrize("year", [0, -3, 10000])
def test_no_such_year(year: int) -> None:
    with pytest.raises(UserError):
        year_options(year)


def test_names_and_places_can_be_looked_through_before_it_is_given_away() -> None:
    with year_book() as book:
        ana, bo = person(book, "Ana Kovač"), person(book, "Bo Ek")
        met(book, "2026-01-10", ana, place="Ana’s kitchen", body="Bo Ek had called.")
        met(book, "2025-01-10", bo, place="Harbour")
        review = book.reviews.build(everything(names="first"))
        calendar = book.reviews.build(year_options(2026).but(chapters=("calendar",)))
    assert review.people == ("Ana", "Bo")
    assert review.all_places == ("Ana’s kitchen",)
    assert calendar.all_places == ()
