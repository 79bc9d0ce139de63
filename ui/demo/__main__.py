"""`python -m ui.demo --to DIR`: the views of the sample book as pictures, and its review."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.book import Book
from app.clock import Clock
from app.paths import Paths, find_paths

if TYPE_CHECKING:
    from ui.demo.scenes import Scene

_APPEARANCES = ("light", "dark")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ui.demo", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="the folder to write into")
    parser.add_argument("--every-page", action="store_true", help="all pages instead of the review")
    parser.add_argument("--only", default="", metavar="WORD", help="pages with this in their name")
    parser.add_argument("--zoom", type=float, default=1.0, help="1.0 to 2.0")
    parser.add_argument("--size", type=_size, default=(1360, 860), metavar="WxH", help="window")
    parser.add_argument("--rtl", action="store_true", help="from right to left")
    return parser.parse_args()


def _size(said: str) -> tuple[int, int]:
    width, height = said.split("x")
    return int(width), int(height)


def _take(
    paths: Paths, clock: Clock, wanted: Iterable[Scene], chosen: argparse.Namespace
) -> Iterator[Path]:
    from ui.demo.stage import Stage

    scenes = list(wanted)
    stage = Stage(paths, clock, chosen.size, chosen.zoom, chosen.rtl)
    for appearance in _APPEARANCES if scenes else ():
        stage.dress(appearance)
        for scene in scenes:
            scene.show(stage)
            yield stage.photograph(chosen.to / f"{scene.name}-{appearance}.png")
    stage.close()


def _pictures(folder: Path, clock: Clock, chosen: argparse.Namespace) -> Iterator[Path]:
    from ui.demo.scenes import empty_scenes, scenes

    is_every = chosen.every_page or bool(chosen.only)
    sample, empty = (find_paths({}, data=folder / name) for name in ("sample", "empty"))
    with Book.open(sample.book, clock) as book:
        _fill(book, clock)
    wanted = [one for one in scenes() if (is_every or one.is_view) and chosen.only in one.name]
    yield from _take(sample, clock, wanted, chosen)
    if not is_every:
        yield _write_review(sample.book, chosen.to, clock)
    else:
        nothing_yet = [one for one in empty_scenes() if chosen.only in one.name]
        yield from _take(empty, clock, nothing_yet, chosen)


def _fill(book: Book, clock: Clock) -> None:
    from app.sample.fill import Size, fill

    fill(book.records, clock, Size())


def _write_review(book: Path, target: Path, clock: Clock) -> Path:
    from app.review.options import year_options
    from app.review.write import write_review

    with Book.open(book, clock) as opened:
        year = opened.entries.list.years()[0]
        write_review(opened.reviews.build(year_options(year)), target / f"review-{year}.pdf")
    return target / f"review-{year}.pdf"


def main() -> int:
    """Write the pictures, say where each is, and return the exit code."""
    chosen = _arguments()
    chosen.to.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="kithbook-demo-") as folder:
        for path in _pictures(Path(folder), Clock(), chosen):
            sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
