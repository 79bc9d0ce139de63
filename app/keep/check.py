"""Is a book whole: its pages, its references, its search index, its counts."""

from __future__ import annotations

from typing import Any

from app.store.db import Failure
from app.store.indexes import all_indexes

_RULES = (
    (
        "SELECT count(*) FROM contact c WHERE entry_count <> "
        "(SELECT count(*) FROM entry_contact WHERE contact_id = c.id)",
        "{} contacts have a wrong count of entries",
    ),
    (
        "SELECT count(*) FROM contact c WHERE last_met_at IS NOT "
        "(SELECT max(happened_at) FROM entry_contact WHERE contact_id = c.id)",
        "{} contacts have a wrong day of the last meeting",
    ),
    (
        "SELECT count(*) FROM contact WHERE id NOT IN (SELECT rowid FROM contact_fts)",
        "{} contacts are missing from the search index",
    ),
    (
        "SELECT count(*) FROM contact_fts WHERE rowid NOT IN (SELECT id FROM contact)",
        "{} rows of the search index belong to no contact",
    ),
    (
        "SELECT count(*) FROM entry_contact ec JOIN entry e ON e.id = ec.entry_id "
        "WHERE ec.happened_at <> e.happened_at",
        "{} meetings are dated unlike their entry",
    ),
    (
        "SELECT count(*) FROM reflection r JOIN entry e ON e.id = r.entry_id "
        "WHERE r.happened_at <> e.happened_at OR r.day <> e.day",
        "{} reflections are dated unlike their entry",
    ),
)
_RULES_OF_SCHEMA_3 = (
    (
        "SELECT count(*) FROM contact c WHERE standing_since IS NOT NULL "
        "AND standing_since || standing IS NOT (SELECT day || standing FROM standing "
        "WHERE contact_id = c.id ORDER BY day DESC LIMIT 1)",
        "{} contacts stand otherwise than their history says",
    ),
)


def problems_of(connection: Any) -> list[str]:
    """Return what is wrong with a book, one sentence each; nothing where it is whole."""
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [
            f"{table} row {row} names a missing {parent}"
            for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check")
        ]
        found += _index_problems(connection)
        for sql, sentence in _rules(connection):
            count = connection.execute(sql).fetchone()[0]
            found += [sentence.format(count)] if count else []
    except Failure as error:
        return [str(error)]
    return found


def _rules(connection: Any) -> tuple[tuple[str, str], ...]:
    """Return the rules that a book of this schema keeps; a backup may be of an older one."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return (*_RULES, *(_RULES_OF_SCHEMA_3 if version >= 3 else ()))


def _index_problems(connection: Any) -> list[str]:
    """Return which search indexes do not match; a file opened read-only cannot be asked that."""
    read_only = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = OFF")
    try:
        found = (_index_problem(connection, name) for name in all_indexes(connection))
        return [problem for some in found for problem in some]
    finally:
        connection.execute(f"PRAGMA query_only = {read_only}")


def _index_problem(connection: Any, index: str) -> list[str]:
    try:
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    except Failure as error:
        if "readonly" in str(error):
            return []
        return [f"the search index {index} does not match the book"]
    return []
