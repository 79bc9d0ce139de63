"""`make bench`: ours against its floor, as ratios in one run, on the reference book."""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.book import Book
from app.clock import Clock
from tests.bench import bringing, charts, processes, review, rows, scrolling, writing

_STARTS = 9
_OPENED, _LONGEST_WAIT_MS = 5, 100.0
_REFERENCE = ("--contacts", "79000", "--entries", "200000", "--years", "10", "--seed", "1")


def reference_book() -> Path:
    """Return the reference book, made once by `kithbook sample`."""
    book = Path("build/bench/book.kithbook")
    if not book.exists():
        book.parent.mkdir(parents=True, exist_ok=True)
        print("making the reference book …", flush=True)
        subprocess.run(
            [sys.executable, "-m", "ui", "--book", str(book), "sample", *_REFERENCE], check=True
        )
    return book


def _start_rows(book: Path) -> Iterator[tuple[str, float, float, float, float]]:
    ours, floor = processes.starts_in_turn(
        "tests.bench.our_window", "tests.bench.bare_window", book.parent, _STARTS
    )
    for name, limit, mine, theirs in (
        (
            "start to first paint, ms",
            1.5,
            [s.seconds * 1000 for s in ours],
            [s.seconds * 1000 for s in floor],
        ),
        ("peak memory then, MiB", 1.5, [s.mebibytes for s in ours], [s.mebibytes for s in floor]),
    ):
        middle = len(mine) // 2
        ratio = processes.median_ratio(mine, theirs)
        yield name, sorted(mine)[middle], sorted(theirs)[middle], ratio, limit


def _waiting_rows(book: Path) -> Iterator[tuple[str, float, float, float, float]]:
    waits = [
        processes.words_of("tests.bench.waiting_window", book.parent, "waited")[1:]
        for _ in range(_OPENED + 1)
    ][1:]
    names = ("longest wait warming up, of 100 ms", "longest for a first chart, of 100 ms")
    for name, longest in zip(names, zip(*waits, strict=True), strict=True):
        middle = statistics.median(map(float, longest))
        yield name, middle, _LONGEST_WAIT_MS, middle / _LONGEST_WAIT_MS, 1.0


def _store_rows(path: Path) -> Iterator[tuple[str, float, float, float, float]]:
    book = Book.open(path, Clock())
    try:
        yield "filter as you type, 10 keys, ms", *rows.filter_as_you_type(book), 2.0
        yield "search with snippets, 5 searches, ms", *rows.full_text_search(book), 1.5
        yield "filtered search, 5 searches, ms", *rows.filtered_search(book), 1.5
        yield "all seven insights, ms", *rows.all_insights(book), 5.0
    finally:
        book.close()
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        yield "saving an entry, ms", *rows.saving(Path(folder), Clock()), 2.5


def _chart_rows(folder: Path) -> Iterator[tuple[str, float, float, float, float]]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, drift in (("drawn", 0.0), ("rising", 0.3)):
        with tempfile.TemporaryDirectory(dir=folder) as rated:
            book = Book.open(Path(rated) / "rated.kithbook", Clock())
            try:
                row = charts.one_trend(book, drift)
            finally:
                book.close()
            yield f"one trend, 5,000 ratings, {name}, ms", *row, 3.0
    yield "200 sparklines, against 10 ms", *charts.sparklines(), 1.0


def _scrolling_rows(book: Path) -> Iterator[tuple[str, float, float, float, float]]:
    for name, row in scrolling.frames(book).items():
        yield f"a frame of {name}, p95, of 8 ms", *row, 1.0


def _writing_row(folder: Path) -> Iterator[tuple[str, float, float, float, float]]:
    with tempfile.TemporaryDirectory(dir=folder) as long:
        row = writing.key_in_a_long_text(Path(long))
        yield "a key in 10,000 words, p95, of 16 ms", *row, 1.0


def _bringing_row(folder: Path) -> Iterator[tuple[str, float, float, float, float]]:
    with tempfile.TemporaryDirectory(dir=folder) as brought:
        yield "bringing 79,000 rows, ms", *bringing.linkedin_rows(Path(brought)), 3.0


def _review_rows(folder: Path) -> Iterator[tuple[str, float, float, float, float]]:
    with tempfile.TemporaryDirectory(dir=folder) as reviewed:
        yield "review to PDF, 500 entries, ms", *review.review_to_pdf(Path(reviewed)), 2.0


def main() -> int:
    """Print each row with its ratio and its limit; exit 1 when one is over."""
    for folder in ("app", "ui", "resources", "tests/bench"):
        compileall.compile_dir(folder, quiet=1)
    book = reference_book()
    print(f"{'what':38}{'ours':>10}{'floor':>10}{'ratio':>8}{'at most':>9}")
    over = 0
    for some in (
        _start_rows(book),
        _waiting_rows(book),
        _store_rows(book),
        _chart_rows(book.parent),
        _scrolling_rows(book),
        _writing_row(book.parent),
        _review_rows(book.parent),
        # Last: what it leaves in memory slows whatever comes after it in this process.
        _bringing_row(book.parent),
    ):
        for name, ours, floor, ratio, limit in some:
            over += ratio > limit
            mark = "  over" if ratio > limit else ""
            print(f"{name:38}{ours:10.1f}{floor:10.1f}{ratio:8.2f}{limit:9.2f}{mark}", flush=True)
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
