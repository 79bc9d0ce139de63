import re

import pytest

from app.book import Book


@pytest.fixture
def review(full):
    """Return the review view on the chapters and year it proposes, with its pages drawn."""
    view = full.go("review")
    full.until(lambda: view.pages.count() > 3)
    return view


def test_the_preview_shows_the_pages_of_the_pdf(full, review, tmp_path):
    (newest, before, *_) = full.ask(lambda book: book.entries.list.years())
    assert review.options().first.year == newest
    full.press(str(before))
    full.until(lambda: review.options().first.year == before)
    target = tmp_path / "review.pdf"
    export(full, "Export PDF", target)
    content = target.read_bytes()
    pages = len(re.findall(rb"/Type\s*/Page\b", content))
    full.until(lambda: review.pages.count() == pages)
    assert f"Kithbook {before}.pdf" in full.files.suggested
    assert b"/StructTreeRoot" in content


@pytest.mark.parametrize(
    ("button", "name"), [("Web page (one file)", "year.html"), ("Markdown", "year.md")]
)
def test_the_year_as_text_names_those_who_moved(full, review, tmp_path, button, name):
    export(full, button, tmp_path / name)
    said = (tmp_path / name).read_text("utf-8")
    assert "Ines Okafor" in said
    full.press("Initials")
    full.rests()
    export(full, button, tmp_path / name)
    assert "Okafor" not in (tmp_path / name).read_text("utf-8")


def test_an_export_that_cannot_be_written_says_why(full, review, tmp_path):
    full.files.path = tmp_path / "nowhere" / "year.pdf"
    full.press("Export PDF")
    full.until(lambda: full.sees(f"The folder {tmp_path / 'nowhere'} does not exist."))
    full.finds("Export PDF")


def export(person, button, target):
    person.files.path = target
    person.press(button)
    person.until(lambda: person.sees(f"Written to {target}"))


def test_a_year_without_entries_is_no_error(person):
    person.go("review")
    person.until(lambda: person.view("review").pages.count() > 0)
    assert person.ask(Book.is_empty)
