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


def test_bringing_a_book_counts_the_drafts_of_reviews(kithbook, tmp_path):
    kithbook("write", "Tea with @Ana", "--at", "2026-03-03 10:00")
    with Book.open(find_paths({}, kithbook.folder).book, Clock()) as book:
        for year in (2025, 2026):
            book.reviews.keep(year_options(year).but(title="Ours"))
    out = tmp_path / "book.json"
    assert kithbook("export", "--to", str(out)).code == 0
    assert kithbook.data("import", str(out))["reviews"] == 0
    other = ("--book", str(tmp_path / "other.kithbook"))
    assert kithbook.data("import", str(out), *other)["reviews"] == 2


def test_a_month_all_the_time_one_contact_and_one_tag(kithbook, tmp_path):
    kithbook("write", "Tea with @Ana #harbour", "--at", "2024-03-03 10:00")
    kithbook("write", "Boats with @Bo", "--at", "2026-03-05 10:00")
    kithbook("write", "Rain with @Ana", "--at", "2026-04-07 10:00")
    said = {}
    for name, *chosen in (
        ("month", "2026-03"),
        ("all", "all"),
        ("ana", "all", "--with", "Ana"),
        ("tag", "all", "--tag", "#harbour"),
    ):
        to = tmp_path / f"{name}.md"
        assert kithbook("review", *chosen, "--to", str(to)).code == 0
        said[name] = to.read_text(encoding="utf-8")
    assert "# March 2026" in said["month"] and "1 entry" in said["month"]
    assert "3 entries" in said["all"]
    assert "years with Ana" in said["ana"] and "2 entries" in said["ana"]
    assert "# 3 March 2024 harbour" in said["tag"] and "1 entry" in said["tag"]


def test_a_time_that_is_none_is_told(kithbook, tmp_path):
    to = str(tmp_path / "x.md")
    assert kithbook("review", "spring", "--to", to).code == 2
    assert kithbook("review", "2026-13", "--to", to).code == 1
    assert kithbook("review", "all", "--tag", "none", "--to", to).code == 1
