"""A contact as JSON, by the contract of the book as JSON, and back."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from app.model.contact import Channel, CheckIn, Contact, KnownDate, Photo, Source, Tie
from app.model.json_node import Node
from app.model.json_standing import standing_from_json, standings_to_json
from app.model.scales import (
    CHANNEL_KINDS,
    CLOSENESS_STEPS,
    DATE_KINDS,
    HIGHEST_RATING,
    LOWEST_RATING,
    NAME_KINDS,
)


def contact_to_json(contact: Contact) -> dict[str, Any]:
    """Return every key of the contract in its order; None where unknown."""
    return {
        "uid": contact.uid,
        "name": contact.name,
        "name_kind": contact.name_kind,
        "sort_name": contact.sort_name,
        "nickname": contact.nickname,
        "pronouns": contact.pronouns,
        "organisation": contact.organisation,
        "role": contact.role,
        "field": contact.field,
        "place": contact.place,
        "proximity": contact.proximity,
        "prestige": contact.prestige,
        "known_since": contact.known_since,
        "met_how": contact.met_how,
        "met_through": contact.met_through,
        "standing": contact.standing,
        "standing_since": contact.standing_since,
        "closing_note": contact.closing_note,
        **standings_to_json(contact),
        "rhythm_days": contact.rhythm_days,
        "tags": list(contact.tags),
        "interests": list(contact.interests),
        "note": contact.note,
        "channels": [
            {"kind": one.kind, "label": one.label, "value": one.value} for one in contact.channels
        ],
        "dates": [
            {"kind": one.kind, "label": one.label, "date": one.date} for one in contact.dates
        ],
        "ties": [{"with": one.other, "kind": one.kind, "note": one.note} for one in contact.ties],
        "custom": dict(contact.custom),
        "photo": contact.photo and _file_to_json(contact.photo),
        "source": contact.source and {"format": contact.source.format, "raw": contact.source.raw},
        "check_ins": [{"on": one.on, "closeness": one.closeness} for one in contact.check_ins],
        "created_at": contact.created_at.isoformat(),
        "updated_at": contact.updated_at.isoformat(),
    }


def _file_to_json(photo: Photo) -> dict[str, str]:
    return {"media_type": photo.media_type, "base64": base64.b64encode(photo.data).decode()}


def contact_from_json(node: Node, default_at: datetime) -> Contact:
    """Return the contact at a place of a document; `default_at` stands for absent stamps.

    Raises ContractError naming the first place that breaks the contract.
    """
    created = node.instant("created_at") or default_at
    return Contact(
        uid=node.needed_uid("uid"),
        name=node.needed("name"),
        name_kind=node.choice("name_kind", NAME_KINDS) or "real",
        sort_name=node.text("sort_name"),
        nickname=node.text("nickname"),
        pronouns=node.text("pronouns"),
        organisation=node.text("organisation"),
        role=node.text("role"),
        field=node.text("field"),
        place=node.text("place"),
        proximity=node.whole("proximity", LOWEST_RATING, HIGHEST_RATING),
        prestige=node.whole("prestige", LOWEST_RATING, HIGHEST_RATING),
        known_since=node.partial_date("known_since"),
        met_how=node.text("met_how"),
        met_through=node.uid("met_through"),
        **standing_from_json(node),
        rhythm_days=node.whole("rhythm_days", 1),
        tags=tuple(sorted(node.texts("tags"))),
        interests=tuple(sorted(node.texts("interests"))),
        note=node.text("note"),
        channels=tuple(_channel(one) for one in node.nodes("channels")),
        dates=tuple(_known_date(one) for one in node.nodes("dates")),
        ties=_ties(node),
        custom=_custom(node),
        photo=_photo(node),
        source=_source(node),
        check_ins=_check_ins(node),
        created_at=created,
        updated_at=node.instant("updated_at") or created,
    )


def _channel(node: Node) -> Channel:
    kind = node.choice("kind", CHANNEL_KINDS) or "other"
    return Channel(kind, node.needed("value"), node.text("label"))


def _known_date(node: Node) -> KnownDate:
    node.needed("date")
    kind = node.choice("kind", DATE_KINDS) or "other"
    return KnownDate(kind, node.partial_date("date") or "", node.text("label"))


def _ties(node: Node) -> tuple[Tie, ...]:
    found = {
        Tie(one.needed_uid("with"), one.text("kind"), one.text("note")): None
        for one in node.nodes("ties")
    }
    return tuple(sorted(found, key=lambda tie: (tie.other, tie.kind or "", tie.note or "")))


def _custom(node: Node) -> tuple[tuple[str, str], ...]:
    inner = node.node("custom")
    if inner is None:
        return ()
    return tuple((key, inner.text(key) or "") for key in inner.keys())  # noqa: SIM118


def _photo(node: Node) -> Photo | None:
    inner = node.node("photo")
    return None if inner is None else Photo(inner.needed("media_type"), inner.data("base64"))


def _source(node: Node) -> Source | None:
    inner = node.node("source")
    return None if inner is None else Source(inner.needed("format"), inner.text("raw"))


def _check_ins(node: Node) -> tuple[CheckIn, ...]:
    found: dict[str, CheckIn] = {}
    for one in node.nodes("check_ins"):
        one.needed("on")
        closeness = one.whole("closeness", 1, CLOSENESS_STEPS)
        if closeness is None:
            raise one.fail("closeness", "is missing")
        on = one.date("on") or ""
        if on in found:
            raise one.fail("on", f"{on} has a check-in already")
        found[on] = CheckIn(on, closeness)
    return tuple(found[on] for on in sorted(found))
