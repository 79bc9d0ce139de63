"""Keeping an open book safe: checked, copied, and rid of what is to be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.clock import Clock
from app.keep.backup import back_up, back_up_by_date, backups_in
from app.keep.check import problems_of
from app.keep.erase import Traces, copies_of, erase, erase_from_copies, traces_of
from app.keep.passphrase import change_passphrase
from app.keep.unlock import key_of
from app.store.records import Records


@dataclass(frozen=True, slots=True)
class Safekeeping:
    """What keeps a book whole; `forget_steps` makes every step one that cannot be undone."""

    records: Records
    clock: Clock
    forget_steps: Callable[[], object]

    def check(self) -> list[str]:
        """Return what is wrong with the book, one sentence each; nothing where it is whole."""
        return problems_of(self.records.db.connection)

    def back_up(self, target: Path) -> Path:
        """Copy the book to a new file, checked. Raise UserError where that fails."""
        return back_up(self.records.db, target)

    def back_up_by_date(self, folder: Path) -> Path:
        """Write a dated backup into a folder and thin the older ones."""
        return back_up_by_date(self.records.db, folder, self.clock.local_now())

    def last_backup(self, folder: Path) -> datetime | None:
        """Return the local time of the newest dated backup in a folder."""
        found = backups_in(folder, self.records.db.path.stem)
        return found[0][0] if found else None

    def backups(self, folder: Path) -> list[tuple[datetime, Path]]:
        """Return the dated backups in a folder with their local times, newest first."""
        return backups_in(folder, self.records.db.path.stem)

    def traces(self, uid: str) -> Traces:
        """Return what goes with a contact when it is erased for good."""
        return traces_of(self.records, uid)

    def copies(self, backups: Path) -> list[Path]:
        """Return the older copies of this book that keep what is erased from it."""
        return copies_of(self.records.db.path, backups)

    def erase(self, uid: str, instead: str = "", backups: Path | None = None) -> list[Path]:
        """Erase a contact with all traces, also from the backups in a folder where one is named.

        With `instead`, that word takes the place of the full name in other texts. No step can be
        undone after it. Return the backups in which it could not be done.
        """
        gone = erase(self.records, uid, instead)
        self.forget_steps()
        key = self.records.db.key
        return erase_from_copies(self.copies(backups), gone, instead, key) if backups else []

    def opens_with(self, passphrase: str) -> bool:
        """Tell whether a passphrase is that of the book."""
        key = self.records.db.key
        return key is not None and key_of(self.records.db.path, passphrase) == key

    def change_passphrase(self, passphrase: str | None, backups: Path) -> list[Path]:
        """Encrypt the book and its backups anew, or write them plainly where it is None.

        Return the copies that are left as they were. Raises UserError, with nothing changed, where
        the book cannot be written anew.
        """
        return change_passphrase(self.records.db, passphrase, backups)
