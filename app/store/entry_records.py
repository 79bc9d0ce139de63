"""Entries as whole records: put, get, remove."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, TypeVar

from app.model.entry import Attachment, Entry
from app.model.instant import from_microseconds, to_microseconds
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.scales import ME, RATING_KEYS
from app.store import entry_tables as tables
from app.store.children import as_set, chunks, clear, ids_by_uid, owned, untold
from app.store.db import Database, Row
from app.store.indexed_together import MANY, indexed_together
from app.store.table import column_names

_COLUMNS = column_names(tables.EntryRow)
_CHILDREN = (
    tables.EntryContactRow,
    tables.ReflectionRow,
    tables.PromiseRow,
    tables.EntryIntentRow,
    tables.EntryTagRow,
    tables.AttachmentRow,
)
_UPDATE = f"UPDATE entry SET {', '.join(f'{name} = ?' for name in _COLUMNS)} WHERE id = ?"

Part = TypeVar("Part")
_Parts = dict[int, tuple[Part, ...]]


@dataclass(frozen=True, slots=True)
class EntryRecords:
    """Whole entries in the database."""

    db: Database

    def put(self, entries: Sequence[Entry], told: Callable[[int], None] = untold) -> None:
        """Write entries as they are; those whose uid is there already are replaced.

        KeyError where an entry names a contact who is not in the book.
        """
        for part in chunks(entries, 2000):
            self._put(part)
            told(len(part))

    def _put(self, entries: list[Entry]) -> None:
        people = ids_by_uid(self.db, "contact", {uid for one in entries for uid in named_in(one)})
        known = ids_by_uid(self.db, "entry", [one.uid for one in entries])
        old = [one for one in entries if one.uid in known]
        new = [one for one in entries if one.uid not in known]
        if old:
            clear(self.db, _CHILDREN, "entry_id", [known[one.uid] for one in old])
            self.db.run_many(_UPDATE, [(*_values(one), known[one.uid]) for one in old])
        with indexed_together(self.db) if len(new) >= MANY else nullcontext():
            self._insert(new, entries, known, people)

    def _insert(
        self, new: list[Entry], all_: list[Entry], known: dict[str, int], people: dict[str, int]
    ) -> None:
        if new:
            self.db.insert(tables.EntryRow, [_values(one) for one in new])
            known |= ids_by_uid(self.db, "entry", [one.uid for one in new])
        for table, rows in _child_rows([(known[one.uid], one) for one in all_], people).items():
            if rows:
                self.db.insert(table, rows)

    def get(self, uid: str) -> Entry | None:
        """Return one entry; None where there is none of that uid."""
        return next(self.each([uid]), None)

    def each(self, uids: Iterable[str] | None = None) -> Iterator[Entry]:
        """Yield the entries of these uids, or all, by the moment they happened and then by uid."""
        order = "ORDER BY happened_at, uid"
        wanted = (
            self.db.rows(f"SELECT id FROM entry {order}")
            if uids is None
            else self.db.rows(
                f"SELECT id FROM entry WHERE uid IN (SELECT value FROM json_each(?)) {order}",
                as_set(uids),
            )
        )
        for part in chunks(row[0] for row in wanted):
            yield from self._load(part)

    def _load(self, ids: list[int]) -> list[Entry]:
        rows = self.db.rows(
            f"SELECT id, {', '.join(_COLUMNS)} FROM entry "
            "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY happened_at, uid",
            as_set(ids),
        )
        children = _Children(self.db, ids)
        return [_entry(row, children) for row in rows]

    def remove(self, uids: Sequence[str]) -> None:
        """Delete entries with all that belongs to them."""
        self.db.run("DELETE FROM entry WHERE uid IN (SELECT value FROM json_each(?))", as_set(uids))


def named_in(entry: Entry) -> set[str]:
    """Return the uids of all contacts whom an entry names."""
    parties = {party for one in entry.promises for party in (one.by, one.to) if party}
    return {*entry.contacts, *(one.contact for one in entry.reflections), *(parties - {ME})}


def _values(entry: Entry) -> list[Any]:
    own: dict[str, Any] = {
        "created_at": to_microseconds(entry.created_at),
        "updated_at": to_microseconds(entry.updated_at),
        "happened_at": to_microseconds(entry.happened_at),
        "day": entry.day.isoformat(),
    }
    return [own[name] if name in own else getattr(entry, name) for name in _COLUMNS]


def _child_rows(entries: list[tuple[int, Entry]], people: dict[str, int]) -> dict[Any, list[Row]]:
    return {
        tables.EntryContactRow: [
            (key, people[uid], i, to_microseconds(entry.happened_at))
            for key, entry in entries
            for i, uid in enumerate(entry.contacts)
        ],
        tables.ReflectionRow: [
            _reflection_row(key, entry, i, one, people)
            for key, entry in entries
            for i, one in enumerate(entry.reflections)
        ],
        tables.PromiseRow: [
            _promise_row(key, i, one, people)
            for key, entry in entries
            for i, one in enumerate(entry.promises)
        ],
        tables.EntryIntentRow: [
            (key, i, one) for key, entry in entries for i, one in enumerate(entry.intent)
        ],
        tables.EntryTagRow: [(key, tag) for key, entry in entries for tag in entry.tags],
        tables.AttachmentRow: [
            (key, i, one.name, one.media_type, one.data)
            for key, entry in entries
            for i, one in enumerate(entry.attachments)
        ],
    }


def _reflection_row(
    key: int, entry: Entry, position: int, one: Reflection, people: dict[str, int]
) -> Row:
    moment = to_microseconds(entry.happened_at)
    ratings = (one.rating(name) for name in RATING_KEYS)
    day = entry.day.isoformat()
    return (key, people[one.contact], position, moment, day, *ratings, one.note)


def _promise_row(key: int, position: int, one: Promise, people: dict[str, int]) -> Row:
    by = None if one.by == ME else people[one.by]
    to = people[one.to] if one.to and one.to != ME else None
    to_me = int(one.to == ME)
    return (one.uid, key, position, one.text, by, to_me, to, one.due, one.state, one.closed_on)


class _Children:
    """What belongs to a handful of entries, read once."""

    def __init__(self, db: Database, ids: list[int]) -> None:
        def of(make: Callable[..., Part], source: str, columns: str, order: str) -> _Parts[Part]:
            return owned(db, make, columns, source, "entry_id", ids, f"entry_id, {order}")

        named = "JOIN contact c ON c.id = contact_id"
        self.contacts = of(str, f"entry_contact {named}", "c.uid", "position")
        self.reflections = of(
            _reflection,
            f"reflection r {named}",
            f"c.uid, r.note, {', '.join(f'r.{key}' for key in RATING_KEYS)}",
            "position",
        )
        self.promises = of(
            _promise,
            "promise p LEFT JOIN contact b ON b.id = p.by_id LEFT JOIN contact t ON t.id = p.to_id",
            "p.uid, p.text, b.uid, p.to_me, t.uid, p.due, p.state, p.closed_on",
            "position",
        )
        self.intents = of(str, "entry_intent", "intent", "position")
        self.tags = of(str, "entry_tag", "tag", "tag")
        self.attachments = of(Attachment, "attachment", "name, media_type, data", "position")


def _entry(row: Row, children: _Children) -> Entry:
    key, *values = row
    own = dict(zip(_COLUMNS, values, strict=True))
    del own["day"]
    for name in ("happened_at", "created_at", "updated_at"):
        own[name] = from_microseconds(own[name])
    return Entry(
        **own,
        intent=children.intents.get(key, ()),
        contacts=children.contacts.get(key, ()),
        reflections=children.reflections.get(key, ()),
        promises=children.promises.get(key, ()),
        tags=children.tags.get(key, ()),
        attachments=children.attachments.get(key, ()),
    )


def _reflection(contact: str, note: str | None, *ratings: int | None) -> Reflection:
    return Reflection(contact=contact, note=note, **dict(zip(RATING_KEYS, ratings, strict=True)))


def _promise(
    uid: str,
    text: str,
    by: str | None,
    to_me: int,
    to: str | None,
    due: str | None,
    state: str,
    closed_on: str | None,
) -> Promise:
    return Promise(
        uid=uid,
        text=text,
        by=by or ME,
        to=ME if to_me else to,
        due=due,
        state=state,
        closed_on=closed_on,
    )
