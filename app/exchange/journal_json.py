"""What the journals of other programs have in common: JSON with a list of entries."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.exchange.brought import Brought, Incoming, Problem
from app.exchange.json_in import parse_json
from app.exchange.limits import LARGEST_FIELD, LARGEST_TEXT, bytes_of
from app.model.entry import Entry
from app.model.json_node import ContractError, Node

_SPACE = uuid.UUID("5d1f9b1e-3c0a-4a53-9a53-6a1b1ad0c9f4")
_STARRED = "starred"

ToEntry = Callable[[Node, Incoming], Entry]


def first_entry(head: bytes, path: Path) -> dict[str, Any]:
    """Return the first entry of a JSON file that is no book of ours; nothing where it has none."""
    if not head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") or b'"kithbook"' in head:
        return {}
    try:
        found = parse_json(bytes_of(path, LARGEST_TEXT), path)
    except UserError:
        return {}
    entries = found.get("entries") if isinstance(found, dict) else None
    first = entries[0] if isinstance(entries, list) and entries else None
    return first if isinstance(first, dict) else {}


def read_entries(file: Incoming, form: str, to_entry: ToEntry) -> Brought:
    """Return every entry of a file that can be read, and the places of the others."""
    problems: list[Problem] = []
    try:
        nodes = list(Node.at(parse_json(file.data, file.path), "").nodes("entries"))
    except ContractError as error:
        raise UserError(f"{file.path.name}: {error}") from None
    entries = tuple(_all(nodes, file, to_entry, problems))
    return Brought(format=form, name=file.path.name, entries=entries, problems=tuple(problems))


def _all(
    nodes: list[Node], file: Incoming, to_entry: ToEntry, problems: list[Problem]
) -> Iterator[Entry]:
    for node in nodes:
        try:
            yield to_entry(node, file)
        except ContractError as error:
            place, _, why = str(error).rpartition(": ")
            problems.append(Problem(place, why))


def entry_text(node: Node, key: str) -> str:
    """Return a text of an entry. Raise ContractError where it is beyond the limit."""
    text = node.text(key) or ""
    if len(text) > LARGEST_FIELD:
        raise node.fail(key, "is longer than 64 KB")
    return text


def made_uid(*parts: str) -> str:
    """Return the uid that the same entry gets each time it is brought."""
    return str(uuid.uuid5(_SPACE, "\n".join(parts)))


def entry_tags(node: Node, sign: str) -> tuple[str, ...]:
    """Return the tags of an entry without the sign before them; one that is starred says so."""
    tags = {tag.removeprefix(sign) for tag in node.texts("tags")} - {""}
    starred = {_STARRED} if node.value.get("starred") is True else set()
    return tuple(sorted(tags | starred))
