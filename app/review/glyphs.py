"""Our own typefaces, and which characters they can write."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_WITHOUT_GLYPH = frozenset(range(0x20)) | {0x7F, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x2028, 0x2029}
_SEGMENTS, _GROUPS = 4, 12


def typefaces() -> list[Path]:
    """Return the folders of Inter and Literata."""
    import fontpkg_inter
    import fontpkg_literata

    return [fontpkg_inter.ROOT / "files", fontpkg_literata.ROOT / "files"]


def writes_all_of(text: str) -> bool:
    """Tell whether our typefaces together have every character of a text."""
    return not {ord(char) for char in set(text)} - _WITHOUT_GLYPH - _own_characters()


@cache
def _own_characters() -> frozenset[int]:
    found = [
        set(_characters(path.read_bytes()))
        for folder in typefaces()
        for path in folder.glob("*.ttf")
    ]
    return frozenset(set().union(*found))


def _characters(font: bytes) -> Iterator[int]:
    """Yield the code points of a TrueType file by its cmap table (OpenType 1.9, formats 4, 12)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4s4xII", font, 12 + 16 * i) for i in range(tables))
    start = next(offset for tag, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    for i in range(count):
        (offset,) = struct.unpack_from(">I", font, start + 8 + 8 * i)
        (form,) = struct.unpack_from(">H", font, start + offset)
        if form == _GROUPS:
            yield from _grouped(font, start + offset)
        elif form == _SEGMENTS:
            yield from _segmented(font, start + offset)


def _grouped(font: bytes, at: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", font, at + 12)
    for i in range(groups):
        first, last = struct.unpack_from(">II", font, at + 16 + 12 * i)
        yield from range(first, last + 1)


def _segmented(font: bytes, at: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + doubled)
    for first, last in zip(starts, ends, strict=True):
        yield from range(first, min(last, 0xFFFE) + 1)
