"""What is typed into the search field is taken apart, and nothing in it is lost or raised at."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.capture.spans import days_meant
from app.model.query import Bound, Span
from app.store.search_query import parse_query

TODAY = date(2026, 11, 24)


def meant(text):
    return days_meant(text, TODAY)


def parse(text):
    return parse_query(text, meant)


def pieces(text):
    return [(one.kind, one.text, one.is_without, one.is_whole) for one in parse(text).terms]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour café", [("words", "harbour", False, False), ("words", "café", False, False)]),
        ('"by the" harb', [("words", "by the", False, True), ("words", "harb", False, False)]),
        ('"by the har', [("words", "by the har", False, False)]),
        ("“by the”", [("words", "by the", False, True)]),
        ("-rain -\"a b\"", [("words", "rain", True, False), ("words", "a b", True, True)]),
        ("well-known - --", [("words", "well-known", False, False)]),
        ("@Ana", [("contact", "Ana", False, False)]),
        ("contact:@kit", [("contact", "kit", False, False)]),
        ('-contact:"Ana Ünal"', [("contact", "Ana Ünal", True, True)]),
        ("tag:#work #work tag:work", [("tag", "work", False, False)] * 3),
        ("#1", [("words", "#1", False, False)]),
        ("PLACE:Harbour", [("place", "Harbour", False, False)]),
        ("intent:Learn", [("intent", "Learn", False, False)]),
        ('-intent:"be seen"', [("intent", "be seen", True, True)]),
        ("intent:fame", [("unclear", "intent:fame", False, False)]),
        ("tag: depth>=9 on:blue", [("unclear", "tag:", False, False),
                                   ("unclear", "depth>=9", False, False),
                                   ("unclear", "on:blue", False, False)]),
        ("depth of thought", [("words", one, False, False) for one in ("depth", "of", "thought")]),
        ("ana@clinic.example", [("words", "ana@clinic.example", False, False)]),
    ],
)  # fmt: skip
def test_pieces(text, expected):
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [("depth>=4", ("depth", ">=", 4)), ("Safety<2", ("safety", "<", 2)),
     ("gave:3", ("gave", "=", 3)), ("growth≥5", ("growth", ">=", 5))],
)  # fmt: skip
def test_ratings(text, bound):
    [term] = parse(text).terms
    assert term.bound == Bound(*bound)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on:yesterday", "2026-11-23", "2026-11-23"),
        ("on:2026-05", "2026-05-01", "2026-05-31"),
        ("since:2025", "2025-01-01", None),
        ("until:may", None, "2026-05-31"),
        ("before:2026-02-01", None, "2026-01-31"),
        ('after:"last week"', "2026-11-23", None),
        ("after:last-month", "2026-11-01", None),
        ('on:"3 days ago"', "2026-11-21", "2026-11-21"),
        ("on:december", "2025-12-01", "2025-12-31"),
        ('on:"Feb 2024"', "2024-02-01", "2024-02-29"),
        ("on:friday", "2026-11-20", "2026-11-20"),
        ('on:"this year"', "2026-01-01", "2026-12-31"),
    ],
)
def test_days_in_everyday_words(text, first, last):
    [term] = parse(text).terms
    assert term.days == Span(
        date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None
    )


fragments = st.sampled_from(
    ["@", "#", "-", '"', "“", "tag:", "on:", "before:", "9999", "0001", "depth>=", "4", " ",
     "x", "é", "\x00", "last week", "contact:", "*", "(", ":", "AND"]
)  # fmt: skip
strange = st.one_of(st.text(), st.lists(fragments, max_size=12).map("".join))


@given(strange)
def test_pieces_stand_where_they_were_typed(text):
    end = 0
    for term in parse(text).terms:
        assert end <= term.start < term.end <= len(text)
        end = term.end
