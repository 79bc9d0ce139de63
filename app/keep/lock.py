"""One writer a book: a lock file held for as long as the process lives."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from app.errors import UserError


class BookLock:
    """A lock beside a book. The system lets go of it when the process ends, however it ends."""

    def __init__(self, book: Path) -> None:
        self._path = book.with_name(f"{book.name}.lock")
        self._file: int | None = None

    def exists(self) -> bool:
        """Tell whether there is a lock file, which may be a left-over."""
        return self._path.exists()

    def take(self) -> None:
        """Take the lock. Raise UserError where another process holds it."""
        handle = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        if not _lock(handle) or not self._is_still(handle):
            os.close(handle)
            raise UserError(
                f"Kithbook has {self._path.with_suffix('').name} open already. "
                "Close that window first, or write there."
            )
        self._file = handle

    def _is_still(self, handle: int) -> bool:
        """Tell whether this file is the one that others see; who let go may have removed it."""
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Let go of the lock."""
        if self._file is not None:
            with contextlib.suppress(FileNotFoundError, PermissionError):
                self._path.unlink()
            os.close(self._file)
            self._file = None


def is_locked(book: Path) -> bool:
    """Tell whether another process has this book open for writing."""
    lock = BookLock(book)
    if not lock.exists():
        return False
    try:
        lock.take()
    except UserError:
        return True
    lock.release()
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
