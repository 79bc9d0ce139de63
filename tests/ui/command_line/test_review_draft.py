"""The command line writes the review as it was left in the window."""

from app.book import Book
from app.clock import Clock
from app.paths import find_paths
from app.review.options import year_options


def test_the_draft_is_continued(kithbook, tmp_path):
    kithbook("write", "Tea with @Ana at the harbour", "--at", "2026-03-03 10:00")
    with Book.open(find_paths({}, kithbook.folder).book, Clock()) as book:
        draft = year_options(2026).but(sentence="A quiet one with Ana.", names="initials")
        book.reviews.keep(draft)
    first, second = tmp_path / "1.md", tmp_path / "2.md"
    assert kithbook("review", "2026", "--to", str(first)).code == 0
    assert kithbook("review", "2026", "--to", str(second), "--names", "full").code == 0
    assert "A quiet one with A.\n" in first.read_text(encoding="utf-8")
    assert "A quiet one with Ana." in second.read_text(encoding="utf-8")
