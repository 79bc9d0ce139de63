"""How large a JPEG or PNG picture is, by its header alone."""

from __future__ import annotations

from struct import error, unpack_from

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def size_of(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels; None where it is another kind of file, or cut off."""
    try:
        if data.startswith(_PNG):
            width, height = unpack_from(">II", data, 16)
            return width, height
        return _jpeg_size(data) if data.startswith(_JPEG) else None
    except error:
        return None


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Return the size from the frame header (ITU T.81, B.2.2). Raise struct.error without one."""
    at = 2
    while True:
        marker, length = unpack_from(">xBH", data, at)
        if marker in _FRAMES:
            height, width = unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + max(length, 2)
