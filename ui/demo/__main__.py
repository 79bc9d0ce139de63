"""`python -m ui.demo --to DIR`: every view, light and dark, and the sample year's review."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from app.book import Book
from app.clock import Clock
from app.paths import find_paths


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ui.demo", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="the folder to write into")
    parser.add_argument("--pictures-only", action="store_true", help="leave the review out")
    parser.add_argument("--zoom", type=float, default=1.0, help="1.0 to 2.0")
    parser.add_argument("--rtl", action="store_true", help="from right to left")
    return parser.parse_args()


def _write_review(book: Path, target: Path, clock: Clock) -> Path:
    from app.review.options import year_options
    from app.review.write import write_review

    opened = Book.open(book, clock)
    try:
        year = opened.entries.list.years()[0]
        write_review(opened.reviews.build(year_options(year)), target / f"review-{year}.pdf")
    finally:
        opened.close()
    return target / f"review-{year}.pdf"


def main() -> int:
    """Write the pictures, say where each is, and return the exit code."""
    chosen = _arguments()
    chosen.to.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.sample.fill import Size, fill
    from ui.demo.pictures import Studio

    clock = Clock()
    with tempfile.TemporaryDirectory(prefix="kithbook-demo-") as folder:
        paths = find_paths({}, data=Path(folder))
        book = Book.open(paths.book, clock)
        fill(book.records, clock, Size())
        book.close()
        studio = Studio(paths, clock, chosen.zoom, chosen.rtl)
        for name in ("light", "dark"):
            for path in studio.take_all(name, chosen.to):
                sys.stdout.write(f"{path}\n")
        studio.close()
        if not chosen.pictures_only:
            sys.stdout.write(f"{_write_review(paths.book, chosen.to, clock)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
