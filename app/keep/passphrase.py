"""Giving an open book a passphrase, another one, or none; its backups go with it."""

from __future__ import annotations

import os
from pathlib import Path

from app.errors import UserError
from app.keep.check import problems_of
from app.keep.erase import copies_of
from app.keep.unlock import new_key
from app.paths import make_private_file
from app.store.book_key import BookKey, is_encrypted
from app.store.db import Database, Failure, connect, in_plain_words


def change_passphrase(db: Database, passphrase: str | None, backups: Path) -> list[Path]:
    """Encrypt a book anew, or write it plainly where the passphrase is None.

    Return the copies in a folder of backups, and beside the book, that could not follow: those
    still open as they did. Raises UserError, with nothing changed, where the book cannot be
    written, or is open elsewhere as well.
    """
    if passphrase == "":
        raise UserError("A passphrase has at least one character.")
    key = None if passphrase is None else new_key(passphrase)
    before = db.key
    fresh = _written_anew(db.path, before, key)
    try:
        db.give_way_to(fresh, key)
    finally:
        fresh.unlink(missing_ok=True)
    return [path for path in copies_of(db.path, backups) if not _follows(path, before, key)]


def _follows(copy: Path, before: BookKey | None, key: BookKey | None) -> bool:
    try:
        _written_anew(copy, before if is_encrypted(copy) else None, key).replace(copy)
    except UserError:
        return False
    return True


def _written_anew(path: Path, before: BookKey | None, key: BookKey | None) -> Path:
    """Return a checked copy of a book, for another key, in a file beside it."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        make_private_file(partial)
        _export(path, before, partial, key)
        _refuse_unless_whole(partial, key)
    except (OSError, Failure, UserError) as error:
        partial.unlink(missing_ok=True)
        if isinstance(error, OSError):
            said = f"{path.name} cannot be written anew: {error.strerror}."
            raise UserError(said) from error
        raise (error if isinstance(error, UserError) else in_plain_words(error, path)) from error
    return partial


def _export(path: Path, before: BookKey | None, target: Path, key: BookKey | None) -> None:
    # A connection of its own, which leaves references unchecked while tables come one by one.
    source = connect(path, before)
    try:
        source.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(target), _blob(key)))
        # The new file is synced as a whole below, and thrown away where it does not come so far.
        source.execute("PRAGMA fresh.journal_mode = OFF")
        source.execute("PRAGMA fresh.synchronous = OFF")
        source.execute("SELECT sqlcipher_export('fresh')")
        for name in ("user_version", "application_id"):
            (number,) = source.execute(f"PRAGMA main.{name}").fetchone()
            source.execute(f"PRAGMA fresh.{name} = {number}")
    finally:
        source.close()
    with target.open("rb") as written:
        os.fsync(written.fileno())


def _blob(key: BookKey | None) -> str:
    return key.as_blob() if key else ""


def _refuse_unless_whole(path: Path, key: BookKey | None) -> None:
    copy = connect(path, key)
    try:
        found = problems_of(copy)
    finally:
        copy.close()
    if found:
        raise UserError(f"The new file did not pass its check ({found[0]}); nothing was changed.")
