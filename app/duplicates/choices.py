"""Which values there are to choose from when two contacts become one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.model.contact import Contact

CHOSEN = (
    "name",
    "nickname",
    "sort_name",
    "pronouns",
    "organisation",
    "role",
    "field",
    "place",
    "proximity",
    "prestige",
    "known_since",
    "met_how",
    "met_through",
    "standing",
    "rhythm_days",
    "photo",
    "source",
)
"""What has one value, of one contact or of the other; all else is brought together."""

KEPT, OTHER = "kept", "other"
Choices = Mapping[str, str]
"""By field which contact's value is taken: KEPT or OTHER."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A field in which two contacts differ, with both values."""

    name: str
    kept: Any
    other: Any


def choices_between(kept: Contact, other: Contact) -> list[Choice]:
    """Return the fields in which both say something, and not the same."""
    pairs = [Choice(name, getattr(kept, name), getattr(other, name)) for name in CHOSEN]
    return [one for one in pairs if one.kept != one.other and None not in (one.kept, one.other)]


def chosen_fields(kept: Contact, other: Contact, choices: Choices) -> dict[str, Any]:
    """Return the value of each field that has one: the chosen one, else the one that is known."""
    return {name: _value(name, kept, other, choices) for name in CHOSEN} | _belonging(
        kept, other, choices
    )


def _value(name: str, kept: Contact, other: Contact, choices: Choices) -> Any:
    first, second = (other, kept) if choices.get(name) == OTHER else (kept, other)
    value = getattr(first, name)
    return getattr(second, name) if value is None else value


def _belonging(kept: Contact, other: Contact, choices: Choices) -> dict[str, Any]:
    """Return what goes with a choice: the kind of a name, and since when a standing holds."""
    named = other if choices.get("name") == OTHER else kept
    standing = other if choices.get("standing") == OTHER else kept
    return {"name_kind": named.name_kind, "standing_since": standing.standing_since}
