"""What else is known of a contact, in words: what neither head nor facts of the page say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.model.contact import Contact
from ui.contacts.edit.labels import Labels
from ui.text import Formats, tr

_CONTEXT = "ContactDetails"
_YEAR, _MONTH = 4, 7


class DetailWords:
    """Pairs of a label and what it says."""

    def __init__(self, formats: Formats) -> None:
        self._formats, self._labels = formats, Labels()

    def of(self, contact: Contact) -> list[tuple[str, str]]:
        """Return what is known; nothing where it is all in the head."""
        return [(label, said) for label, said in self._each(contact) if said]

    def _each(self, contact: Contact) -> Iterator[tuple[str, str]]:
        label = self._labels.field
        yield label("nickname"), contact.nickname or ""
        yield label("role"), (contact.role or "") if contact.organisation else ""
        yield label("place"), contact.place or ""
        yield label("met_how"), contact.met_how or ""
        for known in contact.dates:
            yield known.label or self._labels.choice(known.kind), self.day(known.date)
        yield tr(_CONTEXT, "Proximity"), self._step(contact.proximity)
        yield tr(_CONTEXT, "Prestige"), self._step(contact.prestige)
        yield from contact.custom

    def day(self, text: str) -> str:
        """Return a date that may be partial: without a day, or without a year."""
        if text.startswith("--"):
            return self._formats.day_and_month(date.fromisoformat(f"2000{text[1:]}"))
        if len(text) == _MONTH:
            return self._formats.month(date.fromisoformat(f"{text}-01"))
        return text if len(text) == _YEAR else self._formats.date(date.fromisoformat(text))

    def _step(self, step: int | None) -> str:
        if step is None:
            return ""
        return tr(_CONTEXT, "{step} of 5", step=self._formats.number(step))
