"""Handing words to the window that has the book open, without Qt."""

from __future__ import annotations

import os
import socket
import stat
import sys
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.keep.doorbell import MOST_BYTES, WRITE, doorbell_of, from_line, to_line
from ui.written import Words

_PATIENCE_SECONDS = 30


def hand_over(words: Words, book: Path) -> dict[str, Any] | None:
    """Return what the window wrote; None where no window of mine answers.

    Raises UserError with the window's reason where it could not write.
    """
    line = to_line({"do": WRITE, "book": str(book.absolute()), "words": words.to_json()})
    if len(line) > MOST_BYTES:
        raise UserError("This is too long for the open window. Close it first, or write there.")
    try:
        said = from_line(_ask(doorbell_of(book), line))
    except OSError:
        return None
    if said is None:
        return None
    if "problem" in said:
        raise UserError(str(said["problem"]))
    return said if "entry" in said else None


if sys.platform == "win32":

    def _ask(address: str, line: bytes) -> bytes:
        with Path(address).open("r+b", buffering=0) as pipe:
            pipe.write(line)
            return pipe.readline(MOST_BYTES)

else:

    def _ask(address: str, line: bytes) -> bytes:
        _refuse_what_is_not_mine(address)
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(_PATIENCE_SECONDS)
            door.connect(address)
            door.sendall(line)
            with door.makefile("rb") as answers:
                return answers.readline(MOST_BYTES)

    def _refuse_what_is_not_mine(address: str) -> None:
        found = Path(address).lstat()
        if found.st_uid != os.getuid() or not stat.S_ISSOCK(found.st_mode):
            raise PermissionError(address)
