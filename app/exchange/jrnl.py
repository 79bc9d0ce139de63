"""Reading a journal that jrnl exported as JSON; its times are local ones."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.exchange.brought import Brought, Incoming
from app.exchange.journal_json import entry_tags, entry_text, first_entry, made_uid, read_entries
from app.model.entry import Entry
from app.model.instant import parse_instant, zone_named
from app.model.json_node import Node


def looks_like_jrnl(head: bytes, path: Path) -> bool:
    """Tell whether a JSON file is an export of jrnl."""
    return {"title", "body", "date"} <= first_entry(head, path).keys()


def read_jrnl(file: Incoming) -> Brought:
    """Return the entries of a jrnl export."""
    return read_entries(file, "jrnl", _from_jrnl)


def _from_jrnl(node: Node, file: Incoming) -> Entry:
    said = f"{node.needed('date')}T{node.text('time') or '12:00'}"
    try:
        local = datetime.fromisoformat(said).replace(tzinfo=zone_named(file.zone))
        at = parse_instant(local.isoformat())
    except (ValueError, OverflowError):
        raise node.fail("date", f"{said} is not a date and a time") from None
    title, body = entry_text(node, "title").strip(), entry_text(node, "body").strip("\n")
    return Entry(
        uid=made_uid(said, title, body),
        happened_at=at,
        zone=file.zone,
        title=title or None,
        body=body,
        tags=entry_tags(node, "@"),
        created_at=at,
        updated_at=at,
    )
