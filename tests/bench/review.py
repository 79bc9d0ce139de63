"""The row of the yearly review: ours against typst on as many pages of plain text."""

from __future__ import annotations

import json
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from app.book import Book
from app.clock import Clock
from app.model.review_draft import CHAPTERS
from app.review.glyphs import typefaces
from app.review.options import ReviewOptions
from app.review.pdf import pages_png, pdf_of
from app.sample.fill import Size, fill
from tests.bench.rows import in_turn

_SIZE = Size(60, 500, 1, 1)
_RUNS, _TINY_PX = 7, 20
_PLAIN = b"""#set page("a4", margin: (x: 26mm, top: 26mm, bottom: 28mm))
#set text(font: "Literata", size: 10pt, lang: "en", hyphenate: true)
#set par(leading: 0.72em)
#for one in json(bytes(sys.inputs.data)) { par(one) }"""


def review_to_pdf(folder: Path) -> tuple[float, float, float]:
    """Time a year of 500 entries to PDF, every chapter in, from the book to the bytes.

    The floor sets the paragraphs of the same entries in the same typeface, until there are as many
    pages, without any mark, picture or attachment.
    """
    book = Book.open(folder / "review.kithbook", Clock())
    try:
        fill(book.records, book.clock, _SIZE)
        today = book.clock.today()
        first = date.fromordinal(today.toordinal() - 366)
        options = ReviewOptions(first=first, last=today, chapters=CHAPTERS)
        review = book.reviews.build(options)
        texts = [text for one in review.entries for text in one.body.split("\n\n")]
        plain = _as_many(len(pages_png(review, _TINY_PX)), texts)
        return in_turn(lambda: pdf_of(book.reviews.build(options)), lambda: _typeset(plain), _RUNS)
    finally:
        book.close()


def _as_many(pages: int, texts: list[str]) -> str:
    """Return so many paragraphs as fill that many pages."""
    number = len(texts)
    for _ in range(3):
        number = round(number * pages / len(_typeset(_repeated(texts, number), "png")))
    return _repeated(texts, number)


def _repeated(texts: list[str], number: int) -> str:
    return json.dumps(list(islice(cycle(texts), number)))


def _typeset(texts: str, form: str = "pdf") -> bytes | list[bytes] | None:
    from typst import Compiler, Fonts

    fonts = Fonts(include_system_fonts=False, font_paths=typefaces())
    compiler = Compiler(font_paths=fonts, ignore_system_fonts=True, sys_inputs={"data": texts})
    return compiler.compile(_PLAIN, format=form, ppi=4)
