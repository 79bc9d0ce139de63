from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.model.review_draft import CHAPTERS, NAMES, PAPERS
from app.review.document import plain
from app.review.draft import continue_draft, draft_of
from app.review.options import ReviewOptions, year_options
from tests.app.review.years import everything, met, person, year_book

texts = st.text(max_size=20)
uids = st.frozensets(texts, max_size=3)
any_options = st.builds(
    year_options(2026).but,
    chapters=st.lists(st.sampled_from(CHAPTERS), unique=True).map(tuple),
    names=st.sampled_from(NAMES),
    paper=st.sampled_from(PAPERS),
    excluded=uids,
    initials=uids,
    left_out_places=uids,
    pictures=st.none() | st.booleans(),
    closing_notes=st.booleans(),
    private_notes=st.booleans(),
    title=st.none() | texts,
    sentence=st.none() | texts,
    quotes=st.dictionaries(texts, texts, max_size=3),
    pictures_of_months=st.dictionaries(texts, texts, max_size=3),
    gratitude=texts,
    next=texts,
)


@given(any_options)
def test_what_is_kept_comes_back(options: ReviewOptions) -> None:
    assert continue_draft(year_options(2026), draft_of(options)) == options


def test_what_a_newer_program_kept_does_no_harm() -> None:
    draft = '{"chapters": ["next", "hologram"], "names": "runes", "sound": 1, "paper": "A5"}'
    found = continue_draft(year_options(2026), draft)
    assert found == year_options(2026).but(chapters=("next",), paper="A5")


def test_a_draft_belongs_to_its_time_and_its_people() -> None:
    with year_book() as book:
        ana = person(book, "Ana")
        own = year_options(2026).but(sentence="A good one.", names="initials")
        book.reviews.keep(own)
        book.reviews.keep(own.but(sentence="A better one."))
        assert book.reviews.continued(year_options(2026)).sentence == "A better one."
        assert book.reviews.continued(year_options(2025)) == year_options(2025)
        with_ana = year_options(2026).but(only=frozenset({ana.uid}))
        assert book.reviews.continued(with_ana) == with_ana
        may = ReviewOptions(first=date(2026, 5, 1), last=date(2026, 5, 31))
        assert book.reviews.continued(may) == may


def test_a_draft_outlives_the_contact_that_it_leaves_out() -> None:
    with year_book() as book:
        ana = person(book, "Ana")
        met(book, "2026-03-01", ana)
        book.reviews.keep(everything(excluded=frozenset({ana.uid})))
        book.contacts.delete((ana.uid,))
        assert book.reviews.build(book.reviews.continued(year_options(2026))).entries[0].names == ()


def test_quotes_are_offered_the_deepest_first_and_keep_their_source() -> None:
    with year_book() as book:
        ana = person(book, "Ana Kovač")
        deep, flat = "What Ana Kovač said stays with me.", "We talked about nothing much at all."
        met(book, "2026-05-02", ana, body=flat, title="Lunch", ratings={"depth": 1})
        met(book, "2026-05-09", ana, body=deep, title="Walk", ratings={"depth": 5})
        quotes = book.reviews.suggestions(year_options(2026)).months
        other = book.reviews.build(everything(quotes={"2026-05": flat})).months[4]
        first = book.reviews.build(everything(names="initials")).months[4]
    assert quotes[4].name == "May" and quotes[4].sentences == (deep, flat)
    assert quotes[5].sentences == ()
    assert (other.quote, other.quoted_from) == (flat, "Lunch, 2 May")
    assert first.quote == "What A. K. said stays with me."


def test_no_month_repeats_the_sentence_of_another() -> None:
    same, other = "We had no plan, which was the plan.", "Then the rain came and we stayed on."
    with year_book() as book:
        ana = person(book, "Ana")
        for month in ("01", "02", "03"):
            met(book, f"2026-{month}-02", ana, body=same, ratings={"depth": 5})
        met(book, "2026-02-05", ana, body=other, ratings={"depth": 1})
        first = [one.quote for one in book.reviews.build(year_options(2026)).months[:3]]
        chosen = book.reviews.build(everything(quotes={"2026-02": same})).months[:2]
    assert first == [same, other, same]
    assert [one.quote for one in chosen] == [same, same]


def test_all_the_time_with_one_contact_has_a_title_of_its_own() -> None:
    with year_book() as book:
        ana = person(book, "Ana Kovač")
        for day in ("2023-12-20", "2025-03-01", "2026-11-30"):
            met(book, day, ana)
        options = book.reviews.options_with(ana.uid)
        told = book.reviews.build(options)
        shortened = book.reviews.build(options.but(names="initials"))
        month = book.reviews.build(options.but(first=date(2026, 11, 1)))
    assert (options.first, options.last) == (date(2023, 12, 20), date(2026, 11, 30))
    assert told.title == "Three years with Ana Kovač"
    assert told.kicker == "20 Dec 2023 – 30 Nov 2026"
    assert shortened.title == "Three years with A. K."
    assert month.title == "With Ana Kovač"
    assert plain(shortened.sentence) == "You wrote 3 entries about A. K."
    assert [one.label for one in told.figures] == ["entries"]


def test_a_project_is_all_the_time_with_its_tag() -> None:
    with year_book() as book:
        ana, zoe = person(book, "Ana Kovač"), person(book, "Zoë Quist")
        resting = {"standing": "resting", "standing_since": "2026-02-01"}
        person(book, "Rolf Rest", **resting)
        met(book, "2024-12-20", ana, tags=("book club",))
        met(book, "2025-03-01", zoe, tags=("boats", "Quist papers"))
        met(book, "2026-02-03", ana, zoe, tags=("book club", "x"))
        met(book, "2026-02-05", zoe)
        club = book.reviews.all_time(tags=frozenset({"book club"}))
        told = book.reviews.build(club.but(chapters=CHAPTERS))
        both = book.reviews.all_time(frozenset({zoe.uid}), frozenset({"book club", "boats"}))
        papers = book.reviews.all_time(tags=frozenset({"Quist papers"}))
        hidden = book.reviews.build(papers.but(names="initials"))
        assert book.reviews.all_time() == ReviewOptions(
            first=date(2024, 12, 20), last=date(2026, 2, 5)
        )
        with pytest.raises(UserError, match="no entry with this tag"):
            book.reviews.all_time(tags=frozenset({"nobody's"}))
    assert (club.first, club.last) == (date(2024, 12, 20), date(2026, 2, 3))
    assert (both.first, both.last) == (date(2025, 3, 1), date(2026, 2, 3))
    assert told.title == "book club" and told.kicker == "20 Dec 2024 – 3 Feb 2026"
    assert [one.names for one in told.entries] == [("Ana Kovač",), ("Ana Kovač", "Zoë Quist")]
    assert told.changes.rested == () and told.principles == ()
    assert hidden.title == "Z. Q. papers"


def test_thanks_are_drafted_for_those_from_whom_most_was_received() -> None:
    with year_book() as book:
        ana, zoe, bo = person(book, "Ana *K*"), person(book, "Zoë Quist"), person(book, "Bo")
        said = "The weather was fine all day long. Ana drew the whole problem on a napkin."
        met(book, "2026-03-01", ana, zoe, body=said, ratings={"received": 5})
        met(book, "2026-04-01", zoe, body="Short.", ratings={"received": 4})
        met(book, "2026-05-01", bo, body="He asked for a favour, and for another.", title="x")
        thanks = book.reviews.build(everything()).gratitude
        hidden = book.reviews.build(everything(names="initials")).gratitude
        own = book.reviews.build(everything(gratitude="To Zoë Quist.", names="initials"))
        words = book.reviews.suggestions(everything(names="initials", sentence="Mine."))
        without = book.reviews.build(everything(excluded=frozenset({ana.uid, zoe.uid})))
    assert thanks.split("\n") == [
        "From these two I received most:",
        "",
        "- Zoë Quist: “The weather was fine all day long.”",
        "- Ana \\*K\\*: “Ana drew the whole problem on a napkin.”",
    ]
    assert "Zoë" not in hidden and "Ana" not in hidden and "- Z. Q.: " in hidden
    assert own.gratitude == "To Z. Q."
    assert words.gratitude == thanks and words.title == "2026"
    assert words.sentence == "You wrote 3 entries about 3 people."
    assert without.gratitude == "" and not without.has("gratitude")
