"""Lists of contacts: ids in order first, then lines by the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.model.contact_filter import ContactFilter
from app.model.instant import from_microseconds
from app.model.lines import ContactLine
from app.model.plain import plain_form
from app.store.children import as_set
from app.store.db import Database, Row
from app.store.words import prefix_query

ORDERS = {
    "last met": "last_met_at DESC, sort_key, id",
    "name": "sort_key, id",
    "entries": "entry_count DESC, sort_key, id",
}
_LINE = "id, uid, name, name_kind, field, organisation, standing, entry_count, last_met_at"


@dataclass(frozen=True, slots=True)
class ContactList:
    """Contacts in order, without reading them whole."""

    db: Database

    def ids(self, wanted: ContactFilter, order: str = "last met") -> list[int]:
        """Return the row ids of all contacts that pass, in order."""
        clause, values = _conditions(wanted)
        sql = f"SELECT id FROM contact WHERE {clause} ORDER BY {ORDERS[order]}"
        return [row[0] for row in self.db.rows(sql, *values)]

    def count(self, wanted: ContactFilter) -> int:
        """Return how many contacts pass."""
        clause, values = _conditions(wanted)
        return int(self.db.value(f"SELECT count(*) FROM contact WHERE {clause}", *values))

    def lines(self, ids: Sequence[int]) -> list[ContactLine]:
        """Return the lines of these contacts, in the order asked for."""
        sql = f"SELECT {_LINE} FROM contact WHERE id IN (SELECT value FROM json_each(?))"
        found = {row[0]: _line(row) for row in self.db.rows(sql, as_set(ids))}
        return [found[key] for key in ids if key in found]

    def lines_of(self, uids: Iterable[str]) -> list[ContactLine]:
        """Return the lines of the contacts with these uids, in the order asked for."""
        wanted = list(uids)
        sql = f"SELECT {_LINE} FROM contact WHERE uid IN (SELECT value FROM json_each(?))"
        found = {row[1]: _line(row) for row in self.db.rows(sql, as_set(wanted))}
        return [found[uid] for uid in wanted if uid in found]

    def photos(self, ids: Sequence[int]) -> dict[int, bytes]:
        """Return the photos of those of these contacts who have one, by row id."""
        sql = "SELECT contact_id, data FROM photo "
        sql += "WHERE contact_id IN (SELECT value FROM json_each(?))"
        return dict(self.db.rows(sql, as_set(ids)))

    def uids_named(self, name: str, limit: int = 50) -> list[str]:
        """Return whom a name can mean: the same name or handle, else names with these words."""
        bare = plain_form(name).lstrip("@ ").strip()
        if not bare:
            return []
        query = prefix_query(name, "names")
        rows = self.db.rows(
            "SELECT uid, name, nickname FROM contact WHERE sort_key = ?1 UNION "
            "SELECT uid, name, nickname FROM contact WHERE id IN "
            "(SELECT rowid FROM contact_fts WHERE contact_fts MATCH ?2 LIMIT ?3)",
            bare,
            query or '""',
            limit,
        )
        exact = [
            row[0]
            for row in rows
            if bare in {plain_form(text).lstrip("@") for text in row[1:] if text}
        ]
        exact = exact or self._with_handle(bare)
        return exact or [row[0] for row in rows]

    def _with_handle(self, bare: str) -> list[str]:
        rows = self.db.rows(
            "SELECT c.uid FROM contact c JOIN channel h ON h.contact_id = c.id "
            "WHERE h.value IN (?, ?)",
            bare,
            f"@{bare}",
        )
        return [row[0] for row in rows]

    def matching(self, text: str, limit: int = 8) -> list[ContactLine]:
        """Return contacts whose names begin with these words, those met most lately first."""
        query = prefix_query(text, "names")
        condition = (
            "WHERE id IN (SELECT rowid FROM contact_fts WHERE contact_fts MATCH ?1)"
            if query
            else "WHERE ?1 IS NULL"
        )
        sql = f"SELECT {_LINE} FROM contact {condition} ORDER BY {ORDERS['last met']} LIMIT ?2"
        return [_line(row) for row in self.db.rows(sql, query, limit)]

    def names_met_lately(self, limit: int = 5000) -> list[tuple[int, str, str | None]]:
        """Return row id, name and nickname of contacts, those met most lately first."""
        return self.db.rows(
            f"SELECT id, name, nickname FROM contact ORDER BY {ORDERS['last met']} LIMIT ?", limit
        )

    def fields(self) -> list[str]:
        """Return every field that a contact has, the most frequent first."""
        rows = self.db.rows(
            "SELECT field FROM contact WHERE field IS NOT NULL "
            "GROUP BY field ORDER BY count(*) DESC, field"
        )
        return [row[0] for row in rows]

    def with_birthday_or_date(self, month_days: Sequence[str]) -> list[tuple[str, str, str, str]]:
        """Return uid, name, kind and date of active contacts with a date on these MM-DD days."""
        rows = self.db.rows(
            "SELECT c.uid, c.name, d.kind, d.date FROM known_date d "
            "JOIN contact c ON c.id = d.contact_id "
            "WHERE c.standing = 'active' AND length(d.date) IN (7, 10) "
            "AND substr(d.date, -5) IN (SELECT value FROM json_each(?)) "
            "AND d.date NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' ORDER BY substr(d.date, -5)",
            as_set(month_days),
        )
        return [(uid, name, kind, day) for uid, name, kind, day in rows]

    def past_rhythm(self, now: int, limit: int) -> list[ContactLine]:
        """Return active contacts not met for longer than the rhythm that was chosen for them."""
        columns = ", ".join(f"c.{name}" for name in _LINE.split(", "))
        rows = self.db.rows(
            f"SELECT {columns} FROM contact c WHERE rhythm_days IS NOT NULL "
            "AND standing = 'active' AND last_met_at IS NOT NULL "
            "AND last_met_at + rhythm_days * 86400000000 < ? "
            "ORDER BY (? - last_met_at) * 1.0 / rhythm_days DESC LIMIT ?",
            now,
            now,
            limit,
        )
        return [_line(row) for row in rows]


def _conditions(wanted: ContactFilter) -> tuple[str, list[object]]:
    """Return the WHERE clause and its values."""
    query = prefix_query(wanted.words)
    tests: list[tuple[str, list[object]]] = [
        ("id IN (SELECT rowid FROM contact_fts WHERE contact_fts MATCH ?)", [query])
        if query
        else ("1", []),
        ("standing = ?", [wanted.standing]) if wanted.standing else ("1", []),
        ("name_kind = ?", [wanted.name_kind]) if wanted.name_kind else ("1", []),
        ("last_met_at < ? AND standing = 'active'", [wanted.quiet_since])
        if wanted.quiet_since is not None
        else ("1", []),
        ("created_at >= ?", [wanted.added_since]) if wanted.added_since is not None else ("1", []),
        ("last_met_at IS NOT NULL", []) if wanted.met_only else ("1", []),
        ("id IN (SELECT contact_id FROM contact_tag WHERE tag = ?)", [wanted.tag])
        if wanted.tag
        else ("1", []),
        ("field = ?", [wanted.field]) if wanted.field else ("1", []),
        ("1", []) if wanted.with_let_go else ("standing <> 'let go'", []),
        ("id IN (SELECT value FROM json_each(?))", [as_set(wanted.among)])
        if wanted.among is not None
        else ("1", []),
    ]
    used = [(test, values) for test, values in tests if test != "1"]
    clause = " AND ".join(test for test, _ in used) or "1"
    return clause, [value for _, values in used for value in values]


def _line(row: Row) -> ContactLine:
    *facts, last_met = row
    values: Row = (*facts, None if last_met is None else from_microseconds(last_met))
    return ContactLine(*values)
