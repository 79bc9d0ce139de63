"""An entry as JSON, by the contract of the book as JSON, and back."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from app.model.entry import Attachment, Entry
from app.model.json_node import Node
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.scales import (
    HIGHEST_RATING,
    INTENTS,
    LOWEST_RATING,
    ME,
    MODES,
    PROMISE_STATES,
    RATING_KEYS,
)


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """Return every key of the contract in its order; None where unknown."""
    return {
        "uid": entry.uid,
        "happened_at": entry.happened_at.isoformat(),
        "zone": entry.zone,
        "title": entry.title,
        "body": entry.body,
        "mode": entry.mode,
        "place": entry.place,
        "duration_minutes": entry.duration_minutes,
        "intent": list(entry.intent),
        "contacts": list(entry.contacts),
        "reflections": [_reflection_to_json(one) for one in entry.reflections],
        "promises": [promise_to_json(one) for one in entry.promises],
        "tags": list(entry.tags),
        "attachments": [
            {
                "name": one.name,
                "media_type": one.media_type,
                "base64": base64.b64encode(one.data).decode(),
            }
            for one in entry.attachments
        ],
        "created_at": entry.created_at.isoformat(),
        "updated_at": entry.updated_at.isoformat(),
    }


def _reflection_to_json(reflection: Reflection) -> dict[str, Any]:
    ratings = {key: reflection.rating(key) for key in RATING_KEYS}
    return {"contact": reflection.contact, **ratings, "note": reflection.note}


def promise_to_json(promise: Promise) -> dict[str, Any]:
    """Return a promise with every key of the contract in its order."""
    return {
        "uid": promise.uid,
        "text": promise.text,
        "by": promise.by,
        "to": promise.to,
        "due": promise.due,
        "state": promise.state,
        "closed_on": promise.closed_on,
    }


def entry_from_json(node: Node, default_at: datetime) -> Entry:
    """Return the entry at a place of a document; `default_at` stands for absent stamps.

    Raises ContractError naming the first place that breaks the contract.
    """
    node.needed("happened_at")
    created = node.instant("created_at") or default_at
    return Entry(
        uid=node.needed_uid("uid"),
        happened_at=node.instant("happened_at") or default_at,
        zone=node.zone("zone"),
        title=node.text("title"),
        body=node.text("body") or "",
        mode=node.choice("mode", MODES),
        place=node.text("place"),
        duration_minutes=node.whole("duration_minutes", 0),
        intent=node.texts("intent", INTENTS),
        contacts=node.uids("contacts"),
        reflections=_reflections(node),
        promises=tuple(_promise(one) for one in node.nodes("promises")),
        tags=tuple(sorted(node.texts("tags"))),
        attachments=tuple(
            Attachment(one.needed("name"), one.needed("media_type"), one.data("base64"))
            for one in node.nodes("attachments")
        ),
        created_at=created,
        updated_at=node.instant("updated_at") or created,
    )


def _reflections(node: Node) -> tuple[Reflection, ...]:
    found: dict[str, Reflection] = {}
    for one in node.nodes("reflections"):
        contact = one.needed_uid("contact")
        if contact in found:
            raise one.fail("contact", f"{contact} has a reflection in this entry already")
        ratings = {key: one.whole(key, LOWEST_RATING, HIGHEST_RATING) for key in RATING_KEYS}
        found[contact] = Reflection(contact=contact, note=one.text("note"), **ratings)
    return tuple(found.values())


def _promise(node: Node) -> Promise:
    return Promise(
        uid=node.needed_uid("uid"),
        text=node.needed("text"),
        by=_party(node, "by") or ME,
        to=_party(node, "to"),
        due=node.date("due"),
        state=node.choice("state", PROMISE_STATES) or "open",
        closed_on=node.date("closed_on"),
    )


def _party(node: Node, key: str) -> str | None:
    return ME if node.text(key) == ME else node.uid(key)
