"""Reading a journal that Day One exported as JSON."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from app.exchange.brought import Brought, Incoming
from app.exchange.journal_json import entry_tags, entry_text, first_entry, made_uid, read_entries
from app.model.entry import Entry
from app.model.instant import zone_named
from app.model.json_node import Node
from app.model.uid import normal_uid

_STRAY_BACKSLASH = re.compile(r"\\(?=[.!()\[\]{}+#>_*`~-])")
_HEADING = re.compile(r"\s*#{1,6}\s+(.+?)\s*(?:\n+|$)")


def looks_like_day_one(head: bytes, path: Path) -> bool:
    """Tell whether a JSON file is an export of Day One."""
    return "creationDate" in first_entry(head, path)


def read_day_one(file: Incoming) -> Brought:
    """Return the entries of a Day One export."""
    return read_entries(file, "dayone", _from_day_one)


def _from_day_one(node: Node, file: Incoming) -> Entry:
    node.needed("creationDate")
    at = node.instant("creationDate") or file.now
    title, body = _title_and_body(_STRAY_BACKSLASH.sub("", entry_text(node, "text")))
    zone = node.text("timeZone")
    return Entry(
        uid=_own_uid(node.text("uuid")) or made_uid(at.isoformat(), body),
        happened_at=at,
        zone=zone if zone and _is_zone(zone, at) else None,
        title=title,
        body=body,
        tags=entry_tags(node, ""),
        created_at=at,
        updated_at=at,
    )


def _title_and_body(text: str) -> tuple[str | None, str]:
    """Return the heading that a text begins with, and the rest."""
    found = _HEADING.match(text)
    return (found[1], text[found.end() :]) if found else (None, text)


def _own_uid(text: str | None) -> str | None:
    try:
        return normal_uid(text) if text else None
    except ValueError:
        return None


def _is_zone(name: str, at: datetime) -> bool:
    try:
        at.astimezone(zone_named(name))
    except (ValueError, OverflowError):
        return False
    return True
