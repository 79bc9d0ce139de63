"""The short texts of an entry beside its own: notes of reflection, promises, names of files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """Where short texts of entries stand, and the index that finds them.

    `key` says which row of the table a row of the index is about; `dated` is the table with the
    moment of the entry.
    """

    table: str
    index: str
    key: str
    dated: str

    def holding(self) -> str:
        """Return the condition on a row of the table that it matches a query (?)."""
        return f"{self.key} IN (SELECT rowid FROM {self.index} WHERE {self.index} MATCH ?)"


def _with_moment(table: str) -> str:
    return f"{table} JOIN entry ON entry.id = {table}.entry_id"


LINES = (
    Lines("reflection", "reflection_fts", "reflection.id", "reflection"),
    Lines("promise", "promise_fts", "promise.id", _with_moment("promise")),
    Lines(
        "attachment", "attachment_fts", "entry_id * 1048576 + position", _with_moment("attachment")
    ),
)
