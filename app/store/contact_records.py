"""Contacts as whole records: put, get, remove."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeVar

from app.model.contact import Channel, CheckIn, Contact, KnownDate, Photo, Source, Standing, Tie
from app.model.instant import from_microseconds, to_microseconds
from app.store import contact_tables as tables
from app.store.children import as_set, chunks, clear, ids_by_uid, owned, untold
from app.store.db import Database, Row
from app.store.table import column_names
from app.store.words import search_words, sort_key

_COLUMNS = column_names(tables.ContactRow)
_OWN = attrgetter(*(name for name in _COLUMNS if name != "sort_key"))
_STAMPS = (_COLUMNS.index("created_at"), _COLUMNS.index("updated_at"))
_CHILDREN = (
    tables.ChannelRow,
    tables.KnownDateRow,
    tables.CustomFieldRow,
    tables.TieRow,
    tables.ContactTagRow,
    tables.InterestRow,
    tables.PhotoRow,
    tables.SourceRow,
    tables.CheckInRow,
    tables.StandingRow,
)
_NONE = (None,)
_UPDATE = f"UPDATE contact SET {', '.join(f'{name} = ?' for name in _COLUMNS)} WHERE id = ?"

Part = TypeVar("Part")
_Parts = dict[int, tuple[Part, ...]]


@dataclass(frozen=True, slots=True)
class ContactRecords:
    """Whole contacts in the database."""

    db: Database

    def put(self, contacts: Sequence[Contact], told: Callable[[int], None] = untold) -> None:
        """Write contacts as they are; those whose uid is there already are replaced.

        Ties and introductions may point at contacts of the same call. KeyError where one points
        nowhere.
        """
        for part in chunks(contacts, 2000):
            self._put_rows(part)
            told(len(part))
        linked = [one for one in contacts if one.ties or one.met_through]
        if linked:
            self._put_links(linked)

    def _put_rows(self, contacts: list[Contact]) -> None:
        known = ids_by_uid(self.db, "contact", [one.uid for one in contacts])
        new = [one for one in contacts if one.uid not in known]
        old = [one for one in contacts if one.uid in known]
        self.db.run_many(_UPDATE, [(*_values(one), known[one.uid]) for one in old])
        clear(self.db, _CHILDREN, "contact_id", [known[one.uid] for one in old])
        if old:
            self.db.run(
                "UPDATE contact SET met_through_id = NULL "
                "WHERE met_through_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
                as_set(known.values()),
            )
            self.db.run_many(
                "DELETE FROM contact_fts WHERE rowid = ?", [(key,) for key in known.values()]
            )
        self.db.insert(tables.ContactRow, [_values(one) for one in new])
        if new:
            known |= ids_by_uid(self.db, "contact", [one.uid for one in new])
        self._put_children([(known[one.uid], one) for one in contacts])

    def _put_children(self, contacts: list[tuple[int, Contact]]) -> None:
        for table, rows in _child_rows(contacts).items():
            if rows:
                self.db.insert(table, rows)
        self.db.run_many(
            "INSERT INTO contact_fts (rowid, names, facts, note) VALUES (?, ?, ?, ?)",
            [(key, *search_words(one)) for key, one in contacts],
        )

    def _put_links(self, contacts: list[Contact]) -> None:
        named = {tie.other for one in contacts for tie in one.ties}
        named |= {one.met_through for one in contacts if one.met_through}
        ids = ids_by_uid(self.db, "contact", named | {one.uid for one in contacts})
        self.db.insert(
            tables.TieRow,
            [
                (ids[one.uid], ids[tie.other], tie.kind, tie.note)
                for one in contacts
                for tie in one.ties
            ],
        )
        self.db.run_many(
            "UPDATE contact SET met_through_id = ? WHERE id = ?",
            [(ids[one.met_through], ids[one.uid]) for one in contacts if one.met_through],
        )

    def get(self, uid: str) -> Contact | None:
        """Return one contact; None where there is none of that uid."""
        return next(self.each([uid]), None)

    def each(self, uids: Iterable[str] | None = None) -> Iterator[Contact]:
        """Yield the contacts of these uids, or all, by uid."""
        wanted = ids_by_uid(self.db, "contact") if uids is None else uids
        for part in chunks(sorted(wanted)):
            yield from self._load(part)

    def _load(self, uids: list[str]) -> list[Contact]:
        columns = ", ".join(f"c.{name}" for name in _COLUMNS)
        rows = self.db.rows(
            f"SELECT c.id, t.uid, {columns} FROM contact c "
            "LEFT JOIN contact t ON t.id = c.met_through_id "
            "WHERE c.uid IN (SELECT value FROM json_each(?)) ORDER BY c.uid",
            as_set(uids),
        )
        children = _Children(self.db, [row[0] for row in rows]) if rows else None
        return [_contact(row, children) for row in rows if children]

    def remove(self, uids: Sequence[str]) -> None:
        """Delete contacts with all that belongs to them."""
        self.db.run(
            "DELETE FROM contact WHERE uid IN (SELECT value FROM json_each(?))", as_set(uids)
        )


def _values(contact: Contact) -> list[Any]:
    values = list(_OWN(contact))
    for at in _STAMPS:
        values[at] = to_microseconds(values[at])
    return [*values, sort_key(contact)]


def _child_rows(contacts: list[tuple[int, Contact]]) -> dict[Any, list[Row]]:
    return {
        tables.ChannelRow: [
            (key, i, one.kind, one.label, one.value)
            for key, contact in contacts
            for i, one in enumerate(contact.channels)
        ],
        tables.KnownDateRow: [
            (key, i, one.kind, one.label, one.date)
            for key, contact in contacts
            for i, one in enumerate(contact.dates)
        ],
        tables.CustomFieldRow: [
            (key, i, name, value)
            for key, contact in contacts
            for i, (name, value) in enumerate(contact.custom)
        ],
        tables.ContactTagRow: [(key, tag) for key, contact in contacts for tag in contact.tags],
        tables.InterestRow: [(key, one) for key, contact in contacts for one in contact.interests],
        tables.PhotoRow: [
            (key, contact.photo.media_type, contact.photo.data)
            for key, contact in contacts
            if contact.photo
        ],
        tables.SourceRow: [
            (key, contact.source.format, contact.source.raw)
            for key, contact in contacts
            if contact.source
        ],
        tables.CheckInRow: [
            (key, one.on, one.closeness) for key, contact in contacts for one in contact.check_ins
        ],
        tables.StandingRow: [
            (key, one.on, one.standing, one.closing_note)
            for key, contact in contacts
            for one in contact.standings
        ],
    }


class _Children:
    """What belongs to a handful of contacts, read once."""

    def __init__(self, db: Database, ids: list[int]) -> None:
        def of(make: Callable[..., Part], table: str, columns: str, order: str) -> _Parts[Part]:
            return owned(db, make, columns, table, "contact_id", ids, f"contact_id, {order}")

        self.channels = of(Channel, "channel", "kind, value, label", "position")
        self.dates = of(KnownDate, "known_date", "kind, date, label", "position")
        self.custom = of(_pair, "custom_field", "name, value", "position")
        self.tags = of(str, "contact_tag", "tag", "tag")
        self.interests = of(str, "interest", "interest", "interest")
        self.photos = of(Photo, "photo", "media_type, data", "contact_id")
        self.sources = of(Source, "source", "format, raw", "contact_id")
        self.check_ins = of(CheckIn, "check_in", "day, closeness", "day")
        self.standings = of(Standing, "standing", "day, standing, closing_note", "day")
        self.ties = of(
            Tie,
            "tie JOIN contact o ON o.id = tie.other_id",
            "o.uid, tie.kind, tie.note",
            "o.uid, coalesce(tie.kind, ''), coalesce(tie.note, '')",
        )


def _pair(name: str, value: str) -> tuple[str, str]:
    return (name, value)


def _contact(row: Row, children: _Children) -> Contact:
    key, met_through, *values = row
    own = dict(zip(_COLUMNS, values, strict=True))
    del own["sort_key"]
    for name in ("created_at", "updated_at"):
        own[name] = from_microseconds(own[name])
    return Contact(
        **own,
        met_through=met_through,
        tags=children.tags.get(key, ()),
        interests=children.interests.get(key, ()),
        channels=children.channels.get(key, ()),
        dates=children.dates.get(key, ()),
        ties=children.ties.get(key, ()),
        custom=children.custom.get(key, ()),
        photo=children.photos.get(key, _NONE)[0],
        source=children.sources.get(key, _NONE)[0],
        check_ins=children.check_ins.get(key, ()),
        earlier_standings=_earlier(children.standings.get(key, ()), own["standing_since"]),
    )


def _earlier(kept: Sequence[Standing], since: str | None) -> tuple[Standing, ...]:
    """Return the standings before the present one, which the contact's own columns tell."""
    return tuple(one for one in kept if since is None or one.on < since)
