"""The entries of a book: begin, read, save, delete, and their earlier versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.changes import Change
from app.clock import Clock
from app.errors import UserError
from app.model.entry import Entry, EntryVersion
from app.model.instant import from_microseconds, to_microseconds
from app.model.lines import BinnedEntry
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.uid import new_uid
from app.store.binned import binned_entries
from app.store.entry_list import EntryList
from app.store.ledger import Ledger
from app.store.records import Records, from_text, to_text

_VERSION_EVERY_MICROSECONDS = 10 * 60 * 1_000_000


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of an open book."""

    records: Records
    ledger: Ledger
    clock: Clock
    list: EntryList
    with_marks: Callable[[Entry], Entry]

    def blank(self, happened_at: datetime | None = None) -> Entry:
        """Return a new entry, not yet saved; it happened now unless said otherwise."""
        now = self.clock.now()
        return Entry(
            uid=new_uid(now),
            happened_at=happened_at or now,
            zone=self.clock.zone(),
            created_at=now,
            updated_at=now,
        )

    def blank_promise(self, text: str, due: date | None = None) -> Promise:
        """Return a new promise of mine, to be put into an entry."""
        day = due.isoformat() if due else None
        return Promise(uid=new_uid(self.clock.now()), text=text, due=day)

    def get(self, uid: str) -> Entry:
        """Return an entry. Raise UserError where there is none of that uid."""
        entry = self.records.entries.get(uid)
        if entry is None:
            raise UserError("This entry is not in the book any more.")
        return entry

    def last_reflections(self, contacts: Sequence[str], before: Entry) -> dict[str, Reflection]:
        """Return how it was with each of these contacts, by uid, the last time before an entry."""
        found = {}
        for uid in contacts:
            last = self.records.db.value(
                "SELECT e.uid FROM reflection r JOIN entry e ON e.id = r.entry_id "
                "WHERE r.contact_id = (SELECT id FROM contact WHERE uid = ?1) "
                "AND (r.happened_at, e.uid) < (?2, ?3) "
                "ORDER BY r.happened_at DESC, e.uid DESC LIMIT 1",
                uid,
                to_microseconds(before.happened_at),
                before.uid,
            )
            reflection = self.get(last).reflection_with(uid) if last else None
            if reflection:
                found[uid] = reflection
        return found

    def save(self, entry: Entry, label: str = "write") -> Change:
        """Write an entry, stamped with the present moment; return once it is on the disk."""
        stamped = replace(entry, updated_at=self.clock.now())
        self._keep_version(entry.uid)
        change = self.ledger.write(label, [stamped])
        return change | Change.of("contact", entry.contacts)

    def versions(self, uid: str) -> tuple[EntryVersion, ...]:
        """Return the kept earlier versions of an entry, without attachments, newest first."""
        rows = self.records.db.rows(
            "SELECT at, record FROM entry_version WHERE entry_uid = ? ORDER BY at DESC", uid
        )
        return tuple(EntryVersion(from_microseconds(at), _entry_from(text)) for at, text in rows)

    def _keep_version(self, uid: str) -> None:
        now = to_microseconds(self.clock.now())
        last = self.records.db.value(
            "SELECT max(at) FROM entry_version WHERE entry_uid = ?", uid
        ) or self.records.db.value("SELECT created_at FROM entry WHERE uid = ?", uid)
        if last is None or now - last < _VERSION_EVERY_MICROSECONDS:
            return
        before = self.records.entries.get(uid)
        if before is None:
            return
        with self.records.db.transaction():
            self.records.db.run(
                "INSERT INTO entry_version (entry_uid, at, record) VALUES (?, ?, ?)",
                uid,
                now,
                to_text(replace(before, attachments=())),
            )

    def delete(self, uids: Sequence[str], label: str = "delete entry") -> Change:
        """Move entries to the bin."""
        return self.ledger.remove(label, [("entry", uid) for uid in uids])

    def binned(self) -> tuple[BinnedEntry, ...]:
        """Return the entries in the bin, last deleted first."""
        return binned_entries(self.records.db)

    def set_promise(self, entry_uid: str, promise_uid: str, state: str) -> Change:
        """Mark a promise open, kept or dropped, as of today, and its box in the text."""
        entry = self.get(entry_uid)
        closed = None if state == "open" else self.clock.today().isoformat()
        promises = tuple(
            replace(one, state=state, closed_on=closed) if one.uid == promise_uid else one
            for one in entry.promises
        )
        return self.save(self.with_marks(replace(entry, promises=promises)), "promise")


def _entry_from(text: str) -> Entry:
    record = from_text("entry", text)
    assert isinstance(record, Entry)
    return record
