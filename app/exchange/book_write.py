"""A whole book as JSON, by the contract: the same book is always the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from app.exchange.json_out import record_text, settings_text
from app.exchange.taken_out import TakenOut
from app.model.json_contact import contact_to_json
from app.model.json_entry import entry_to_json
from app.model.json_opening import opening_to_json
from app.model.json_review import review_to_json

Kind = TypeVar("Kind")


def book_as_json(book: TakenOut) -> Iterator[str]:
    """Yield the text of the document piece by piece."""
    yield '{\n "kithbook": 1,\n "contacts": '
    yield from _list(book.contacts(), contact_to_json)
    yield ',\n "entries": '
    yield from _list(book.entries(), entry_to_json)
    yield ',\n "openings": '
    yield from _list(book.openings(), opening_to_json)
    yield f',\n "settings": {settings_text(book.settings, 1)}'
    yield from _reviews(book)
    yield "\n}\n"


def _reviews(book: TakenOut) -> Iterator[str]:
    """Yield the drafts of reviews; nothing where none was ever begun."""
    drafts = list(book.reviews())
    if drafts:
        yield ',\n "reviews": '
        yield from _list(drafts, review_to_json)


def _list(records: Iterable[Kind], to_json: Callable[[Kind], dict[str, Any]]) -> Iterator[str]:
    before = "["
    for record in records:
        yield f"{before}\n  {record_text(to_json(record), 2)}"
        before = ","
    yield "[]" if before == "[" else "\n ]"
