"""Books of a year for the tests of the review."""

import base64
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.book import Book
from app.model.contact import Channel, Contact
from app.model.entry import Entry
from app.model.reflection import Reflection
from app.model.review_draft import CHAPTERS
from app.review.options import ReviewOptions, year_options
from app.review.write import write_review
from tests.support.books import Hands, new_book

FORMATS = ("pdf", "html", "md", "json", "csv")
PDFTOTEXT, QPDF = shutil.which("pdftotext"), shutil.which("qpdf")


@contextmanager
def year_book() -> Iterator[Book]:
    """Yield a new book at the end of 2026."""
    with new_book(Hands(datetime(2026, 12, 30, 12, tzinfo=UTC))) as book:
        yield book


def everything(**changes: object) -> ReviewOptions:
    """Return the options of a review of 2026 with every chapter."""
    return year_options(2026).but(chapters=CHAPTERS, **changes)


def person(book: Book, name: str, **facts: object) -> Contact:
    """Save a contact; one whose name begins with @ is known by a handle."""
    kind = "handle" if name.startswith("@") else "real"
    contact = replace(book.contacts.blank(name, kind), **facts)
    book.contacts.save(contact)
    return contact


def met(
    book: Book, day: str, *contacts: Contact, ratings: dict[str, int] | None = None, **facts: object
) -> Entry:
    """Save an entry on a day of an ISO date, at ten, with the same ratings for everybody."""
    told = dict(facts)
    if ratings:
        told["reflections"] = tuple(Reflection(contact=one.uid, **ratings) for one in contacts)
    at = datetime.fromisoformat(f"{day}T10:00:00+00:00")
    entry = replace(
        book.entries.blank(at),
        contacts=tuple(one.uid for one in contacts),
        **told,
    )
    book.entries.save(entry)
    return entry


def handle(value: str) -> tuple[Channel, ...]:
    """Return the channels of somebody with one handle."""
    return (Channel("handle", value),)


def all_texts(book: Book, options: ReviewOptions, folder: Path) -> dict[str, str]:
    """Return the text of a review in every format, pictures beside included, by file name."""
    review = book.reviews.build(options)
    texts = {}
    for suffix in FORMATS:
        for path in write_review(review, folder / f"year.{suffix}"):
            texts[path.name] = _text(path)
    return texts


def _text(path: Path) -> str:
    if path.suffix != ".pdf":
        return path.read_text(encoding="utf-8")
    return "\n".join((_read_by_eye(path), *pdf_strings(path)))


def _read_by_eye(path: Path) -> str:
    if PDFTOTEXT is None:
        return ""
    command = [PDFTOTEXT, "-raw", "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def pdf_objects(path: Path) -> list[dict[str, object]]:
    """Return every object of a PDF as qpdf tells it, streams with their data; none without qpdf."""
    if QPDF is None:
        return []
    command = [QPDF, "--json=2", "--json-stream-data=inline", "--decode-level=generalized"]
    told = subprocess.run([*command, str(path)], check=True, capture_output=True).stdout
    return list(json.loads(told)["qpdf"][1].values())


def pdf_strings(path: Path) -> Iterator[str]:
    """Yield what a PDF says beside its pages: titles, descriptions, metadata and attachments."""
    for one in pdf_objects(path):
        yield from _strings(one.get("value", one.get("stream", {}).get("dict")))
        if "stream" in one and one["stream"]["dict"].get("/Type") in ("/Metadata", "/EmbeddedFile"):
            yield base64.b64decode(one["stream"]["data"]).decode()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
