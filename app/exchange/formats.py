"""The formats that can be brought: one line each, most telling first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from app.errors import UserError
from app.exchange.book_json import is_book
from app.exchange.brought import BOOK, Reader
from app.exchange.csv_table import first_row
from app.exchange.day_one import looks_like_day_one
from app.exchange.encodings import decode_text
from app.exchange.ics_read import looks_like_calendar
from app.exchange.jrnl import looks_like_jrnl
from app.exchange.limits import LARGEST_BOOK, LARGEST_TEXT, is_binary
from app.exchange.linkedin import looks_like_linkedin
from app.exchange.people_csv import looks_like_google, looks_like_outlook, looks_like_people
from app.exchange.vcard import looks_like_vcard


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, how its files end, how they begin, and where its reader is."""

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes, Path], bool]
    where: str
    largest: int = LARGEST_TEXT

    def reader(self) -> Reader:
        """Return the function that reads a file of this format."""
        module, name = self.where.split(":")
        found: Reader = getattr(import_module(f"app.exchange.{module}"), name)
        return found


def _looks_like_book(head: bytes, path: Path) -> bool:
    return is_book(head) or (path.suffix.lower() == ".json" and head.lstrip()[:1] in b"{[")


FORMATS: tuple[Format, ...] = (
    Format("dayone", (".json",), looks_like_day_one, "day_one:read_day_one"),
    Format("jrnl", (".json",), looks_like_jrnl, "jrnl:read_jrnl"),
    Format(BOOK, (".json",), _looks_like_book, "book_json:read_book", LARGEST_BOOK),
    Format("vcard", (".vcf", ".vcard"), looks_like_vcard, "vcard:read_vcards"),
    Format("ics", (".ics",), looks_like_calendar, "ics_read:read_calendar"),
    Format("linkedin", (".csv",), looks_like_linkedin, "linkedin:read_linkedin"),
    Format("google-csv", (".csv",), looks_like_google, "people_csv:read_google"),
    Format("outlook-csv", (".csv",), looks_like_outlook, "people_csv:read_outlook"),
    Format("csv", (".csv", ".tsv"), looks_like_people, "people_csv:read_people"),
)


def format_of(head: bytes, path: Path) -> Format:
    """Return the format in which a file begins. Raise UserError where it is none of ours."""
    if head.startswith(b"SQLite format 3\0"):
        raise UserError(f"{path} is a database; open a book with --book, or restore a backup.")
    found = next((form for form in FORMATS if form.sniff(head, path)), None)
    if found is None and path.suffix.lower() == ".csv" and not is_binary(head):
        line = first_row(decode_text(head))
        raise UserError(f"{path}: line {line} names no columns like First Name, Last Name, URL.")
    if found is None or is_binary(head):
        known = ", ".join(sorted({suffix for form in FORMATS for suffix in form.suffixes}))
        raise UserError(f"{path} is in no format that can be brought ({known}).")
    return found
