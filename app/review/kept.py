"""What the last review was made of, so that the next one begins there and not at the book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.review.names import Said
from app.review.options import ReviewOptions
from app.review.pace import Pace
from app.review.rows import Rows, gather, with_all_names
from app.review.telling import Telling
from app.store.records import Records

_MOST_RECORDS, _MOST_BYTES = 8_000, 64_000_000
_PORTION = 500
_READ_BY: dict[str, tuple[str, ...]] = {
    "changes": ("chapters", "closing_notes"),
    "places": ("chapters",),
    "months": ("quotes", "pictures_of_months"),
    "entries": ("private_notes",),
    "method": ("chapters",),
}
_NOT_READ_BY_ALL: dict[str, Any] = {
    "chapters": (),
    "closing_notes": False,
    "private_notes": False,
    "quotes": {},
    "pictures_of_months": {},
    "title": None,
    "sentence": None,
    "gratitude": "",
    "next": "",
    "paper": "A4",
}

Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Chapter:
    rows: Rows
    options: ReviewOptions
    called_before: tuple[str, ...]
    told: Told
    said: Said


class Kept:
    """Rows and told chapters of one book, good until the book changes; for one thread.

    Very large periods are not kept: the collector of cycles would look through them again and
    again, and hold up the window meanwhile.
    """

    def __init__(self) -> None:
        self._span: tuple[date, date, frozenset[str]] | None = None
        self._rows: Rows | None = None
        self._with_all: Rows | None = None
        self._chapters: dict[str, _Chapter] = {}
        self._found: dict[object, Any] = {}

    def rows(self, records: Records, options: ReviewOptions, pace: Pace) -> Rows:
        """Return the rows that the options need, read where they are not here yet."""
        span = (options.first, options.last, options.tags)
        if self._rows is None or span != self._span:
            self._rows = self._with_all = None
            self._chapters = {}
            self._rows = gather(records, options, with_pictures=True, pace=pace)
            self._span = span
        if not options.hides_names:
            return self._rows
        if self._with_all is None:
            self._with_all = with_all_names(records, self._rows)
        return self._with_all

    def found(self, key: object, find: Callable[[], Any]) -> Any:
        """Return what was found by that key, found now where it is not here yet."""
        if key not in self._found:
            self._found[key] = find()
        return self._found[key]

    def told(self, key: str, rows: Rows, telling: Telling, tell: Callable[[], Told]) -> Told:
        """Return a chapter, told anew only where what it is told from is not as it was.

        Who is named in it is asked for again, so that everybody is called as if it were told.
        """
        options, before = _read_by(key, telling.options), telling.names.order()
        kept = self._chapters.get(key)
        is_same = kept and kept.rows is rows and kept.called_before == before
        if kept is None or not is_same or kept.options != options:
            told, said = telling.names.listen(tell)
            kept = self._chapters[key] = _Chapter(rows, options, before, told, said)
        else:
            telling.names.say_again(kept.said)
        return kept.told

    def let_go_of_much(self) -> None:
        """Keep nothing where it is too much to keep.

        It goes in portions: other threads would wait for all of it to go at once.
        """
        if not all(_is_little(one) for one in (self._rows, self._with_all) if one):
            entries = list(self._rows.entries) if self._rows else []
            self.forget()
            while entries:
                del entries[-_PORTION:]

    def forget(self) -> None:
        """Keep nothing."""
        self._rows = self._with_all = self._span = None
        self._chapters, self._found = {}, {}


def _read_by(key: str, options: ReviewOptions) -> ReviewOptions:
    """Return the options with those at rest that the chapter is not told from."""
    mine = _READ_BY.get(key, ())
    return replace(
        options, **{name: rest for name, rest in _NOT_READ_BY_ALL.items() if name not in mine}
    )


def _is_little(rows: Rows) -> bool:
    records = len(rows.entries) + len(rows.known_as)
    size = sum(len(it.data) for entry in rows.entries for it in entry.attachments)
    return records <= _MOST_RECORDS and size <= _MOST_BYTES
