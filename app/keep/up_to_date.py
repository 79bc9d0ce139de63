"""Opening the database of a book with the schema of today; older ones are backed up first."""

from __future__ import annotations

from pathlib import Path

from app.clock import Clock
from app.store.book_key import BookKey
from app.store.db import Database
from app.store.migrate import migrate


def up_to_date(path: Path, clock: Clock, key: BookKey | None) -> Database:
    """Return the open database of a book, migrated where it was older.

    Raises UserError for a newer book or a file of another program, with nothing changed.
    """
    db = Database(path, key)
    try:
        migrate(db, lambda: _back_up(db, clock))
    except BaseException:
        db.close()
        raise
    return db


def _back_up(db: Database, clock: Clock) -> None:
    from app.keep.backup import back_up

    version = db.value("PRAGMA user_version")
    stamp = f"{clock.local_now():%Y-%m-%d-%H%M%S}"
    back_up(db, db.path.with_name(f"{db.path.stem}-schema-{version}-{stamp}{db.path.suffix}"))
