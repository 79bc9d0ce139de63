"""Reading a book as JSON. A file that breaks the contract is refused whole, naming the place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from app.errors import UserError
from app.exchange.brought import BOOK, Brought, Incoming
from app.exchange.json_in import depth_of, parse_json
from app.exchange.limits import DEEPEST
from app.model.contact import Contact
from app.model.entry import Entry
from app.model.json_contact import contact_from_json
from app.model.json_entry import entry_from_json
from app.model.json_node import ContractError, Node
from app.model.json_opening import opening_from_json
from app.model.json_review import review_from_json
from app.model.opening import Opening
from app.model.review_draft import ReviewDraft
from app.store.records import Key

VERSION = 1
_KINDS = {"contact": "contacts", "entry": "entries", "opening": "openings"}

Kind = TypeVar("Kind", Contact, Entry, Opening)


def is_book(head: bytes) -> bool:
    """Tell whether a JSON file begins like a book of ours."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" and b'"kithbook"' in head


def read_book(file: Incoming) -> Brought:
    """Return what a book holds, in the order of the file. Raise UserError at the first fault."""
    try:
        return _read(Node.at(parse_json(file.data, file.path), ""), file)
    except ContractError as error:
        said = str(error).encode("utf-8", "backslashreplace").decode()
        raise UserError(f"{file.path.name}: {said}") from None


def _read(book: Node, file: Incoming) -> Brought:
    _check_version(book)
    entries = _all(book, "entries", _entry, file.now)
    _check_promises(entries)
    return Brought(
        format=BOOK,
        name=file.path.name,
        contacts=_all(book, "contacts", contact_from_json, file.now),
        entries=entries,
        openings=_all(book, "openings", opening_from_json, file.now),
        settings=_settings(book),
        reviews=_reviews(book),
        undated=frozenset(_undated(book)),
    )


def _check_version(book: Node) -> None:
    version = book.whole("kithbook", VERSION)
    if version is None:
        raise book.fail("kithbook", "is missing, so this is not a book")
    if version > VERSION:
        raise book.fail("kithbook", f"{version} is of a newer Kithbook; bring it with that one")


def _all(
    book: Node, key: str, read: Callable[[Node, datetime], Kind], now: datetime
) -> tuple[Kind, ...]:
    seen: dict[str, int] = {}
    found = []
    for index, node in enumerate(book.nodes(key)):
        record = read(node, now)
        first = seen.setdefault(record.uid, index)
        if first != index:
            raise node.fail("uid", f"{record.uid} is the uid of {key}[{first}] already")
        found.append(record)
    return tuple(found)


def _entry(node: Node, now: datetime) -> Entry:
    entry = entry_from_json(node, now)
    try:
        _ = entry.day
    except (OverflowError, ValueError):
        raise node.fail("happened_at", "is outside of the calendar") from None
    return entry


def _check_promises(entries: Sequence[Entry]) -> None:
    seen: dict[str, str] = {}
    for index, entry in enumerate(entries):
        for at, promise in enumerate(entry.promises):
            here = f"entries[{index}].promises[{at}]"
            first = seen.setdefault(promise.uid, here)
            if first != here:
                raise ContractError(f"{here}.uid", f"{promise.uid} is the uid of {first} already")


def _settings(book: Node) -> dict[str, Any]:
    inner = book.node("settings")
    if inner is None:
        return {}
    if depth_of(inner.value, DEEPEST) > DEEPEST:
        raise book.fail("settings", f"is nested more than {DEEPEST} deep")
    _check_texts(inner)
    return {key: value for key, value in inner.value.items() if value is not None}


def _check_texts(settings: Node) -> None:
    for key in settings.keys():  # noqa: SIM118
        rest = [settings.value[key]]
        while rest:
            item = rest.pop()
            if isinstance(item, str):
                Node({key: item}, settings.path).text(key)
            elif isinstance(item, dict):
                rest += [*item, *item.values()]
            elif isinstance(item, list):
                rest += item


def _reviews(book: Node) -> tuple[ReviewDraft, ...]:
    seen: dict[str, int] = {}
    found = []
    for index, node in enumerate(book.nodes("reviews")):
        draft = review_from_json(node)
        first = seen.setdefault(draft.key, index)
        if first != index:
            raise node.fail("first", f"is of the time and selection of reviews[{first}] already")
        found.append(draft)
    return tuple(found)


def _undated(book: Node) -> Iterator[Key]:
    for kind, key in _KINDS.items():
        for node in book.nodes(key):
            if node.value.get("updated_at") is None:
                yield kind, node.needed_uid("uid")
