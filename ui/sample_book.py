"""The sample book that somebody looks around in."""

from __future__ import annotations

from app.clock import Clock
from app.paths import Paths


def make_sample(paths: Paths, clock: Clock) -> Paths:
    """Make the sample book anew; return where it lies."""
    from app.book import Book
    from app.sample.fill import Size, fill
    from app.sample.remove import remove_sample

    remove_sample(paths.book, paths.backups)
    with Book.open(paths.book, clock) as book:
        fill(book.records, clock, Size())
    return paths
