"""Openings as whole records: put, get, remove."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.model.instant import from_microseconds, to_microseconds
from app.model.opening import Asked, Opening
from app.store import opening_tables as tables
from app.store.children import as_set, chunks, clear, ids_by_uid, owned
from app.store.db import Database
from app.store.table import column_names

_COLUMNS = column_names(tables.OpeningRow)
_UPDATE = f"UPDATE opening SET {', '.join(f'{name} = ?' for name in _COLUMNS)} WHERE id = ?"


@dataclass(frozen=True, slots=True)
class OpeningRecords:
    """Whole openings in the database."""

    db: Database

    def put(self, openings: Sequence[Opening]) -> None:
        """Write openings as they are. KeyError where one names a contact who is not there."""
        known = ids_by_uid(self.db, "opening", [one.uid for one in openings])
        people = ids_by_uid(
            self.db, "contact", {asked.contact for one in openings for asked in one.asked}
        )
        clear(
            self.db, (tables.OpeningFieldRow, tables.AskedRow), "opening_id", list(known.values())
        )
        self.db.run_many(
            _UPDATE, [(*_values(one), known[one.uid]) for one in openings if one.uid in known]
        )
        new = [one for one in openings if one.uid not in known]
        self.db.insert(tables.OpeningRow, [_values(one) for one in new])
        known |= ids_by_uid(self.db, "opening", [one.uid for one in new])
        for one in openings:
            self._put_children(known[one.uid], one, people)

    def _put_children(self, key: int, opening: Opening, people: dict[str, int]) -> None:
        self.db.insert(
            tables.OpeningFieldRow,
            [(key, i, field) for i, field in enumerate(opening.fields)],
        )
        self.db.insert(
            tables.AskedRow,
            [
                (key, i, people[one.contact], one.on, one.outcome)
                for i, one in enumerate(opening.asked)
            ],
        )

    def get(self, uid: str) -> Opening | None:
        """Return one opening; None where there is none of that uid."""
        return next(self.each([uid]), None)

    def each(self, uids: Iterable[str] | None = None) -> Iterator[Opening]:
        """Yield the openings of these uids, or all, by uid."""
        wanted = ids_by_uid(self.db, "opening") if uids is None else uids
        for part in chunks(sorted(wanted)):
            yield from self._load(part)

    def _load(self, uids: list[str]) -> list[Opening]:
        rows = self.db.rows(
            f"SELECT id, {', '.join(_COLUMNS)} FROM opening "
            "WHERE uid IN (SELECT value FROM json_each(?)) ORDER BY uid",
            as_set(uids),
        )
        if not rows:
            return []
        ids = [row[0] for row in rows]
        fields = owned(
            self.db, str, "field", "opening_field", "opening_id", ids, "opening_id, position"
        )
        asked = owned(
            self.db,
            Asked,
            "c.uid, day, outcome",
            "asked JOIN contact c ON c.id = contact_id",
            "opening_id",
            ids,
            "opening_id, position",
        )
        return [
            Opening(
                **_own(values),
                fields=fields.get(key, ()),
                asked=asked.get(key, ()),
            )
            for key, *values in rows
        ]

    def remove(self, uids: Sequence[str]) -> None:
        """Delete openings with all that belongs to them."""
        self.db.run(
            "DELETE FROM opening WHERE uid IN (SELECT value FROM json_each(?))", as_set(uids)
        )


def _values(opening: Opening) -> list[Any]:
    stamps = {
        "created_at": to_microseconds(opening.created_at),
        "updated_at": to_microseconds(opening.updated_at),
    }
    return [stamps[name] if name in stamps else getattr(opening, name) for name in _COLUMNS]


def _own(values: list[Any]) -> dict[str, Any]:
    own = dict(zip(_COLUMNS, values, strict=True))
    for name in ("created_at", "updated_at"):
        own[name] = from_microseconds(own[name])
    return own
