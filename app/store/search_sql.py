"""What a search asks for, as SQL conditions on `e`, the entry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.model.plain import plain_form
from app.model.query import CONTACT, DAYS, INTENT, PLACE, RATING, TAG, Query, Span, Term
from app.store.db import Database
from app.store.search_lines import LINES

SHOWN = "e.id, e.uid, e.happened_at, e.day, e.title"
SNIPPET = "char(2), char(3), '…', 16"
_WORD = re.compile(r"\w+")
_FEW = 2000
_EPOCH = date(1970, 1, 1).toordinal()
_ONE_DAY = 86_400_000_000
_ZONES_REACH = _ONE_DAY


@dataclass(frozen=True, slots=True)
class Source:
    """A condition on the rows of a table whose `key` names entries."""

    table: str
    where: str
    values: tuple[object, ...]
    key: str = "entry_id"

    def ids(self) -> str:
        """Return the query for the entries that it names."""
        return f"SELECT {self.key} FROM {self.table} WHERE {self.where}"

    def moments(self) -> str:
        """Return the query for the entries that it names, each with when it happened."""
        return f"SELECT {self.key}, happened_at FROM {self.table} WHERE {self.where}"


@dataclass(slots=True)
class Conditions:
    """Conditions that must all hold, and their values in order.

    Where words choose the entries, each entry is asked by itself; else a set of few entries leads.
    """

    db: Database
    has_words: bool
    texts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, text: str, *values: object, is_without: bool = False) -> None:
        """Demand one more thing, or that it is not so."""
        self.texts.append(f"NOT ({text})" if is_without else text)
        self.values += values

    def among(self, source: Source, *, is_without: bool = False) -> None:
        """Demand that the entry is, or is not, among those that a source names."""
        if self.has_words and source.key == "entry_id":
            asked = f"SELECT 1 FROM {source.table} WHERE entry_id = e.id AND +({source.where})"
            text = f"EXISTS ({asked})"
        else:
            leads = not is_without and not self.has_words and self._are_few(source)
            text = f"{'' if leads else '+'}e.id IN ({source.ids()})"
        self.add(text, *source.values, is_without=is_without)

    def _are_few(self, source: Source) -> bool:
        some = f"SELECT count(*) FROM ({source.ids()} LIMIT {_FEW + 1})"
        return bool(self.db.value(some, *source.values) <= _FEW)

    def sql(self) -> str:
        """Return the conditions as one; true where there are none."""
        return " AND ".join(self.texts) or "1"


def match_of(words: Iterable[Term], without: Iterable[Term] = ()) -> str:
    """Return the FTS5 query for entries with all these words, and none of the others."""
    wanted = " AND ".join(phrase(term) for term in words)
    return " NOT ".join([f"({wanted})", *(phrase(term) for term in without)])


def conditions_of(query: Query, db: Database) -> Conditions:
    """Return what must hold beside the words that the text must hold, or not hold.

    A search without words to find has the latter among its conditions. Ratings named together,
    and with contacts, are those of one reflection.
    """
    found = Conditions(db, bool(query.words))
    for term in query.without:
        if not query.words:
            found.among(_there(phrase(term)), is_without=True)
        for source in beside_text(term, db):
            found.among(source, is_without=True)
    for term in query.filters:
        if term.kind == CONTACT:
            found.among(_met(term), is_without=term.is_without)
        elif term.kind == TAG:
            found.among(_tagged(_tags_like(db, term)), is_without=term.is_without)
        elif term.kind == PLACE:
            found.among(_there(f"{{place}} : ({phrase(term)})"), is_without=term.is_without)
        elif term.kind == INTENT:
            found.among(_meant(term), is_without=term.is_without)
        elif term.kind == DAYS and term.days is not None:
            found.add(*_within(term.days), is_without=term.is_without)
    _add_ratings(found, query)
    return found


def beside_text(term: Term, db: Database) -> tuple[Source, ...]:
    """Return where else than in title, text and place an entry may hold a word.

    That is in a line of reflection, a promise, the name of an attachment, the name of a contact,
    or a tag. Their rows know when the entry happened.
    """
    said = (Source(one.dated, one.holding(), (phrase(term),)) for one in LINES)
    return (*said, *called(term, db))


def called(term: Term, db: Database) -> tuple[Source, Source]:
    """Return the contacts and the tags of entries that hold a word in their name."""
    dated = "entry_tag JOIN entry ON entry.id = entry_tag.entry_id"
    return _met(term), _tagged(_tags_with(db, term), dated)


_NAMED = "(SELECT rowid FROM contact_fts WHERE contact_fts MATCH ?)"


def _met(term: Term) -> Source:
    return Source("entry_contact", f"contact_id IN {_NAMED}", (_in_names(term),))


def _tagged(tags: Iterable[str], table: str = "entry_tag") -> Source:
    return Source(table, "tag IN (SELECT value FROM json_each(?))", (json.dumps(list(tags)),))


def _meant(term: Term) -> Source:
    wanted = "intent IN (SELECT value FROM json_each(?))"
    return Source("entry_intent", wanted, (json.dumps(term.intents),))


def _there(match: str) -> Source:
    return Source("entry_fts", "entry_fts MATCH ?", (match,), key="rowid")


def _add_ratings(found: Conditions, query: Query) -> None:
    wanted = [one for one in query.filters if one.kind == RATING]
    people = [_in_names(one) for one in query.filters if one.kind == CONTACT and not one.is_without]
    together = [one for one in wanted if not one.is_without]
    if together:
        found.among(_rated(together, people))
    for term in wanted:
        if term.is_without:
            found.among(_rated([term], people), is_without=True)


def _rated(terms: Sequence[Term], people: Sequence[str]) -> Source:
    bounds = " AND ".join(_bound(one) for one in terms)
    with_one_of = " OR ".join([f"contact_id IN {_NAMED}"] * len(people)) or "1"
    return Source("reflection", f"{bounds} AND ({with_one_of})", tuple(people))


def _bound(term: Term) -> str:
    assert term.bound is not None
    return f"{term.bound.rating} {term.bound.sign} {term.bound.value:d}"


def phrase(term: Term) -> str:
    """Return a piece as an FTS5 string: the words as they follow each other."""
    quoted = term.text.replace('"', '""')
    return f'"{quoted}"' if term.is_whole else f'"{quoted}"*'


def _in_names(term: Term) -> str:
    return f"{{names}} : ({phrase(term)})"


def _tags(db: Database) -> list[str]:
    return [row[0] for row in db.rows("SELECT DISTINCT tag FROM entry_tag")]


def _tags_like(db: Database, term: Term) -> list[str]:
    """Return the tags that a text names, or begins to name; case and accents aside."""
    wanted = plain_form(term.text)
    fits = plain_form if term.is_whole else lambda tag: plain_form(tag)[: len(wanted)]
    return [tag for tag in _tags(db) if fits(tag) == wanted]


def _tags_with(db: Database, term: Term) -> list[str]:
    """Return the tags that hold these words, the last of them perhaps only begun."""
    wanted = _spaced(term.text) if term.is_whole else _spaced(term.text).rstrip()
    return [tag for tag in _tags(db) if wanted in _spaced(tag)]


def _spaced(text: str) -> str:
    return f" {' '.join(_WORD.findall(plain_form(text)))} "


def _within(span: Span) -> tuple[str, int, int, str, str]:
    """Return that the day lies in a span, and the moments outside of which no such day can be."""
    first, last = span.first or date.min, span.last or date.max
    earliest, latest = _utc_midnight(first), _utc_midnight(last)
    return (
        "e.happened_at BETWEEN ? AND ? AND +e.day BETWEEN ? AND ?",
        earliest - _ZONES_REACH,
        latest + _ONE_DAY + _ZONES_REACH,
        first.isoformat(),
        last.isoformat(),
    )


def _utc_midnight(day: date) -> int:
    return (day.toordinal() - _EPOCH) * _ONE_DAY
