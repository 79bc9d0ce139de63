"""Every figure of the contract, on a hundred random books, against an independent computation."""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.app.insights.oracle import Oracle
from tests.app.insights.random_books import KINDS, NOW, book_of, random_document

PRINCIPLES = (
    "depth",
    "intrinsic",
    "relatability",
    "identity",
    "safety",
    "diversity",
    "impact",
    "reputation",
    "reciprocity",
)
LISBON = ZoneInfo("Europe/Lisbon")
EARLIER = date(2026, 6, 30)


def differences(found, expected, path=""):
    """Yield where two answers differ by more than 1e-9."""
    if isinstance(expected, dict):
        is_answer = path.count(".") == 1  # which has n, figure, said and more besides
        if isinstance(found, dict) and (set(found) == set(expected) or is_answer):
            for key, value in expected.items():
                yield from differences(found[key], value, f"{path}.{key}")
        else:
            yield path, found, expected
    elif isinstance(expected, list) and isinstance(found, list) and len(found) == len(expected):
        for i, value in enumerate(expected):
            yield from differences(found[i], value, f"{path}[{i}]")
    elif isinstance(expected, float | int) and found is not None:
        if found != pytest.approx(expected, rel=1e-9, abs=1e-9):
            yield path, found, expected
    elif found != expected:
        yield path, found, expected


@pytest.mark.parametrize("seed", range(102))
def test_the_figures_are_those_of_an_independent_computation(seed):
    document = random_document(seed)
    end_of_day = datetime(2026, 7, 1, tzinfo=LISBON) - timedelta(microseconds=1)
    with book_of(document) as book:
        gone = {one["uid"] for one in document["entries"][::9]} if seed % 2 else set()
        book.entries.delete(sorted(gone))
        document["entries"] = [one for one in document["entries"] if one["uid"] not in gone]
        for days, until, moment in ((365, None, NOW), (90, None, NOW), (365, EARLIER, end_of_day)):
            found = book.insights(None, days, until)
            oracle = Oracle(document, moment, days)
            expected = {principle: getattr(oracle, principle)() for principle in PRINCIPLES}
            assert list(differences(found, expected)) == []
            assert list(found) == list(PRINCIPLES)
            assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_the_random_books_hold_every_case():
    seen = set()
    for seed in range(102):
        oracle = Oracle(random_document(seed), NOW, 365)
        seen |= {name for name in ("review",) if oracle.impact()[name]}
        seen |= {name for name in ("admired_unsafe",) if oracle.safety()[name]}
        seen |= {name for name in ("kindred_far",) if oracle.relatability()[name]}
        seen |= {"safe instead"} if any(oracle.safety()["instead"].values()) else set()
        seen |= {name for name in ("first_steps",) if oracle.identity()[name]}
        seen |= {"interval"} if oracle.identity()["difference_growth"] else set()
    names = {"review", "admired_unsafe", "kindred_far", "first_steps"}
    assert seen == {*names, "safe instead", "interval"}
    assert len(KINDS) == 6
