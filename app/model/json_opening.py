"""An opening as JSON, by the contract of the book as JSON, and back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.model.json_node import Node
from app.model.opening import Asked, Opening
from app.model.scales import STAGES


def opening_to_json(opening: Opening) -> dict[str, Any]:
    """Return every key of the contract in its order; None where unknown."""
    return {
        "uid": opening.uid,
        "title": opening.title,
        "organisation": opening.organisation,
        "fields": list(opening.fields),
        "closes_on": opening.closes_on,
        "stage": opening.stage,
        "note": opening.note,
        "asked": [
            {"contact": one.contact, "on": one.on, "outcome": one.outcome} for one in opening.asked
        ],
        "created_at": opening.created_at.isoformat(),
        "updated_at": opening.updated_at.isoformat(),
    }


def opening_from_json(node: Node, default_at: datetime) -> Opening:
    """Return the opening at a place of a document; `default_at` stands for absent stamps.

    Raises ContractError naming the first place that breaks the contract.
    """
    created = node.instant("created_at") or default_at
    return Opening(
        uid=node.needed_uid("uid"),
        title=node.needed("title"),
        organisation=node.text("organisation"),
        fields=node.texts("fields"),
        closes_on=node.date("closes_on"),
        stage=node.choice("stage", STAGES) or "idea",
        note=node.text("note"),
        asked=tuple(
            Asked(one.needed_uid("contact"), one.date("on"), one.text("outcome"))
            for one in node.nodes("asked")
        ),
        created_at=created,
        updated_at=node.instant("updated_at") or created,
    )
