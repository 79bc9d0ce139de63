"""What a search asks for, as SQL conditions on `e`, the entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.model.query import CONTACT, DAYS, PLACE, RATING, TAG, Query, Span, Term
from app.store.db import Database
from app.store.words import plain_form


@dataclass(slots=True)
class Conditions:
    """Conditions that must all hold, and their values in order."""

    texts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, text: str, *values: object, is_without: bool = False) -> None:
        """Demand one more thing, or that it is not so."""
        self.texts.append(f"NOT ({text})" if is_without else text)
        self.values += values

    def sql(self) -> str:
        """Return the conditions as one; true where there are none."""
        return " AND ".join(self.texts) or "1"


def match_of(terms: Iterable[Term]) -> str:
    """Return the FTS5 query for entries with all these words."""
    return " AND ".join(_phrase(term) for term in terms)


def conditions_of(query: Query, db: Database) -> Conditions:
    """Return what must hold beside the words that must be there.

    Ratings named together, and with contacts, are those of one reflection.
    """
    found = Conditions()
    for term in query.without:
        _leave_out(found, _phrase(term))
    for term in query.filters:
        if term.kind == CONTACT:
            found.add(_MET, _in_names(term), is_without=term.is_without)
        elif term.kind == TAG:
            found.add(_TAGGED, _tags_like(db, term), is_without=term.is_without)
        elif term.kind == PLACE:
            found.add(_THERE, f"{{place}} : ({_phrase(term)})", is_without=term.is_without)
        elif term.kind == DAYS and term.days is not None:
            found.add(*_within(term.days), is_without=term.is_without)
    _add_ratings(found, query)
    return found


_NAMED = "(SELECT rowid FROM contact_fts WHERE contact_fts MATCH ?)"
_MET = f"+e.id IN (SELECT entry_id FROM entry_contact WHERE contact_id IN {_NAMED})"
_TAGGED = "+e.id IN (SELECT entry_id FROM entry_tag WHERE tag IN (SELECT value FROM json_each(?)))"
_THERE = "+e.id IN (SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?)"
_NOTED = (
    "+e.id IN (SELECT r.entry_id FROM reflection_fts f JOIN reflection r ON r.id = f.rowid "
    "WHERE reflection_fts MATCH ?)"
)


def _leave_out(found: Conditions, phrase: str) -> None:
    found.add(_THERE, phrase, is_without=True)
    found.add(_NOTED, phrase, is_without=True)


def _add_ratings(found: Conditions, query: Query) -> None:
    wanted = [one for one in query.filters if one.kind == RATING]
    people = [_in_names(one) for one in query.filters if one.kind == CONTACT and not one.is_without]
    together = [one for one in wanted if not one.is_without]
    if together:
        found.add(_rated(together, len(people)), *people)
    for term in wanted:
        if term.is_without:
            found.add(_rated([term], len(people)), *people, is_without=True)


def _rated(terms: Sequence[Term], people: int) -> str:
    bounds = " AND ".join(_bound(one) for one in terms)
    with_one_of = " OR ".join([f"contact_id IN {_NAMED}"] * people) or "1"
    return f"+e.id IN (SELECT entry_id FROM reflection WHERE {bounds} AND ({with_one_of}))"


def _bound(term: Term) -> str:
    assert term.bound is not None
    return f"{term.bound.rating} {term.bound.sign} {term.bound.value:d}"


def _phrase(term: Term) -> str:
    """Return a piece as an FTS5 string: the words as they follow each other."""
    quoted = term.text.replace('"', '""')
    return f'"{quoted}"' if term.is_whole else f'"{quoted}"*'


def _in_names(term: Term) -> str:
    return f"{{names}} : ({_phrase(term)})"


def _tags_like(db: Database, term: Term) -> str:
    """Return, as JSON, the tags that a text means, case and accents aside."""
    wanted = plain_form(term.text)
    tags = [row[0] for row in db.rows("SELECT DISTINCT tag FROM entry_tag")]
    fits = plain_form if term.is_whole else lambda tag: plain_form(tag)[: len(wanted)]
    return json.dumps([tag for tag in tags if fits(tag) == wanted])


def _within(span: Span) -> tuple[str, ...]:
    first = span.first.isoformat() if span.first else "0001-01-01"
    last = span.last.isoformat() if span.last else "9999-12-31"
    return ("e.day BETWEEN ? AND ?", first, last)
