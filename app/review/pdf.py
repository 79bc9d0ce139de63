"""The review as a PDF, and its pages as pictures, typeset by typst from one source."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
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

    pages = _Pages.of(review, attach=figures_json(review))
    made_at = datetime.combine(review.made, time(12), UTC)
    try:
        found = pages.compiler.compile(
            pages.source, format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=made_at
        )
    except TypstError:
        found = pages.compiler.compile(pages.source, format="pdf", timestamp=made_at)
    return _whole(found)[0]


def pages_png(review: Review, width_px: int) -> list[bytes]:
    """Return the pages of the PDF as pictures that many pixels wide."""
    ppi = width_px / _PAGE_POINTS[review.paper] * _POINTS_AN_INCH
    pages = _Pages.of(review)
    return _whole(pages.compiler.compile(pages.source, format="png", ppi=ppi))


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


@dataclass(frozen=True, slots=True)
class _Pages:
    compiler: Compiler
    source: bytes

    @classmethod
    def of(cls, review: Review, **inputs: str) -> _Pages:
        from typst import Compiler

        data = json.dumps(breakable(view_of(review, theme_colours())), ensure_ascii=False)
        home = files("resources.review")
        source = b"\n".join((home / name).read_bytes() for name in _SOURCES)
        compiler = Compiler(
            font_paths=_fonts(writes_all_of(data)),
            ignore_system_fonts=True,
            sys_inputs={"data": data} | inputs,
        )
        return cls(compiler, source)
