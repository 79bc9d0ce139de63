"""The review as a PDF, and its pages as pictures, typeset by typst from one source."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING

from app.review.charts.colours import theme_colours
from app.review.document import Review
from app.review.figures import figures_json
from app.review.glyphs import typefaces, writes_all_of
from app.review.lines import breakable
from app.review.view import view_of

if TYPE_CHECKING:
    from typst import Compiler, Fonts

_POINTS_AN_INCH = 72
_SOURCES = ("look.typ", "chapters.typ", "review.typ")
_PAGE_POINTS = {"A4": 595.28, "Letter": 612.0, "A5": 419.53}


def pdf_of(review: Review) -> bytes:
    """Return the review as a tagged PDF/A-3 with its figures attached.

    Where the text has characters that no typeface here can write, it is tagged, but no PDF/A.
    """
    from typst import TypstError

    data = _data_of(review)
    compiler = _compiler(writes_all_of(data))
    inputs = {"data": data, "attach": figures_json(review)}
    made_at = datetime.combine(review.made, time(12), UTC)
    try:
        found = compiler.compile(
            _source(),
            format="pdf",
            pdf_standards=["a-3a", "ua-1"],
            timestamp=made_at,
            sys_inputs=inputs,
        )
    except TypstError:
        found = compiler.compile(_source(), format="pdf", timestamp=made_at, sys_inputs=inputs)
    return _whole(found)[0]


def pages_png(review: Review, width_px: int) -> list[bytes]:
    """Return the pages of the PDF as pictures that many pixels wide."""
    return Press().pages_png(review, width_px)


class Press:
    """Draws the pages of one review after the other; what has not changed is not set again.

    It may be used from several threads: while one draws, another does so with nothing remembered.
    """

    def __init__(self) -> None:
        self._compilers: dict[bool, Compiler] = {}
        self._lock = Lock()

    def pages_png(self, review: Review, width_px: int) -> list[bytes]:
        """Return the pages of the PDF as pictures that many pixels wide."""
        data = _data_of(review)
        own_only = writes_all_of(data)
        ppi = width_px / _PAGE_POINTS[review.paper] * _POINTS_AN_INCH
        if not self._lock.acquire(blocking=False):
            return _drawn(_compiler(own_only), data, ppi)
        try:
            compiler = self._compilers.get(own_only) or _compiler(own_only)
            self._compilers[own_only] = compiler
            return _drawn(compiler, data, ppi)
        finally:
            self._lock.release()


def _drawn(compiler: Compiler, data: str, ppi: float) -> list[bytes]:
    inputs = {"data": data}
    return _whole(compiler.compile(_source(), format="png", ppi=ppi, sys_inputs=inputs))


def _whole(found: bytes | list[bytes] | None) -> list[bytes]:
    if found is None:
        raise RuntimeError("typst returned nothing")
    return [found] if isinstance(found, bytes) else found


@cache
def _fonts(own_only: bool) -> Fonts:
    """Return our typefaces, those of the system with them where they do not suffice.

    Looking through the folders of a system takes seconds where many are installed.
    """
    from typst import Fonts

    return Fonts(
        include_system_fonts=not own_only, include_embedded_fonts=True, font_paths=typefaces()
    )


def _compiler(own_only: bool) -> Compiler:
    from typst import Compiler

    return Compiler(font_paths=_fonts(own_only), ignore_system_fonts=True)


def _data_of(review: Review) -> str:
    return json.dumps(breakable(view_of(review, theme_colours())), ensure_ascii=False)


def _source() -> bytes:
    home = files("resources.review")
    return b"\n".join((home / name).read_bytes() for name in _SOURCES)
