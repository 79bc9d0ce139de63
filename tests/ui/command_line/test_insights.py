"""kithbook insights: by the contract, and in sentences."""

from datetime import UTC, datetime, timedelta

import pytest

COMMON = {"n", "figure", "said", "act", "contacts"}
KEYS = {
    "depth": {"contacts_with_entries", "half_held_by", "layers"},
    "intrinsic": {"intrinsic_share", "by_intent", "received_intrinsic", "received_extrinsic"},
    "relatability": {
        "rho_relatability",
        "rho_proximity",
        "n_relatability",
        "n_proximity",
        "kindred_far",
    },
    "identity": {"handle", "real", "difference_growth"},
    "safety": {"admired_unsafe", "instead"},
    "diversity": {
        "effective_fields",
        "blau",
        "fields",
        "missing_fields",
        "density",
        "effective_size",
        "constraint",
        "ei_index",
        "coverage",
    },
    "impact": {"review", "given", "received", "balance"},
    "reputation": {"kept_on_time", "kept_late", "open", "dropped"},
}


@pytest.fixture
def sample(kithbook):
    kithbook("sample", "--book", str(kithbook.folder / "book.kithbook"))
    return kithbook


def test_every_question_is_answered_by_the_contract(sample):
    found = sample.data("insights")
    assert [key for key in found if key in KEYS] == list(KEYS)
    for principle, keys in KEYS.items():
        assert set(found[principle]) >= COMMON | keys
        assert found[principle]["n"] > 0
        assert found[principle]["figure"] is not None


def test_one_question_of_a_span_that_ends_on_a_day(sample):
    day = (datetime.now(UTC) - timedelta(days=30)).date().isoformat()
    one = sample.data("insights", "depth", "--days", "90", "--until", day)
    assert list(one) == ["depth"]
    assert 0 < one["depth"]["n"] < sample.data("insights", "depth")["depth"]["n"]
    nothing = sample.data("insights", "depth", "--until", "2001-01-01")["depth"]
    assert (nothing["n"], nothing["figure"]) == (0, None)


def test_in_sentences(sample):
    lines = sample("insights", "depth").out.splitlines()
    assert lines[0].startswith("Depth (")
    assert "hold half of the depth" in lines[0]
    assert len(sample("insights").out.splitlines()) >= len(KEYS)


def test_an_empty_book_says_what_is_missing(kithbook):
    found = kithbook.data("insights")
    assert {one["figure"] for one in found.values()} == {None}


@pytest.mark.parametrize(
    ("words", "code"), [(["luck"], 2), (["--days", "0"], 2), (["--until", "not a day"], 1)]
)
def test_what_is_not_understood(sample, words, code):
    answer = sample("insights", *words)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err
