"""Backups by SQLite's own backup API, checked by opening them again, thinned by age."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from app.errors import UserError
from app.keep.check import problems_of
from app.paths import make_private_file, make_private_folder
from app.store.db import Database, Failure, connect, in_plain_words

_STAMP = "%Y-%m-%d-%H%M%S"
_KEPT_DAYS, _KEPT_MONTHS = 14, 24


def back_up(db: Database, target: Path) -> Path:
    """Copy an open book to a new file and return it; a bad copy never stands where a good one was.

    Raises UserError where it cannot be written or does not pass its check.
    """
    if not target.parent.is_dir():
        raise UserError(f"The folder {target.parent} does not exist.")
    if target.is_dir():
        raise UserError(f"{target} is a folder. Name a file for the backup.")
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        make_private_file(partial)
        _copy(db, partial)
        partial.replace(target)
    except (OSError, Failure) as error:
        raise _could_not(error, target) from error
    finally:
        partial.unlink(missing_ok=True)
    return target


def _could_not(error: OSError | Failure, target: Path) -> UserError:
    if isinstance(error, OSError):
        return UserError(f"The backup {target} cannot be written: {error.strerror}.")
    return in_plain_words(error, target)


def _copy(db: Database, partial: Path) -> None:
    copy = connect(partial, db.key)
    try:
        db.connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        found = problems_of(copy)
    finally:
        copy.close()
    if found:
        raise UserError(f"The backup did not pass its check ({found[0]}); none was written.")
    with partial.open("rb") as written:
        os.fsync(written.fileno())


def back_up_by_date(db: Database, folder: Path, now: datetime) -> Path:
    """Write a dated backup into a folder, thin the older ones, and return the new one."""
    make_private_folder(folder)
    made = back_up(db, folder / f"{db.path.stem}-{now.strftime(_STAMP)}.kithbook")
    thin(folder, db.path.stem)
    return made


def backups_in(folder: Path, stem: str) -> list[tuple[datetime, Path]]:
    """Return the dated backups of a book, newest first."""
    found = []
    for path in folder.glob(f"{stem}-*.kithbook"):
        try:
            # A stamp is a local time, as the person reads it in the name.
            at = datetime.strptime(path.stem[len(stem) + 1 :], _STAMP)  # noqa: DTZ007
            found.append((at, path))
        except ValueError:
            continue
    return sorted(found, reverse=True)


def thin(folder: Path, stem: str) -> None:
    """Keep the newest backup of each of the last days and months, and always the newest."""
    backups = backups_in(folder, stem)
    keep = {path for _, path in backups[:1]}
    for form, count in (("%Y-%m-%d", _KEPT_DAYS), ("%Y-%m", _KEPT_MONTHS)):
        newest: dict[str, Path] = {}
        for at, path in backups:
            newest.setdefault(at.strftime(form), path)
        keep |= set(list(newest.values())[:count])
    for _, path in backups:
        if path not in keep:
            path.unlink()
