"""Bringing a book's schema up to date, step by frozen step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.errors import UserError
from app.store.db import Database, Failure, in_plain_words

APPLICATION_ID = 0x4B697468
_SCHEMA = Path(__file__).parent / "schema"


def schema_steps() -> list[str]:
    """Return the SQL of every step, oldest first."""
    return [path.read_text(encoding="utf-8") for path in sorted(_SCHEMA.glob("*.sql"))]


def newest_version() -> int:
    """Return the schema version that this program writes."""
    return len(schema_steps())


def version_of(db: Database) -> int:
    """Return the schema version of a book, 0 where it is empty.

    Raises UserError for a newer book or a file of another program.
    """
    try:
        version = int(db.value("PRAGMA user_version"))
        owner = db.value("PRAGMA application_id")
        empty = not version and not db.value("SELECT count(*) FROM sqlite_master")
    except Failure as error:
        raise in_plain_words(error, db.path) from error
    if not empty and (not version or owner != APPLICATION_ID):
        raise UserError(f"{db.path} is a database of another program. It was not touched.")
    if version > newest_version():
        raise UserError(
            f"{db.path} was written by a newer Kithbook (schema {version}; this one knows "
            f"{newest_version()}). Please use that one; the file was not touched."
        )
    return version


def migrate(db: Database, before: Callable[[], object]) -> None:
    """Take the steps that are missing; `before` runs first where the book already has words in it.

    Raises UserError for a newer book or a file of another program, with nothing changed.
    """
    version = version_of(db)
    steps = schema_steps()
    # Not before the version is known: this writes into the file.
    db.run("PRAGMA journal_mode = WAL")
    if version == len(steps):
        return
    if version:
        before()
    for number, step in enumerate(steps[version:], start=version + 1):
        _take(db, step, number)


def _take(db: Database, step: str, number: int) -> None:
    try:
        db.connection.executescript(
            f"BEGIN IMMEDIATE;\n{step}\nPRAGMA user_version = {number};\n"
            f"PRAGMA application_id = {APPLICATION_ID};\nCOMMIT;"
        )
    except Failure as error:
        if db.connection.in_transaction:
            db.run("ROLLBACK")
        raise in_plain_words(error, db.path) from error
