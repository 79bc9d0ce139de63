"""Lines stay on the page, whatever the words, and run from the side that their script begins at."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.promise import Promise
from app.review.lines import breakable, is_from_right
from app.review.pdf import pdf_of
from tests.app.review.years import PDFTOTEXT, everything, met, person, year_book

UID = "018f0000-0000-7000-8000-000000000001"
words = st.text(st.characters(codec="utf-8", exclude_characters="\u200b"), max_size=90)


@given(words)
def test_a_break_changes_nothing_that_is_read(text: str) -> None:
    (found,) = breakable({"text": (text,)})["text"]
    assert found.replace("\u200b", "").replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert not re.search(r"[^\s\u200b]{37}", found)
    assert breakable({"svg": text}) == {"svg": text}


@pytest.mark.parametrize(
    ("text", "from_right"),
    [
        ("مساء الخير, Ana", True),
        ("123 שלום", True),
        ("Ana مساء", False),
        ("日本", False),
        ("💡", False),
    ],
)
def test_the_first_letter_says_from_where(text: str, from_right: bool) -> None:
    assert is_from_right(text) == from_right


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not installed")
def test_words_without_end_stay_on_the_page(tmp_path: Path) -> None:
    endless = "https://kith.example/" + "a" * 150
    with year_book() as book:
        ana = person(book, "Ana" + "nas" * 40, field="f" * 80)
        promise = Promise(uid=UID, text=endless, to=ana.uid)
        facts = {"title": endless, "place": "p" * 90, "promises": (promise,)}
        met(book, "2026-03-01", ana, body=endless, ratings={"depth": 4, "gave": 2}, **facts)
        (tmp_path / "a.pdf").write_bytes(pdf_of(book.reviews.build(everything(paper="A5"))))
    command = [PDFTOTEXT, "-bbox", str(tmp_path / "a.pdf"), "-"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    width = float(re.search(r'page width="([\d.]+)"', told)[1])
    assert max(float(right) for right in re.findall(r'xMax="([\d.]+)"', told)) < width - 20
