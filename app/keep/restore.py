"""Putting a backup in the place of the book; the book as it was is kept beside."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.errors import UserError
from app.keep.backup import back_up
from app.keep.check import problems_of
from app.store.book_key import BookKey
from app.store.db import Database, Failure
from app.store.migrate import version_of

_PARTS = ("", "-wal", "-shm")


def restore(source: Path, book: Path, now: datetime, key: BookKey | None = None) -> Path | None:
    """Replace a closed book by a backup; return where the replaced one was kept, if there was one.

    The key is that of the backup, where it is encrypted. Raises UserError where the backup is
    missing, not whole, or newer than this program; then nothing was changed.
    """
    if not source.is_file():
        raise UserError(f"There is no backup at {source}.")
    fresh = Database(source, key)
    try:
        _refuse_unless_whole(fresh)
        copy = back_up(fresh, book.with_name(f".{book.name}.restored"))
    finally:
        fresh.close()
    kept = _set_aside(book, now)
    copy.replace(book)
    return kept


def _refuse_unless_whole(source: Database) -> None:
    try:
        found = problems_of(source.connection) if version_of(source) else ["it is empty"]
    except Failure as error:
        raise UserError(f"{source.path} cannot be restored: {error}.") from error
    if found:
        raise UserError(f"{source.path} cannot be restored: {found[0]}.")


def _set_aside(book: Path, now: datetime) -> Path | None:
    """Move a book away, with what belongs to it, whole or damaged, and return where to."""
    if not book.exists():
        return None
    kept = book.with_name(f"{book.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}{book.suffix}")
    for part in _PARTS:
        if Path(f"{book}{part}").exists():
            Path(f"{book}{part}").replace(f"{kept}{part}")
    return kept
