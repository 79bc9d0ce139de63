"""Uids for many new records at once, in the order in which they were made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime


def fresh_uids(at: datetime) -> Iterator[str]:
    """Yield version 7 UUIDs of one moment, each greater than the last (RFC 9562, 6.2).

    The 62 lowest bits count up from a random number, in random steps.
    """
    milliseconds = int(at.timestamp() * 1000)
    high = int.from_bytes(os.urandom(2)) & 0xFFF
    stem = f"{milliseconds >> 16:08x}-{milliseconds & 0xFFFF:04x}-7{high:03x}"
    low = int.from_bytes(os.urandom(8)) >> 3
    while True:
        for step in memoryview(os.urandom(4096)).cast("I"):
            low += step + 1
            tail = f"{low | 1 << 63:016x}"
            yield f"{stem}-{tail[:4]}-{tail[4:]}"
