"""`trend --json` against the contract, computed independently, on books made up at random.

KITHBOOK_BOOKS says how many; 200 is what the project promises.
"""

import json
import os
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from app.book import Book
from app.clock import Clock
from app.model.scales import RATING_KEYS
from tests.ui.command_line import trend_oracle
from tests.ui.command_line.trend_books import book_of_trends

BOOKS = int(os.environ.get("KITHBOOK_BOOKS", "8"))
SLOPES = ("slope_per_year", "slope_low", "slope_high", "p")


@pytest.mark.parametrize("seed", range(BOOKS))
def test_the_answer_is_that_of_the_contract(kithbook, tmp_path, seed: int) -> None:
    document, random = book_of_trends(seed), Random(seed)
    path = tmp_path / "book.json"
    path.write_text(json.dumps(document), "utf-8")
    assert kithbook("import", str(path)).code == 0
    _delete(kithbook.folder, document, random.sample(document["entries"], 5))
    for contact in document["contacts"]:
        rating = random.choice(("depth", "depth", *RATING_KEYS))
        half_life = random.choice((None, 30, 90, 180, 41.5))
        until = random.choice((None, None, "2026-02-11", "2026-11-20"))
        words = ["trend", random.choice((contact["uid"], contact["name"])), "--rating", rating]
        words += ["--half-life", str(half_life)] if half_life else []
        words += ["--until", until] if until else []
        rated = trend_oracle.ratings_in(
            document, contact["uid"], rating, date.fromisoformat(until) if until else None
        )
        answer = kithbook.data(*words)
        assert (answer["contact"], answer["name"]) == (contact["uid"], contact["name"])
        assert answer["rating"] == rating
        _compare(answer, rated, half_life or 90)


def _delete(folder: Path, document: dict[str, Any], entries: list[dict[str, Any]]) -> None:
    """Delete entries from the book, and from the document that the oracle reads."""
    with Book.open(folder / "book.kithbook", Clock()) as book:
        book.entries.delete([one["uid"] for one in entries])
    document["entries"] = [one for one in document["entries"] if one not in entries]


def _compare(answer: dict[str, Any], rated: trend_oracle.Rated, half_life: float) -> None:
    assert answer["n"] == len(rated)
    assert answer["half_life_days"] == half_life
    assert [one["entry"] for one in answer["ratings"]] == [one[3] for one in rated]
    assert [one["value"] for one in answer["ratings"]] == [one[2] for one in rated]
    if rated:
        ends = (answer["first"], answer["last"])
        assert [datetime.fromisoformat(end) for end in ends] == [rated[0][0], rated[-1][0]]
    word, numbers, firm = trend_oracle.verdict(rated)
    assert (answer["verdict"], answer["firm"]) == (word, firm)
    assert [answer[key] for key in SLOPES] == pytest.approx(numbers, abs=1e-9)
    expected = trend_oracle.line(rated, half_life)
    assert [one["starts"] for one in answer["line"]] == [one["starts"] for one in expected]
    for point, wanted in zip(answer["line"], expected, strict=True):
        assert datetime.fromisoformat(point["at"]) == wanted["at"]
        assert point["mean"] == pytest.approx(wanted["mean"], abs=1e-9)
        for edge in ("low", "high"):
            assert point[edge] == pytest.approx(wanted[edge], abs=1e-6)
