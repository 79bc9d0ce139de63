"""Where a running window can be reached by a second start, and what may be said to it.

One JSON object a line, in UTF-8, each way; a longer line than MOST_BYTES is not read.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

MOST_BYTES = 1_000_000
RAISE, WRITE = "raise", "write"


def doorbell_of(book: Path) -> str:
    """Return the address at which the window that has a book open listens.

    That is the path of a local socket, or of a named pipe on Windows.
    """
    digest = hashlib.sha256(str(book.absolute()).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\kithbook-{digest}"
    folder = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    return str(Path(folder) / f"kithbook-{os.getuid()}-{digest}")


def to_line(said: dict[str, Any]) -> bytes:
    """Return what is said as one line."""
    return json.dumps(said).encode() + b"\n"


def from_line(line: bytes) -> dict[str, Any] | None:
    """Return what a line says; None where it is not one JSON object."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
