"""The pictures of a review, drawn anew and small, with nothing of what a camera wrote into them."""

from __future__ import annotations

import base64
from collections import OrderedDict
from functools import cache
from hashlib import sha256
from html import escape
from struct import unpack_from
from threading import Lock

from app.review.document import Picture
from app.review.picture_size import size_of

_LARGEST_BYTES, _MOST_PIXELS = 12_000_000, 100_000_000
_MOST_KEPT = 128
_SOURCE = b"""#let width = int(sys.inputs.width) * 1pt
#set page(width: width, height: auto, margin: 0pt)
#image(bytes(json(bytes(sys.inputs.data))), width: width)"""


def is_picture(data: bytes) -> bool:
    """Tell whether this is a JPEG or PNG picture of a size that can be shown."""
    size = size_of(data) if len(data) <= _LARGEST_BYTES else None
    return size is not None and 0 < size[0] * size[1] <= _MOST_PIXELS


def picture_key(picture: Picture) -> str:
    """Return what tells a picture from others: the SHA-256 of its file in hexadecimal."""
    return sha256(picture.data).hexdigest()


def png_of(picture: Picture, width_px: int) -> bytes | None:
    """Return a picture that wide; None where it cannot be read."""
    return _shrinker().shrink(picture.data, width_px)


def framed(png: bytes, alt: str) -> str:
    """Return a PNG picture as a drawing that says what it shows."""
    width, height = unpack_from(">II", png, 16)
    data = base64.b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img"><title>{escape(alt)}</title>'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{data}"/></svg>'
    )


class _Shrinker:
    """Draws pictures with typst, and keeps the last ones."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[bytes, int], bytes | None] = OrderedDict()
        self._lock = Lock()

    def shrink(self, data: bytes, width_px: int) -> bytes | None:
        key = (sha256(data).digest(), width_px)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = _drawn(data, width_px)
                if len(self._kept) > _MOST_KEPT:
                    self._kept.popitem(last=False)
            return self._kept[key]


@cache
def _shrinker() -> _Shrinker:
    return _Shrinker()


def _drawn(data: bytes, width_px: int) -> bytes | None:
    from typst import Compiler, TypstError

    inputs = {"width": str(width_px), "data": f"[{','.join(map(str, data))}]"}
    compiler = Compiler(ignore_system_fonts=True, sys_inputs=inputs)
    try:
        found = compiler.compile(_SOURCE, format="png", ppi=72)
    except TypstError:
        return None
    return found if isinstance(found, bytes) else None
