"""The contacts of a book: find, read, save, delete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.changes import Change
from app.clock import Clock
from app.errors import UserError
from app.model.circle import Circle, TieLine
from app.model.contact import Contact, Tie
from app.model.lines import BinnedContacts
from app.model.plain import plain_form
from app.model.relations import inverse
from app.model.uid import new_uid, normal_uid
from app.store.contact_list import ContactList
from app.store.ledger import Ledger
from app.store.records import Records

_CANDIDATES_NAMED = 8


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts of an open book."""

    records: Records
    ledger: Ledger
    clock: Clock
    list: ContactList

    def blank(self, name: str, name_kind: str = "real") -> Contact:
        """Return a new contact, not yet saved."""
        now = self.clock.now()
        return Contact(
            uid=new_uid(now), name=name, name_kind=name_kind, created_at=now, updated_at=now
        )

    def get(self, uid: str) -> Contact:
        """Return a contact. Raise UserError where there is none of that uid."""
        contact = self.records.contacts.get(uid)
        if contact is None:
            raise UserError("This contact is not in the book any more.")
        return contact

    def save(self, contact: Contact, label: str = "edit") -> Change:
        """Write a contact, stamped with the present moment."""
        return self.ledger.write(label, [replace(contact, updated_at=self.clock.now())])

    def save_many(self, contacts: Sequence[Contact], label: str) -> Change:
        """Write several contacts in one step that is taken back as one."""
        now = self.clock.now()
        return self.ledger.write(label, [replace(one, updated_at=now) for one in contacts])

    def delete(self, uids: Sequence[str], label: str = "delete contact") -> Change:
        """Move contacts to the bin, with their part in entries, ties and openings."""
        return self.ledger.remove(label, [("contact", uid) for uid in uids])

    def binned(self) -> Sequence[BinnedContacts]:
        """Return who was deleted or merged and can be brought back, the last one first."""
        from app.store.binned import binned_contacts

        return binned_contacts(self.records.db)

    def tie(self, uid: str, other: str, kind: str | None, note: str | None = None) -> Change:
        """Record a tie between two contacts; `kind` says what `other` is to `uid`."""
        low, high = sorted((uid, other))
        seen = kind if low == uid else inverse(kind)
        contact, name = self.get(low), self.get(high).name
        ties = (*contact.ties, Tie(high, seen, note))
        return self.save(replace(contact, ties=tuple(dict.fromkeys(ties))), f"tie to {name}")

    def untie(self, uid: str, tie: TieLine) -> Change:
        """Take one tie of a contact (uid) away."""
        return self._without(uid, tie, "untie")

    def retie(self, uid: str, tie: TieLine, kind: str | None, note: str | None) -> Change:
        """Say of one tie of a contact (uid) that it is of another kind, or has another note."""
        low, _ = sorted((uid, tie.uid))
        seen = kind if low == uid else inverse(kind)
        return self._without(uid, tie, "change tie", seen, note, stays=True)

    def _without(
        self,
        uid: str,
        tie: TieLine,
        label: str,
        kind: str | None = None,
        note: str | None = None,
        *,
        stays: bool = False,
    ) -> Change:
        low, high = sorted((uid, tie.uid))
        before = Tie(high, tie.kind if low == uid else inverse(tie.kind), tie.note)
        contact = self.get(low)
        ties = [one for one in contact.ties if one != before]
        ties += [Tie(high, kind, note)] if stays else []
        changed = replace(contact, ties=tuple(dict.fromkeys(ties)))
        return Change() if changed == contact else self.save(changed, f"{label} to {tie.name}")

    def circle(self, uid: str) -> Circle:
        """Return the small network around a contact (uid)."""
        from app.store.circle_rows import circle_of

        return circle_of(self.records.db, uid)

    def ties_of(self, uid: str) -> Sequence[tuple[str, str | None]]:
        """Return who is tied to a contact (uid), and what each is to them."""
        rows = self.records.db.rows(
            "SELECT o.uid, t.kind, 1 FROM tie t JOIN contact c ON c.id = t.contact_id "
            "JOIN contact o ON o.id = t.other_id WHERE c.uid = ?1 UNION ALL "
            "SELECT o.uid, t.kind, 0 FROM tie t JOIN contact c ON c.id = t.other_id "
            "JOIN contact o ON o.id = t.contact_id WHERE c.uid = ?1",
            uid,
        )
        return [(other, kind if own else inverse(kind)) for other, kind, own in rows]

    def candidates(self, name: str) -> Sequence[Contact]:
        """Return whom a name, a nickname, a handle or a uid can mean: exact before partial."""
        try:
            found = self.records.contacts.get(normal_uid(name.strip()))
        except ValueError:
            found = None
        if found:
            return [found]
        return list(self.records.contacts.each(self.list.uids_named(name)))

    def resolve(self, name: str) -> Contact:
        """Return the one contact meant. Raise UserError naming the candidates otherwise."""
        found = self.candidates(name)
        if len(found) == 1:
            return found[0]
        if not found:
            raise UserError(f"No contact is called {name!r}.")
        wanted = plain_form(name.lstrip("@"))
        same = [one for one in found if plain_form(one.name.lstrip("@")) == wanted]
        if len(same) == 1:
            return same[0]
        shown = ", ".join(f"{one.name} ({one.uid})" for one in found[:_CANDIDATES_NAMED])
        more = " and others" if len(found) > _CANDIDATES_NAMED else ""
        raise UserError(f"{name!r} can mean {shown}{more}. Say the full name or the uid.")
