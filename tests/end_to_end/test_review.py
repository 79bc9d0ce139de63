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
    assert review.draft.options.year == newest
    full.press(str(before))
    full.until(lambda: review.draft.options.year == before)
    target = tmp_path / "review.pdf"
    export(full, ("Export PDF", "Write the PDF"), target)
    content = target.read_bytes()
    pages = len(re.findall(rb"/Type\s*/Page\b", content))
    full.until(lambda: review.pages.count() == pages)
    assert f"Kithbook {before}.pdf" in full.files.suggested
    assert b"/StructTreeRoot" in content


@pytest.mark.parametrize(
    ("buttons", "name"),
    [
        (("Web page (one file)", "Write the web page"), "year.html"),
        (("Markdown", "Write the Markdown"), "year.md"),
    ],
)
def test_the_year_as_text_names_only_as_it_was_asked_to(full, review, tmp_path, buttons, name):
    export(full, buttons, tmp_path / name)
    assert "Ines Okafor" in (tmp_path / name).read_text("utf-8")
    full.press("Initials")
    full.until(lambda: review.draft.options.names == "initials")
    export(full, buttons, tmp_path / name)
    assert "Okafor" not in (tmp_path / name).read_text("utf-8")


def test_an_export_that_cannot_be_written_says_why(full, review, tmp_path):
    full.files.path = tmp_path / "nowhere" / "year.pdf"
    full.press("Export PDF")
    full.press("Write the PDF")
    full.until(lambda: full.sees(f"The folder {tmp_path / 'nowhere'} does not exist."))
    full.finds("Write the PDF")


def test_a_book_without_entries_leads_to_the_first(person):
    person.go("review")
    person.press("Write an entry")
    person.until(person.view("journal").editor.title.hasFocus)
    assert person.ask(Book.is_empty)


def export(person, buttons, target):
    """Press both buttons and wait for the file."""
    person.files.path = target
    target.unlink(missing_ok=True)
    for button in buttons:
        person.press(button)
    person.until(lambda: target.exists() and person.sees(f"Written to {target}"))
