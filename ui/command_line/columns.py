"""Plain text in aligned columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

_WIDEST = 44


def columns(rows: Iterable[Sequence[object]], widest: int = _WIDEST) -> Iterator[str]:
    """Yield a line a row, with each column as wide as its widest cell; None is empty."""
    cells = [["" if cell is None else one_line(str(cell), widest) for cell in row] for row in rows]
    widths = [max(width_of(cell) for cell in column) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (
            cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)
        )
        yield "  ".join(padded).rstrip()


def one_line(text: str, widest: int = _WIDEST) -> str:
    """Return text without line breaks and control characters, shortened to a width."""
    if not text.isprintable():
        text = "".join(char if char.isprintable() else " " for char in text)
    short = " ".join(text.split())
    return short if len(short) <= widest else f"{short[: widest - 1].rstrip()}…"


def width_of(text: str) -> int:
    """Return how many places of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_width_of_character, text))


def _width_of_character(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
