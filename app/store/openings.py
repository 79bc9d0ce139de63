"""The openings of a book: begin, find, save, delete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.changes import Change
from app.clock import Clock
from app.errors import UserError
from app.model.opening import Opening
from app.model.plain import plain_form
from app.model.uid import new_uid, normal_uid
from app.store.ledger import Ledger
from app.store.records import Records


@dataclass(frozen=True, slots=True)
class Openings:
    """The openings of an open book."""

    records: Records
    ledger: Ledger
    clock: Clock

    def blank(self, title: str) -> Opening:
        """Return a new opening, not yet saved."""
        now = self.clock.now()
        return Opening(uid=new_uid(now), title=title, created_at=now, updated_at=now)

    def all(self) -> Sequence[Opening]:
        """Return every opening, those changed most lately first."""
        found = self.records.openings.each()
        return sorted(found, key=lambda one: (one.updated_at, one.uid), reverse=True)

    def get(self, uid: str) -> Opening:
        """Return an opening. Raise UserError where there is none of that uid."""
        opening = self.records.openings.get(uid)
        if opening is None:
            raise UserError("This opening is not in the book any more.")
        return opening

    def resolve(self, text: str) -> Opening:
        """Return the one opening that a uid, a title or a part of one means.

        Raise UserError naming the candidates where it is not one.
        """
        try:
            return self.get(normal_uid(text.strip()))
        except (ValueError, UserError):
            return self._with_title(text)

    def _with_title(self, text: str) -> Opening:
        wanted = plain_form(text.strip())
        holding = [one for one in self.all() if wanted in plain_form(one.title)]
        found = [one for one in holding if plain_form(one.title) == wanted] or holding
        if len(found) == 1:
            return found[0]
        if not found:
            raise UserError(f"No opening is called {text!r}.")
        shown = ", ".join(f"{one.title} ({one.uid})" for one in found)
        raise UserError(f"{text!r} can mean {shown}. Say the full title or the uid.")

    def save(self, opening: Opening, label: str = "edit opening") -> Change:
        """Write an opening, stamped with the present moment."""
        return self.ledger.write(label, [replace(opening, updated_at=self.clock.now())])

    def delete(self, uids: Sequence[str], label: str = "delete opening") -> Change:
        """Move openings to the bin."""
        return self.ledger.remove(label, [("opening", uid) for uid in uids])
