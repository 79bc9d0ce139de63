"""The history of a standing as JSON, where there is more than the present one, and back."""

from __future__ import annotations

from typing import Any

from app.model.contact import Contact, Standing
from app.model.json_node import Node
from app.model.scales import ACTIVE, LET_GO, STANDINGS

KEY = "standings"


def standings_to_json(contact: Contact) -> dict[str, Any]:
    """Return the key with every standing, the present one last; no key where it says nothing new.

    The day of the present one is unknown where that of `standing_since` is.
    """
    if not contact.earlier_standings:
        return {}
    items = [
        {"on": one.on, "standing": one.standing, "closing_note": one.closing_note}
        for one in contact.standings
    ]
    if contact.standing_since is None:
        note = contact.closing_note if contact.standing == LET_GO else None
        items.append({"on": None, "standing": contact.standing, "closing_note": note})
    return {KEY: items}


def standing_from_json(node: Node) -> dict[str, Any]:
    """Return the fields of a contact that say how it stands and stood.

    What the last of the standings says is known even where it stands there alone.
    """
    standing = node.choice("standing", STANDINGS) or ACTIVE
    since, note = node.date("standing_since"), node.text("closing_note")
    places = list(node.nodes(KEY))
    items = [_item(place) for place in places]
    _check_order(places, items)
    if items:
        since = _agreed(places[-1], items[-1], standing, since)
        note = _agreed_note(places[-1], items[-1], note)
    return {
        "standing": standing,
        "standing_since": since,
        "closing_note": note,
        "earlier_standings": tuple(items[:-1]),
    }


def _item(node: Node) -> Standing:
    node.needed("standing")
    one = Standing(
        node.date("on") or "",
        node.choice("standing", STANDINGS) or ACTIVE,
        node.text("closing_note"),
    )
    if one.closing_note and one.standing != LET_GO:
        raise node.fail("closing_note", f"is of somebody let go, and this is {one.standing!r}")
    return one


def _check_order(places: list[Node], items: list[Standing]) -> None:
    """Raise ContractError at the first day that is missing, or not after the one before."""
    before = ""
    for node, one in zip(places, items, strict=True):
        is_last = node is places[-1]
        if not one.on and not is_last:
            raise node.fail("on", "is missing")
        if one.on and one.on <= before:
            raise node.fail("on", f"{one.on} is not after {before}")
        before = one.on


def _agreed(node: Node, last: Standing, standing: str, since: str | None) -> str | None:
    if last.standing != standing:
        why = f"the last one is {last.standing!r}, but the standing of the contact is {standing!r}"
        raise node.fail("standing", why)
    if since and last.on and last.on != since:
        raise node.fail("on", f"{last.on} is not {since}, the standing_since of the contact")
    return last.on or since


def _agreed_note(node: Node, last: Standing, note: str | None) -> str | None:
    if note and last.closing_note and last.closing_note != note:
        raise node.fail("closing_note", "is not the closing_note of the contact")
    return last.closing_note if note is None else note
