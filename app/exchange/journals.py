"""Reading the journals of other programs: Day One and jrnl, both as JSON."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.exchange.brought import Brought, Incoming, Problem
from app.exchange.json_in import parse_json
from app.exchange.limits import LARGEST_FIELD, LARGEST_TEXT, bytes_of
from app.model.entry import Entry
from app.model.instant import parse_instant, zone_named
from app.model.json_node import ContractError, Node
from app.model.uid import normal_uid

_SPACE = uuid.UUID("5d1f9b1e-3c0a-4a53-9a53-6a1b1ad0c9f4")
_STRAY_BACKSLASH = re.compile(r"\\(?=[.!()\[\]{}+#>_*`~-])")
_HEADING = re.compile(r"\s*#{1,6}\s+(.+?)\s*(?:\n+|$)")
_STARRED = "starred"

ToEntry = Callable[[Node, Incoming], Entry]


def looks_like_day_one(head: bytes, path: Path) -> bool:
    """Tell whether a JSON file is an export of Day One."""
    return "creationDate" in _first_entry(head, path)


def looks_like_jrnl(head: bytes, path: Path) -> bool:
    """Tell whether a JSON file is an export of jrnl."""
    return {"title", "body", "date"} <= _first_entry(head, path).keys()


def _first_entry(head: bytes, path: Path) -> dict[str, Any]:
    if not head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") or b'"kithbook"' in head:
        return {}
    try:
        found = parse_json(bytes_of(path, LARGEST_TEXT), path)
    except UserError:
        return {}
    entries = found.get("entries") if isinstance(found, dict) else None
    first = entries[0] if isinstance(entries, list) and entries else None
    return first if isinstance(first, dict) else {}


def read_day_one(file: Incoming) -> Brought:
    """Return the entries of a Day One export."""
    return _read(file, "dayone", _from_day_one)


def read_jrnl(file: Incoming) -> Brought:
    """Return the entries of a jrnl export."""
    return _read(file, "jrnl", _from_jrnl)


def _read(file: Incoming, form: str, to_entry: ToEntry) -> Brought:
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


def _from_day_one(node: Node, file: Incoming) -> Entry:
    node.needed("creationDate")
    at = node.instant("creationDate") or file.now
    title, body = _title_and_body(_STRAY_BACKSLASH.sub("", _text(node, "text")))
    zone = node.text("timeZone")
    return Entry(
        uid=_own_uid(node.text("uuid")) or _made_uid(at.isoformat(), body),
        happened_at=at,
        zone=zone if zone and _is_zone(zone, at) else None,
        title=title,
        body=body,
        tags=_tags(node, ""),
        created_at=at,
        updated_at=at,
    )


def _from_jrnl(node: Node, file: Incoming) -> Entry:
    said = f"{node.needed('date')}T{node.text('time') or '12:00'}"
    try:
        local = datetime.fromisoformat(said).replace(tzinfo=zone_named(file.zone))
        at = parse_instant(local.isoformat())
    except (ValueError, OverflowError):
        raise node.fail("date", f"{said} is not a date and a time") from None
    title, body = _text(node, "title").strip(), _text(node, "body").strip("\n")
    return Entry(
        uid=_made_uid(said, title, body),
        happened_at=at,
        zone=file.zone,
        title=title or None,
        body=body,
        tags=_tags(node, "@"),
        created_at=at,
        updated_at=at,
    )


def _text(node: Node, key: str) -> str:
    text = node.text(key) or ""
    if len(text) > LARGEST_FIELD:
        raise node.fail(key, "is longer than 64 KB")
    return text


def _title_and_body(text: str) -> tuple[str | None, str]:
    """Return the heading that a text begins with, and the rest."""
    found = _HEADING.match(text)
    return (found[1], text[found.end() :]) if found else (None, text)


def _own_uid(text: str | None) -> str | None:
    try:
        return normal_uid(text) if text else None
    except ValueError:
        return None


def _made_uid(*parts: str) -> str:
    """Return the uid that the same entry gets each time it is brought."""
    return str(uuid.uuid5(_SPACE, "\n".join(parts)))


def _is_zone(name: str, at: datetime) -> bool:
    try:
        at.astimezone(zone_named(name))
    except (ValueError, OverflowError):
        return False
    return True


def _tags(node: Node, sign: str) -> tuple[str, ...]:
    tags = {tag.removeprefix(sign) for tag in node.texts("tags")} - {""}
    starred = {_STARRED} if node.value.get("starred") is True else set()
    return tuple(sorted(tags | starred))
