"""The draft of a review as JSON, and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from app.model.json_node import Node
from app.model.review_draft import CHAPTERS, NAMES, PAPERS, ReviewDraft

_Reader = Callable[[Node, str], Any]
_LATER = ("pictures_of_months",)
_KNOWN = {"chapters": CHAPTERS, "names": NAMES, "paper": PAPERS}


def review_to_json(draft: ReviewDraft) -> dict[str, Any]:
    """Return every key in its order; None where nothing was chosen.

    What drafts had not at first is left out where nothing was chosen.
    """
    chosen = {key: _known(key, draft.choices.get(key)) for key in _CHOICES}
    return {
        "first": draft.first.isoformat(),
        "last": draft.last.isoformat(),
        "only": sorted(draft.only),
        "tags": sorted(draft.tags),
        **{key: value for key, value in chosen.items() if value or key not in _LATER},
        "updated_at": draft.updated_at.isoformat() if draft.updated_at else None,
    }


def _known(key: str, value: Any) -> Any:
    """Leave out what only a newer program knows."""
    if key in ("quotes", *_LATER) and value:
        return dict(sorted(value.items()))
    if key not in _KNOWN or value is None:
        return value
    if isinstance(value, list | tuple):
        return [one for one in value if one in _KNOWN[key]]
    return value if value in _KNOWN[key] else None


def review_from_json(node: Node) -> ReviewDraft:
    """Return the draft at a place of a document, with None where it has no stamp.

    Raises ContractError naming the first place that breaks the contract.
    """
    first, last = _day(node, "first"), _day(node, "last")
    if last < first:
        raise node.fail("last", f"{last} is before {first}")
    given = {key: read(node, key) for key, read in _CHOICES.items() if node.has(key)}
    return ReviewDraft(
        first=first,
        last=last,
        only=tuple(sorted(node.uids("only"))),
        tags=tuple(sorted(node.texts("tags"))),
        choices=given,
        updated_at=node.instant("updated_at"),
    )


def _day(node: Node, key: str) -> date:
    node.needed(key)
    return date.fromisoformat(node.date(key) or "")


def _people(node: Node, key: str) -> list[str]:
    return sorted(node.uids(key))


def _by_month(node: Node, key: str) -> dict[str, str | None]:
    inner = node.node(key)
    months = sorted(inner.keys()) if inner else []
    return {month: inner.text(month) for month in months if inner and inner.has(month)}


_CHOICES: dict[str, _Reader] = {
    "title": Node.text,
    "sentence": Node.text,
    "chapters": lambda node, key: list(node.texts(key, CHAPTERS)),
    "names": lambda node, key: node.choice(key, NAMES),
    "excluded": _people,
    "initials": _people,
    "left_out_places": lambda node, key: sorted(node.texts(key)),
    "pictures": Node.yes_or_no,
    "closing_notes": Node.yes_or_no,
    "private_notes": Node.yes_or_no,
    "paper": lambda node, key: node.choice(key, PAPERS),
    "language": Node.text,
    "quotes": _by_month,
    "pictures_of_months": _by_month,
    "gratitude": Node.text,
    "next": Node.text,
}
