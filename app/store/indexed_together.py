"""Rows that come by the hundred go into the index of their texts together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from app.store.db import Database

MANY = 200
_TEXTS = {
    "entry": ("title, body, place", "1"),
    "reflection": ("note", "note IS NOT NULL"),
    "promise": ("text", "1"),
}


@contextmanager
def indexed_together(db: Database) -> Iterator[None]:
    """Index what comes in meanwhile at the end, at once; to be used inside of a transaction.

    A trigger that indexes a row is a savepoint, and FTS5 writes all that it holds out at each:
    five times the work for twenty thousand entries. So the triggers are away for as long.
    """
    with ExitStack() as stack:
        for table, (columns, there) in _TEXTS.items():
            stack.enter_context(_one(db, table, columns, there))
        yield


@contextmanager
def _one(db: Database, table: str, columns: str, there: str) -> Iterator[None]:
    name = f"{table}_enters_fts"
    trigger = db.value("SELECT sql FROM sqlite_master WHERE name = ?", name)
    last = db.value(f"SELECT coalesce(max(id), 0) FROM {table}")
    db.run(f"DROP TRIGGER {name}")
    yield
    db.run(
        f"INSERT INTO {table}_fts (rowid, {columns}) "
        f"SELECT id, {columns} FROM {table} WHERE id > ? AND {there}",
        last,
    )
    db.run(trigger)
