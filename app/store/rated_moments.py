"""One rating at one moment, and thousands of them that are made only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.store.db import Row


class RatedMoment(NamedTuple):
    """One rating of a contact: when (microseconds since 1970, local day), what, in which entry."""

    at: int
    day: str
    value: int
    entry: str
    title: str | None


class RatedMoments:
    """Ratings of a contact in the order of their moments.

    A trend reads them as columns, and its chart asks for the few that somebody points at.
    """

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def __getitem__(self, place: int) -> RatedMoment:
        """Return the one at a place."""
        return RatedMoment._make(self._rows[place])

    def __iter__(self) -> Iterator[RatedMoment]:
        """Go through all of them."""
        return map(RatedMoment._make, self._rows)

    def columns(self) -> tuple[Sequence[int], Sequence[str], Sequence[int]]:
        """Return all moments, all local days and all values."""
        # One after the other: zip would make an iterator a row, which calls the collector.
        rows = self._rows
        return [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]

    def untitled(self) -> RatedMoments:
        """Return them without the titles of their entries."""
        return RatedMoments([one._replace(title=None) for one in self])
