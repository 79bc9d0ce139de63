"""All whole records of a book, by kind, and their JSON form for keeping."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from app.model.contact import Contact
from app.model.entry import Entry
from app.model.json_contact import contact_from_json, contact_to_json
from app.model.json_entry import entry_from_json, entry_to_json
from app.model.json_node import Node
from app.model.json_opening import opening_from_json, opening_to_json
from app.model.opening import Opening
from app.store.children import ids_by_uid
from app.store.db import Database

if TYPE_CHECKING:
    from app.store.contact_records import ContactRecords
    from app.store.entry_records import EntryRecords
    from app.store.opening_records import OpeningRecords

Record = Contact | Entry | Opening
Key = tuple[str, str]
"""Kind (contact, entry, opening) and uid."""

Progress = Callable[[int, int], None]
"""Told how many records of how many are written."""

_KINDS = {Contact: "contact", Entry: "entry", Opening: "opening"}
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def kind_of(record: Record) -> str:
    """Return contact, entry or opening."""
    return _KINDS[type(record)]


def key_of(record: Record) -> Key:
    """Return the kind and uid of a record."""
    return (kind_of(record), record.uid)


def to_text(record: Record) -> str:
    """Return a record as JSON text."""
    if isinstance(record, Contact):
        return json.dumps(contact_to_json(record), ensure_ascii=False)
    if isinstance(record, Entry):
        return json.dumps(entry_to_json(record), ensure_ascii=False)
    return json.dumps(opening_to_json(record), ensure_ascii=False)


def from_text(kind: str, text: str) -> Record:
    """Return the record that `to_text` wrote."""
    node = Node.at(json.loads(text), "")
    if kind == "contact":
        return contact_from_json(node, _NEVER)
    return entry_from_json(node, _NEVER) if kind == "entry" else opening_from_json(node, _NEVER)


@dataclass(slots=True)
class _Told:
    """Adds up what was written, and tells of it."""

    progress: Progress | None
    all: int
    written: int = 0

    def __call__(self, more: int) -> None:
        self.written += more
        if self.progress:
            self.progress(self.written, self.all)


class Records:
    """Whole records in the database, read and written by kind and uid.

    Lists and search go without them, and so without the time that peewee takes to import.
    """

    def __init__(self, db: Database) -> None:
        self.db = db

    @classmethod
    def of(cls, db: Database) -> Records:
        """Return the records of a database."""
        return cls(db)

    @cached_property
    def contacts(self) -> ContactRecords:
        """Return the whole contacts."""
        from app.store.contact_records import ContactRecords

        return ContactRecords(self.db)

    @cached_property
    def entries(self) -> EntryRecords:
        """Return the whole entries."""
        from app.store.entry_records import EntryRecords

        return EntryRecords(self.db)

    @cached_property
    def openings(self) -> OpeningRecords:
        """Return the whole openings."""
        from app.store.opening_records import OpeningRecords

        return OpeningRecords(self.db)

    def images(self, keys: Iterable[Key]) -> dict[Key, Record | None]:
        """Return each record as it stands now; None where it is not there."""
        found: dict[Key, Record | None] = dict.fromkeys(keys)
        readers: dict[str, ContactRecords | EntryRecords | OpeningRecords] = {
            "contact": self.contacts,
            "entry": self.entries,
            "opening": self.openings,
        }
        for kind, reader in readers.items():
            uids = [uid for one, uid in found if one == kind]
            for record in reader.each(uids) if uids else ():
                found[kind, record.uid] = record
        return found

    def put(self, records: Iterable[Record], progress: Progress | None = None) -> None:
        """Write records, contacts first, since the others name them."""
        some = list(records)
        told = _Told(progress, len(some))
        if contacts := [one for one in some if isinstance(one, Contact)]:
            self.contacts.put(contacts, told)
        if entries := [one for one in some if isinstance(one, Entry)]:
            self.entries.put(entries, told)
        if openings := [one for one in some if isinstance(one, Opening)]:
            self.openings.put(openings)

    def remove(self, keys: Iterable[Key]) -> None:
        """Delete records, contacts last, since the others name them."""
        some = list(keys)
        self.openings.remove([uid for kind, uid in some if kind == "opening"])
        self.entries.remove([uid for kind, uid in some if kind == "entry"])
        self.contacts.remove([uid for kind, uid in some if kind == "contact"])

    def touched_by_removing(self, keys: Iterable[Key]) -> list[Key]:
        """Return every record that changes when these go, themselves first."""
        from app.store.naming import records_naming

        going = list(keys)
        naming = records_naming(self.db, [uid for kind, uid in going if kind == "contact"])
        return list(dict.fromkeys([*going, *naming]))

    def named_in(self, record: Record) -> set[str]:
        """Return the uids of the contacts whom a record names."""
        if isinstance(record, Contact):
            through = {record.met_through} if record.met_through else set()
            return through | {tie.other for tie in record.ties}
        if isinstance(record, Entry):
            from app.store.entry_records import named_in

            return named_in(record)
        return {one.contact for one in record.asked}

    def missing_names(self, some: Sequence[Record]) -> set[str]:
        """Return the uids of contacts whom these records name, and who are in neither place."""
        named = {uid for one in some for uid in self.named_in(one)}
        named -= {one.uid for one in some if isinstance(one, Contact)}
        return named - ids_by_uid(self.db, "contact", named).keys() if named else named
