"""Writing a review asks nobody outside, and what is written asks nobody later."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.book import Book
from app.model.review_draft import CHAPTERS
from app.review.options import year_options
from app.review.write import write_review
from tests.app.review.test_canary import told_about_canaries
from tests.app.review.years import everything, year_book

ROOT = Path(__file__).parents[3]
FETCHING = {"src", "srcset", "data", "action", "formaction", "poster", "background", "ping"}
WITHOUT_SOCKETS = """
import os, sys
def refuse(name, _):
    if name.startswith("socket."):
        os.write(2, name.encode())
        os._exit(3)
sys.addaudithook(refuse)
from pathlib import Path
from app.book import Book
from app.clock import Clock
from app.model.review_draft import CHAPTERS
from app.review.options import year_options
from app.review.write import write_review
book, to = Path(sys.argv[1]), Path(sys.argv[2])
with Book.open_to_read(book, Clock()) as opened:
    review = opened.reviews.build(year_options(2026).but(chapters=CHAPTERS))
for suffix in ("html", "pdf", "md"):
    write_review(review, to / f"year.{suffix}")
"""


class References(HTMLParser):
    """Collects what a page would fetch, the scripts in it, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name in FETCHING or (name.endswith("href") and tag in ("image", "use", "link")):
                self.fetched.append(value or "")
            elif name.endswith("href"):
                self.links.append(value or "")
            assert not name.startswith("on"), (tag, name)


@pytest.fixture(scope="module")
def page() -> str:
    from app.review.html import html_of

    with year_book() as book:
        told_about_canaries(book)
        return html_of(book.reviews.build(everything(private_notes=True, closing_notes=True)))


def test_the_page_fetches_nothing_and_runs_nothing(page: str) -> None:
    found = References()
    found.feed(page)
    assert all(one.startswith("data:image/png;base64,") for one in found.fetched)
    assert all(one.startswith("#") for one in found.links)
    assert found.tags.isdisjoint({"script", "iframe", "object", "embed", "link", "base", "form"})
    style = page[page.index("<style>") : page.index("</style>")]
    assert not re.search(r"url\(|@import|@font-face", style)
    assert "default-src 'none'" in page


def test_writing_opens_no_socket(tmp_path: Path) -> None:
    with year_book() as book:
        told_about_canaries(book)
        copy = tmp_path / "copy.kithbook"
        book.keeping.back_up(copy)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_SOCKETS, str(copy), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert {path.suffix for path in tmp_path.glob("year.*")} == {".html", ".pdf", ".md"}


def test_giving_up_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "year.md"
    target.write_text("mine")

    def give_up(share: float) -> None:
        if share > 0.5:
            raise KeyboardInterrupt

    with year_book() as book:
        review = written(book)
    with pytest.raises(KeyboardInterrupt):
        write_review(review, target, give_up)
    assert target.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [target]


def written(book: Book) -> object:
    told_about_canaries(book)
    return book.reviews.build(year_options(2026).but(chapters=CHAPTERS))
