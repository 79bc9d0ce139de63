import json
import re
import stat
import struct
from pathlib import Path

import pytest

from app.book import Book
from app.errors import UserError
from app.model.review_draft import PAPERS
from app.review.document import Review
from app.review.options import year_options
from app.review.pdf import pages_png, pdf_of
from app.review.write import write_review
from tests.app.review.years import FORMATS, everything, met, person, year_book


def small_year(book: Book, name: str = "Ana Kovač", body: str = "A day.") -> Review:
    met(book, "2026-03-01", person(book, name), body=body, ratings={"depth": 4, "gave": 2})
    return book.reviews.build(everything())


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_is_its_owners_alone(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"year.{suffix}"
    with year_book() as book:
        files = write_review(small_year(book), path)
    assert path in files and path.stat().st_size > 0
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in files)
    assert not [one for one in tmp_path.rglob("*") if one.name.endswith(".part")]


def test_markdown_names_the_pictures_that_lie_beside_it(tmp_path: Path) -> None:
    with year_book() as book:
        files = write_review(small_year(book), tmp_path / "my year.md")
    text = (tmp_path / "my year.md").read_text(encoding="utf-8")
    named = {tmp_path / one for one in re.findall(r"!\[[^]]*\]\(<([^>]+)>\)", text)}
    assert named and named == {one for one in files if one.suffix == ".svg"}


@pytest.mark.parametrize("name", ["year", "year.docx", "nowhere/year.pdf", "folder.pdf"])
def test_what_cannot_be_written_is_said_in_a_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with year_book() as book, pytest.raises(UserError, match=r"\.$"):
        write_review(book.reviews.build(year_options(2026)), tmp_path / name)
    assert [one.name for one in tmp_path.iterdir()] == ["folder.pdf"]


def test_what_fails_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "year.md").write_text("old")
    (tmp_path / "year-pictures").write_text("in the way")
    with year_book() as book, pytest.raises(UserError, match="cannot be written"):
        write_review(small_year(book), tmp_path / "year.md")
    assert (tmp_path / "year.md").read_text() == "old"


def test_a_name_as_long_as_may_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("y" * 251 + ".csv")
    with year_book() as book:
        assert write_review(book.reviews.build(year_options(2026)), path) == [path]


def test_a_name_too_long_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with year_book() as book, pytest.raises(UserError, match="cannot be written"):
        write_review(book.reviews.build(year_options(2026)), tmp_path / ("y" * 300 + ".csv"))


def test_the_pdf_is_tagged_archival_and_carries_its_figures() -> None:
    with year_book() as book:
        review = small_year(book)
        found = pdf_of(review)
    assert b"/MarkInfo" in found and b"/StructTreeRoot" in found and b"/Outlines" in found
    assert re.search(rb"pdfaid:part[>=\"]+3", found) and re.search(rb"pdfuaid:part[>=\"]+1", found)
    assert b"figures.json" in found and b"/EmbeddedFiles" in found


def test_the_same_review_is_the_same_pdf() -> None:
    with year_book() as book:
        review = small_year(book)
    assert pdf_of(review) == pdf_of(review)


@pytest.mark.parametrize("paper", PAPERS)
def test_pages_are_pictures_as_wide_as_asked(paper: str) -> None:
    with year_book() as book:
        small_year(book)
        pages = pages_png(book.reviews.build(everything(paper=paper)), 480)
    assert len(pages) > 1
    assert all(struct.unpack(">I", page[16:20])[0] in (480, 481) for page in pages)


@pytest.mark.parametrize(
    "text", ["日本語 ليلى हिन्दी 💡🇵🇹", "\U000e0041\ue000", "\x00\x07\u200b\ufffe"]
)
def test_any_script_makes_a_pdf(text: str) -> None:
    with year_book() as book:
        assert pdf_of(small_year(book, f"Ana {text}", text)).startswith(b"%PDF")


def test_an_empty_year_is_a_review_too(tmp_path: Path) -> None:
    with year_book() as book:
        review = book.reviews.build(everything())
        for suffix in FORMATS:
            write_review(review, tmp_path / f"year.{suffix}")
    assert json.loads((tmp_path / "year.json").read_text())["moved"] == []
    assert len((tmp_path / "year.csv").read_text().splitlines()) == 13
