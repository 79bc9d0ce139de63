"""Tables in text: the header is found, not counted to, and every row knows its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.exchange.brought import Problem
from app.exchange.limits import LARGEST_FIELD

_DELIMITERS = (",", ";", "\t")
_SEARCHED_LINES = 60
_PORTION = 4096

IsHeader = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Table:
    """Where the header of a table stands, what it says, and how its cells are parted."""

    lines: Sequence[str]
    at: int
    delimiter: str
    header: tuple[str, ...]

    def rows(self, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
        """Yield the number of the first line of each row, and its cells; blank rows left out."""
        reader = csv.reader(islice(self.lines, self.at + 1, None), delimiter=self.delimiter)
        while True:
            line = self.at + 2 + reader.line_num
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                problems.append(Problem(f"line {line}", "this row has no end, or is too long"))
                continue
            if len(self.lines[line - 1]) > LARGEST_FIELD and max(map(len, row)) > LARGEST_FIELD:
                problems.append(Problem(f"line {line}", "a cell is longer than 64 KB"))
            elif any(row):
                yield line, row


def find_table(text: str, is_header: IsHeader) -> Table | None:
    """Return the first table whose header is a known one; None where there is none."""
    lines = _lines_of(text)
    for at, line in enumerate(lines[:_SEARCHED_LINES]):
        for delimiter in _DELIMITERS:
            if delimiter not in line:
                continue
            header = tuple(cell.strip() for cell in next(csv.reader([line], delimiter=delimiter)))
            if is_header(header):
                return Table(lines, at, delimiter, header)
    return None


def _lines_of(text: str) -> list[str]:
    """Return the lines of a text, taken in portions: between them other threads have a turn."""
    file, lines = io.StringIO(text, newline=""), list[str]()
    while portion := list(islice(file, _PORTION)):
        lines += portion
    return lines


def first_row(text: str) -> int:
    """Return the number of the line that looks most like a header: the first of several cells."""
    lines = _lines_of(text)
    widths = [max(line.count(sign) for sign in _DELIMITERS) for line in lines[:_SEARCHED_LINES]]
    return 1 + next((at for at, width in enumerate(widths) if width > 1), 0)
