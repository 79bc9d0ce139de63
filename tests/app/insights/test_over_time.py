"""A line over the years shows what would have been found on each of its days."""

from datetime import date, timedelta
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.insights.insights import LOOKS
from app.insights.over_time import ends_of_spans
from tests.app.insights.random_books import NOW, book_of, random_document


def is_same(one, other):
    return one == other if None in (one, other) else isclose(one, other, rel_tol=1e-9)


@pytest.mark.parametrize(("seed", "days"), [(0, 365), (6, 90), (12, None), (18, 365)])
def test_each_point_is_what_was_found_then(seed, days):
    with book_of(random_document(seed)) as book:
        for key in LOOKS:
            found = book.network.history(key, days).figures()
            assert len(found.moments) > 3
            for one in found.moments[::3]:
                then = book.network.of(key, days, one.on)
                assert one.n == then.n and is_same(one.figure, then.figure)
            now, last = book.network.of(key, days), found.moments[-1]
            assert (last.on, last.n) == (NOW.date(), now.n)
            assert is_same(last.figure, now.figure)


def test_what_stands_beside_the_figure_is_of_the_same_time():
    with book_of(random_document(24)) as book:
        names = book.network.history("identity").figures().moments[-1]
        exchange = book.network.history("reciprocity").figures().moments[-1]
        now = book.network.overview()
    assert names.beside == {"real": now["identity"].real.growth}
    found = now["reciprocity"]
    assert exchange.beside == {"given": found.given, "received": found.received}


def test_a_book_without_entries_has_no_line():
    with book_of(random_document(1)) as book:
        assert book.network.history("depth").figures().moments == ()
        with pytest.raises(UserError, match="luck is none of: depth"):
            book.network.history("luck")


def test_an_earlier_end_ends_the_line():
    with book_of(random_document(0)) as book:
        found = book.network.history("depth", 90, date(2026, 5, 7)).figures()
    assert found.moments[-1].on == date(2026, 5, 7)
    assert found.moments[-2].on.day in (30, 31)


DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(DAYS, st.integers(0, 4000), st.sampled_from([1, 3]))
def test_spans_end_with_their_months_and_the_last_with_the_end(first, days, months):
    last = first + timedelta(days=days)
    ends = list(ends_of_spans(first, last, months))
    assert ends[-1] == last and ends == sorted(set(ends))
    for one in ends[:-1]:
        following = one + timedelta(days=1)
        assert following.day == 1 and (following.month - 1) % months == 0
    gaps = [(b - a).days for a, b in zip([first, *ends], ends, strict=False)]
    assert all(gap <= 31 * months for gap in gaps)
