"""Finding the entries whose words stand, in part or all, beside their text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.model.query import Query, Term
from app.store.db import Database, Row
from app.store.search_lines import LINES, Lines
from app.store.search_sql import SHOWN, SNIPPET, Conditions, beside_text, called, phrase

_OPENING_LENGTH = 200
_BETWEEN = " … "
_BEGINS, _ENDS = "\x02", "\x03"
_AT_ONCE = 200
_SOME = "SELECT value FROM json_each(?)"

Snippets = dict[int, list[str]]
"""What was found of an entry, by its row id."""


@dataclass(frozen=True, slots=True)
class BesideText:
    """Looks for what the index of titles, texts and places alone does not hold together."""

    db: Database

    def rows(self, query: Query, found: Conditions, seen: set[int], limit: int) -> list[Row]:
        """Return the entries that were not seen yet, newest first, each with a snippet."""
        written: Snippets = {}
        keys = [key for key in self._keys(query, written) if key not in seen]
        rows: list[Row] = []
        while keys and len(rows) < limit:
            rows += self._lines(keys[:_AT_ONCE], found, limit - len(rows))
            keys = keys[_AT_ONCE:]
        shown = [row[0] for row in rows]
        said = (self._said(lines, query.words, shown) for lines in LINES)
        found_in = (written, *said, self._called(query.words, shown))
        return [(*row, _joined(row[0], found_in, opening)) for *row, opening in rows]

    def _lines(self, keys: Sequence[int], found: Conditions, limit: int) -> list[Row]:
        return self.db.rows(
            f"SELECT {SHOWN}, substr(e.body, 1, {_OPENING_LENGTH}) FROM entry e "
            f"WHERE e.id IN ({_SOME}) AND {found.sql()} "
            "ORDER BY e.happened_at DESC, e.uid DESC LIMIT ?",
            _as_json(keys),
            *found.values,
            limit,
        )

    def _keys(self, query: Query, snippets: Snippets) -> list[int]:
        """Return the entries that hold all words, at least one of them beside the text.

        The newest first. Where the text holds some of the words is added to the snippets.
        """
        beside = [self._beside(term) for term in query.words]
        moments: dict[int, int] = {}
        for some in beside:
            moments.update(some)
        keys = set(moments)
        for term, some in zip(query.words, beside, strict=True):
            if len(some) < len(moments):
                written = self._written(term, keys.difference(some))
                for key, snippet in written.items():
                    snippets.setdefault(key, []).append(snippet)
                keys = {key for key in keys if key in some or key in written}
        for term in query.without:
            keys.difference_update(self._written(term, keys))
        return sorted(keys, key=moments.__getitem__, reverse=True)

    def _beside(self, term: Term) -> dict[int, int]:
        sources = beside_text(term, self.db)
        values = [value for source in sources for value in source.values]
        sql = " UNION ALL ".join(source.moments() for source in sources)
        return dict(self.db.rows(sql, *values))

    def _written(self, term: Term, keys: set[int]) -> dict[int, str]:
        """Return those of some entries whose title, text or place holds a word, and where."""
        if not keys:
            return {}
        return dict(
            self.db.rows(
                f"SELECT rowid, snippet(entry_fts, -1, {SNIPPET}) FROM entry_fts "
                f"WHERE entry_fts MATCH ? AND +rowid IN ({_SOME})",
                phrase(term),
                _as_json(keys),
            )
        )

    def _said(self, lines: Lines, words: Iterable[Term], keys: Iterable[int]) -> Snippets:
        """Return where short texts of some entries hold any of the words."""
        entries: dict[int, int] = dict(
            self.db.rows(
                f"SELECT {lines.key}, entry_id FROM {lines.table} WHERE entry_id IN ({_SOME})",
                _as_json(keys),
            )
        )
        found: Snippets = {}
        for line, snippet in self.db.stream(
            f"SELECT rowid, snippet({lines.index}, 0, {SNIPPET}) FROM {lines.index} "
            f"WHERE {lines.index} MATCH ? AND +rowid IN ({_SOME})",
            " OR ".join(phrase(term) for term in words),
            _as_json(entries),
        ):
            found.setdefault(entries[line], []).append(snippet)
        return found

    def _called(self, words: Iterable[Term], keys: Iterable[int]) -> Snippets:
        """Return which names of contacts and which tags of some entries hold any of the words."""
        found: Snippets = {}
        some = _as_json(keys)
        for term in words:
            met, tagged = called(term, self.db)
            rows = self.db.stream(
                f"SELECT entry_id, name FROM {met.table} JOIN contact ON contact.id = contact_id "
                f"WHERE entry_id IN ({_SOME}) AND +({met.where}) UNION "
                f"SELECT entry_id, '#' || tag FROM {tagged.table} "
                f"WHERE entry_id IN ({_SOME}) AND +({tagged.where})",
                some,
                *met.values,
                some,
                *tagged.values,
            )
            for key, name in rows:
                found.setdefault(key, []).append(f"{_BEGINS}{name}{_ENDS}")
        return found


def _joined(key: int, found: Iterable[Snippets], opening: str) -> str:
    """Return all that was found of an entry; its opening where its text has no part in that."""
    written, *beside = (some.get(key, []) for some in found)
    parts = [*written, *(one for some in beside for one in some)]
    return _BETWEEN.join(_each_once(parts if written or not opening else [*parts, opening]))


def _each_once(parts: Sequence[str]) -> list[str]:
    """Return parts without those that another one holds: a promise often stands in the text, too.

    What was found in it stays marked.
    """
    once: list[str] = []
    places = {_unmarked(part): place for place, part in enumerate(parts)}
    for part in sorted(dict.fromkeys(parts), key=len, reverse=True):
        words = _unmarked(part).strip("… ")
        holder = next((at for at, one in enumerate(once) if words in _unmarked(one)), None)
        if holder is None:
            once.append(part)
        else:
            once[holder] = once[holder].replace(words, part.strip("… "))
    return sorted(once, key=lambda one: places[_unmarked(one)])


def _unmarked(part: str) -> str:
    return part.replace(_BEGINS, "").replace(_ENDS, "")


def _as_json(keys: Iterable[int]) -> str:
    return json.dumps(sorted(keys))
