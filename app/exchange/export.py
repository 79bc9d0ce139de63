"""Taking everything out: written beside the target, then moved into its place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from app.collecting import collecting_later
from app.errors import UserError
from app.exchange.taken_out import TakenOut
from app.store.records import Records
from app.store.review_drafts import ReviewDrafts

WRITERS = {
    "json": "book_write:book_as_json",
    "vcard": "vcard_write:contacts_as_vcards_3",
    "vcard4": "vcard_write:contacts_as_vcards_4",
    "markdown": "markdown_write:journal_as_markdown",
    "csv": "csv_write:contacts_as_csv",
    "ics": "ics_write:entries_as_calendar",
}


def export(records: Records, settings: Mapping[str, Any], path: Path, form: str) -> None:
    """Write the book to a file that only its owner may read. Raise UserError where that fails."""
    if form not in WRITERS:
        raise UserError(f"{form} is none of {', '.join(WRITERS)}.")
    module, name = WRITERS[form].split(":")
    write = getattr(import_module(f"app.exchange.{module}"), name)
    book = TakenOut(
        records.contacts.each,
        records.entries.each,
        records.openings.each,
        settings,
        ReviewDrafts(records.db).each,
    )
    if path.is_dir():
        raise UserError(f"{path} is a folder, not a file.")
    if path.resolve() == records.db.path.resolve():
        raise UserError(f"{path} is the book itself; choose another file.")
    try:
        with collecting_later():
            write_text(path, write(book))
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}.") from error


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write text so that the file is there whole or not at all."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
