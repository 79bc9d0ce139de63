"""New uids: UUIDs of version 7, which sort by the time they were made (RFC 9562, 5.7)."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from datetime import datetime


def _random_bits(count: int) -> int:
    return int.from_bytes(os.urandom((count + 7) // 8)) >> (-count % 8)


def new_uid(at: datetime, random_bits: Callable[[int], int] = _random_bits) -> str:
    """Return a fresh version 7 UUID for the moment `at`, in lower-case text."""
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    bits = random_bits(74)
    high, low = bits >> 62, bits & ((1 << 62) - 1)
    value = milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low
    return str(uuid.UUID(int=value))


def normal_uid(text: str) -> str:
    """Return the uid in its canonical lower-case form. Raise ValueError where it is no UUID."""
    return str(uuid.UUID(text))
