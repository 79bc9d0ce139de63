"""What is in a backup, before it takes the place of the book."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.errors import UserError
from app.store.book_key import BookKey, is_encrypted
from app.store.db import Database, Failure, in_plain_words
from app.store.migrate import version_of

_COUNTS = "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM entry)"


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a backup holds."""

    path: Path
    contacts: int
    entries: int


def look_into(backup: Path, key: BookKey | None) -> Contents:
    """Return what is in a backup; the key is that of the book, for one that is encrypted.

    Raises UserError where it is no backup, and PassphraseError where it opens with another key.
    """
    db = Database(backup, key if is_encrypted(backup) else None)
    try:
        if not version_of(db):
            raise UserError(f"{backup.name} is empty.")
        contacts, entries = db.rows(_COUNTS)[0]
    except Failure as error:
        raise in_plain_words(error, backup) from error
    finally:
        db.close()
    return Contents(backup, contacts, entries)
