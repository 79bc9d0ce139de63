"""Where rows and the names of their months stand in the list of entries."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate


class MonthLayout:
    """Rows of one height in sections, each with a heading above. Lengths in pixels.

    Answers in the time of a search among sections, whatever the number of rows.
    """

    def __init__(self, counts: Sequence[int], row: int, heading: int) -> None:
        self._counts = list(counts)
        self._row, self._heading = row, heading
        self._first = [0, *accumulate(self._counts)]

    @property
    def height(self) -> int:
        """Return the height of everything."""
        return self._first[-1] * self._row + len(self._counts) * self._heading

    @property
    def row_height(self) -> int:
        """Return the height of one row."""
        return self._row

    def section_of(self, row: int) -> int:
        """Return the section in which a row stands."""
        return bisect_right(self._first, row) - 1

    def top_of(self, row: int) -> int:
        """Return where a row begins."""
        return row * self._row + (self.section_of(row) + 1) * self._heading

    def row_at(self, y: int) -> int | None:
        """Return the row at a height; None on a heading or outside."""
        section = self._section_at(y)
        if section is None or y >= self.height:
            return None
        inside = y - self._top_of_section(section) - self._heading
        return self._first[section] + inside // self._row if inside >= 0 else None

    def rows_between(self, top: int, bottom: int) -> range:
        """Return the rows of which something stands between two heights."""
        if bottom < 0:
            return range(0)
        first = self._next_row(max(top, 0))
        last = self._next_row(min(bottom, self.height))
        if self.row_at(min(bottom, self.height - 1)) is not None:
            last += 1
        return range(first, min(last, self._first[-1]))

    def headings_between(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        """Return section and height of each heading of which something stands between."""
        for section in range(self._section_at(max(top, 0)) or 0, len(self._counts)):
            at = self._top_of_section(section)
            if at > bottom:
                return
            if at + self._heading > top:
                yield section, at

    def _top_of_section(self, section: int) -> int:
        return self._first[section] * self._row + section * self._heading

    def _section_at(self, y: int) -> int | None:
        if y < 0 or not self._counts:
            return None
        low, high = 0, len(self._counts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._top_of_section(middle) <= y:
                low = middle
            else:
                high = middle - 1
        return low

    def _next_row(self, y: int) -> int:
        """Return the row at a height, or the first one below it."""
        row = self.row_at(y)
        if row is not None:
            return row
        section = self._section_at(y)
        return self._first[-1] if section is None or y >= self.height else self._first[section]
