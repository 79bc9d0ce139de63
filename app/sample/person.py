"""Somebody in the sample book: the contact, and how it goes with them."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.contact import Contact
from app.sample.arc import Arc

INVENTED = "invented"
"""How the names of circles of invented people begin."""

_TITLES = ("Dr.", "Prof.")


@dataclass(frozen=True, slots=True)
class Person:
    """A fictional contact with a course of its own; nobody meets those without an arc."""

    contact: Contact
    circle: str
    arc: Arc | None = None

    @property
    def called(self) -> str:
        """Return what one calls them: nickname, handle, or first name."""
        if self.contact.is_handle or self.contact.nickname:
            return self.contact.nickname or self.contact.name
        words = [word for word in self.contact.name.split() if word not in _TITLES]
        return words[0]
