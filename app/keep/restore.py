"""Putting a backup in the place of the book; the book as it was is kept beside."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from app.errors import UserError
from app.keep.backup import back_up
from app.keep.check import problems_of
from app.store.db import Database, Failure, connect, in_plain_words


def restore(source: Path, book: Path, now: datetime) -> Path | None:
    """Replace a closed book by a backup; return where the replaced one was kept, if there was one.

    Raises UserError where the backup is missing or not whole; then nothing was changed.
    """
    _refuse_unless_whole(source)
    kept = _set_aside(book, now)
    fresh = Database(source)
    try:
        back_up(fresh, book)
    finally:
        fresh.close()
    return kept


def _refuse_unless_whole(source: Path) -> None:
    if not source.is_file():
        raise UserError(f"There is no backup at {source}.")
    try:
        connection = connect(source, read_only=True)
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            found = problems_of(connection) if version else ["it is not a Kithbook file"]
        finally:
            connection.close()
    except Failure as error:
        raise in_plain_words(error, source) from error
    if found:
        raise UserError(f"{source} cannot be restored: {found[0]}.")


def _set_aside(book: Path, now: datetime) -> Path | None:
    if not book.exists():
        return None
    kept = book.with_name(f"{book.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}{book.suffix}")
    old = Database(book)
    try:
        back_up(old, kept)
    finally:
        old.close()
    for suffix in ("-wal", "-shm"):
        Path(f"{book}{suffix}").unlink(missing_ok=True)
    os.chmod(kept, 0o600)
    return kept
