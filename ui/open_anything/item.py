"""What can be opened: a line of the list, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.plain import plain_form

CONTACT, ENTRY, OPENING, PAGE, ACT = "contact", "entry", "opening", "page", "act"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to open.

    `key` is the uid of a record, "view" or "view page" of a page, the name of an act. `hint` stands
    beside the title: a field, names and a day, or the keys that do the same.
    """

    kind: str
    key: str
    title: str
    hint: str = ""


def is_meant(title: str, typed: str) -> bool:
    """Tell whether each word typed begins a word of a title."""
    words = plain_form(title).split()
    return all(any(word.startswith(part) for word in words) for part in plain_form(typed).split())
