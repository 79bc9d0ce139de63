"""`trend --json` against the contract, computed independently, on books made up at random.

KITHBOOK_BOOKS says how many; 200 is what the project promises.
"""

import json
import os
from datetime import date, datetime
from random import Random
from typing import Any

import pytest

from app.model.scales import RATING_KEYS
from tests.app.insights.random_books import random_document
from tests.ui.command_line import trend_oracle

BOOKS = int(os.environ.get("KITHBOOK_BOOKS", "8"))
SLOPES = ("slope_per_year", "slope_low", "slope_high", "p")


@pytest.mark.parametrize("seed", range(BOOKS))
def test_the_answer_is_that_of_the_contract(kithbook, tmp_path, seed: int) -> None:
    document = _crowded(random_document(seed), Random(seed))
    path = tmp_path / "book.json"
    path.write_text(json.dumps(document), "utf-8")
    assert kithbook("import", str(path)).code == 0
    random = Random(seed)
    contacts = [one["uid"] for one in document["contacts"]]
    for contact in {contacts[0], random.choice(contacts)}:
        rating, half_life = random.choice(RATING_KEYS), random.choice((None, 30, 90, 180, 41.5))
        until = random.choice((None, None, "2026-02-11"))
        words = ["trend", contact, "--rating", rating]
        words += ["--half-life", str(half_life)] if half_life else []
        words += ["--until", until] if until else []
        rated = trend_oracle.ratings_in(
            document, contact, rating, date.fromisoformat(until) if until else None
        )
        _compare(kithbook.data(*words), rated, half_life or 90)


def _crowded(document: dict[str, Any], random: Random) -> dict[str, Any]:
    """Return the book with its first contact in more of the entries, and some at one moment."""
    first = document["contacts"][0]["uid"]
    for entry in document["entries"]:
        if first not in entry["contacts"] and random.random() < 0.6:
            values = {key: random.choice((None, 1, 2, 3, 4, 5)) for key in RATING_KEYS}
            entry["contacts"].append(first)
            entry["reflections"].append({"contact": first, **values})
    for one, other in zip(document["entries"][::9], document["entries"][1::9], strict=False):
        other["happened_at"] = one["happened_at"]
    return document


def _compare(answer: dict[str, Any], rated: trend_oracle.Rated, half_life: float) -> None:
    assert answer["n"] == len(rated)
    assert answer["half_life_days"] == half_life
    assert [one["entry"] for one in answer["ratings"]] == [one[3] for one in rated]
    assert [one["value"] for one in answer["ratings"]] == [one[2] for one in rated]
    if rated:
        ends = (answer["first"], answer["last"])
        assert [datetime.fromisoformat(end) for end in ends] == [rated[0][0], rated[-1][0]]
    word, numbers = trend_oracle.verdict(rated)
    assert answer["verdict"] == word
    assert [answer[key] for key in SLOPES] == pytest.approx(numbers, abs=1e-9)
    expected = trend_oracle.line(rated, half_life)
    assert [one["starts"] for one in answer["line"]] == [one["starts"] for one in expected]
    for point, wanted in zip(answer["line"], expected, strict=True):
        assert datetime.fromisoformat(point["at"]) == wanted["at"]
        assert point["mean"] == pytest.approx(wanted["mean"], abs=1e-9)
        for edge in ("low", "high"):
            assert point[edge] == pytest.approx(wanted[edge], abs=1e-6)
