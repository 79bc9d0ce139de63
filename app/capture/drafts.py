"""From what was captured to an entry, with the contacts that it makes new."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from typing import Any

from app.capture.captured import Captured, Known, Mention
from app.capture.names import named
from app.errors import UserError
from app.model.contact import Contact
from app.model.entry import Entry
from app.model.reflection import Reflection
from app.store.contacts import Contacts
from app.store.entries import Entries
from app.store.known_names import KnownNames

_CANDIDATES_NAMED = 8


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that is not saved yet, and the contacts that are not in the book yet."""

    entry: Entry
    new_contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Drafts:
    """Makes entries of what was captured."""

    contacts: Contacts
    entries: Entries
    names: KnownNames

    def find(self, word: str) -> list[Known]:
        """Return whom a word of a name can mean."""
        return [Known(uid, names) for uid, names in self.names.with_word(word)]

    def mention(self, name: str) -> Mention:
        """Return who is meant by a name, a handle or a uid. Raise UserError for an unknown uid."""
        try:
            uid = str(uuid.UUID(name))
        except ValueError:
            return named(name, self.find)
        return Mention(name, choices=(Known(uid, (self.contacts.get(uid).name,)),))

    def rated(self, name: str, among: Sequence[Mention]) -> Mention:
        """Return who of an entry's mentions is meant, else whom in the book.

        Raises UserError where it is neither.
        """
        here = [
            Known(str(place), (one.name, *(name for known in one.choices for name in known.names)))
            for place, one in enumerate(among)
        ]
        found = named(name, lambda _: here)
        if found.uid is not None:
            return among[int(found.uid)]
        mention = self.mention(name)
        if not mention.choices:
            raise UserError(f"No contact is called {name!r}.")
        return mention

    def make(
        self,
        captured: Captured,
        beside: Sequence[Mention] = (),
        rates: Mapping[Mention, Mapping[str, int]] | None = None,
    ) -> Draft:
        """Return the entry that a text makes, with contacts and ratings named beside it.

        Raises UserError where a name can mean several contacts, or a rating has nobody to go to.
        """
        if captured.problems:
            raise UserError(f"{captured.problems[0]}.")
        rates = rates or {}
        mentions = list(dict.fromkeys((*captured.mentions, *beside, *rates)))
        if captured.ratings and not mentions:
            raise UserError("The ratings need a contact: name one with @ or --with.")
        new: dict[str, Contact] = {}
        uids = {one: self._uid(one, new) for one in mentions}
        entry = self._entry(captured, list(dict.fromkeys(uids.values())))
        ratings: dict[str, dict[str, int]] = {uid: dict(captured.ratings) for uid in entry.contacts}
        for mention, given in rates.items():
            ratings[uids[mention]].update(given)
        reflections = tuple(_reflection(uid, given) for uid, given in ratings.items() if given)
        return Draft(replace(entry, reflections=reflections), tuple(new.values()))

    def _uid(self, mention: Mention, new: dict[str, Contact]) -> str:
        if len(mention.choices) > 1:
            shown = ", ".join(
                f"{one.names[0]} ({one.uid})" for one in mention.choices[:_CANDIDATES_NAMED]
            )
            raise UserError(f"{mention.name!r} can mean {shown}. Say the full name or the uid.")
        if mention.uid is None:
            blank = self.contacts.blank(mention.name, mention.name_kind)
            return new.setdefault(mention.name.casefold(), blank).uid
        return mention.uid

    def _entry(self, captured: Captured, contacts: list[str]) -> Entry:
        at = captured.moment.astimezone(UTC) if captured.moment else None
        to = contacts[0] if len(contacts) == 1 else None
        return replace(
            self.entries.blank(at),
            title=captured.title,
            body=captured.body,
            mode=captured.mode,
            place=captured.place,
            duration_minutes=captured.duration_minutes,
            intent=captured.intent,
            tags=captured.tags,
            contacts=tuple(contacts),
            promises=tuple(
                replace(self.entries.blank_promise(one.text, one.due), to=to)
                for one in captured.promises
            ),
        )


def _reflection(contact: str, given: Mapping[str, Any]) -> Reflection:
    return Reflection(contact=contact, **given)
