"""How large a foreign file may be, and what is said of one that cannot be read."""

from __future__ import annotations

import stat
from pathlib import Path

from app.errors import UserError

MEGABYTE = 1 << 20
LARGEST_TEXT = 10 * MEGABYTE
LARGEST_BOOK = 2000 * MEGABYTE
LARGEST_FIELD = 64 << 10
DEEPEST = 20
HEAD = 4096


def head_of(path: Path) -> bytes:
    """Return the first bytes of a file. Raise UserError where it is none, or empty."""
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise UserError(f"{path} is a folder, not a file.")
        if not stat.S_ISREG(path.stat().st_mode):
            raise UserError(f"{path} is not a file.")
        with path.open("rb") as file:
            head = file.read(HEAD)
    except FileNotFoundError:
        raise UserError(f"{path} is not there.") from None
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read: {_reason(error)}.") from error
    if len(head) < HEAD and not head.strip():
        raise UserError(f"{path} is empty.")
    return head


def bytes_of(path: Path, largest: int) -> bytes:
    """Return the bytes of a file. Raise UserError where it is larger, or cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {_reason(error)}.") from error
    if len(data) > largest:
        raise UserError(f"{path} is larger than {largest // MEGABYTE} MB.")
    return data


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or "its name is not a path"


def is_binary(head: bytes) -> bool:
    """Tell whether these are no text: zero bytes outside of UTF-16, or control characters."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even + odd and min(even, odd) * 10 > max(even, odd):
        return True
    odd_ones = sum(head.count(code) for code in (*range(1, 9), *range(14, 27)))
    return odd_ones * 20 > len(head)
