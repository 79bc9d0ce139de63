"""Lists of entries: ids in order first, then lines by the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter

from app.model.instant import from_microseconds, to_microseconds
from app.model.lines import EntryLine, Meeting, MonthOfEntries, PromiseLine
from app.model.read_aloud import words_of
from app.store.children import as_set
from app.store.db import Database, Row

_OPENING_LENGTH = 200
_NEWEST = "happened_at DESC, uid DESC"


_SOMEBODY = "SELECT 1 FROM entry_contact ec JOIN contact c ON c.id = ec.contact_id "
_SOMEBODY += "WHERE ec.entry_id = entry.id"
_NOT_WITH_LET_GO_ALONE = (
    f"(EXISTS ({_SOMEBODY} AND c.standing <> 'let go') OR NOT EXISTS ({_SOMEBODY}))"
)


@dataclass(frozen=True, slots=True)
class EntryList:
    """Entries in order, newest first, without reading them whole."""

    db: Database

    def ids(self, contact: str | None = None, tag: str | None = None) -> list[int]:
        """Return the row ids of all entries, or of those with one contact or one tag."""
        if contact is not None:
            rows = self.db.rows(
                "SELECT ec.entry_id FROM entry_contact ec JOIN contact c ON c.id = ec.contact_id "
                "WHERE c.uid = ? ORDER BY ec.happened_at DESC, ec.entry_id DESC",
                contact,
            )
        elif tag is not None:
            rows = self.db.rows(
                f"SELECT id FROM entry WHERE id IN "
                f"(SELECT entry_id FROM entry_tag WHERE tag = ?) ORDER BY {_NEWEST}",
                tag,
            )
        else:
            rows = self.db.rows(f"SELECT id FROM entry ORDER BY {_NEWEST}")
        return [row[0] for row in rows]

    def meetings(self, contact: str) -> list[Meeting]:
        """Return the entries with a contact, oldest first."""
        rows = self.db.rows(
            "SELECT e.uid, ec.happened_at, e.day, e.title FROM entry_contact ec "
            "JOIN entry e ON e.id = ec.entry_id "
            "WHERE ec.contact_id = (SELECT id FROM contact WHERE uid = ?) "
            "ORDER BY ec.happened_at, e.uid",
            contact,
        )
        return [
            Meeting(uid, from_microseconds(at), date.fromisoformat(day), title)
            for uid, at, day, title in rows
        ]

    def by_month(self) -> list[MonthOfEntries]:
        """Return all entries by the month of their local day, newest first."""
        rows = self.db.rows(f"SELECT substr(day, 1, 7), id FROM entry ORDER BY {_NEWEST}")
        months = groupby(rows, key=itemgetter(0))
        return [MonthOfEntries(month, tuple(row[1] for row in some)) for month, some in months]

    def lines(self, ids: Sequence[int]) -> list[EntryLine]:
        """Return the lines of these entries, in the order asked for."""
        lines = self._lines("id IN (SELECT value FROM json_each(?))", as_set(ids))
        found = {line.id: line for line in lines}
        return [found[key] for key in ids if key in found]

    def between(self, first: date, last: date) -> list[EntryLine]:
        """Return the entries of a span of days, both included, oldest first."""
        lines = self._lines("day BETWEEN ? AND ?", first.isoformat(), last.isoformat())
        return sorted(lines, key=lambda line: (line.happened_at, line.uid))

    def latest(self, count: int) -> list[EntryLine]:
        """Return the newest entries."""
        rows = self.db.rows(f"SELECT id FROM entry ORDER BY {_NEWEST} LIMIT ?", count)
        return self.lines([row[0] for row in rows])

    def on_this_day(self, today: date, *, with_let_go: bool = True) -> list[EntryLine]:
        """Return the entries of this day in earlier years, newest first.

        Those with nobody but contacts who were let go may be left out.
        """
        quiet = "" if with_let_go else f" AND {_NOT_WITH_LET_GO_ALONE}"
        condition = f"substr(day, 6) = ? AND day < ?{quiet}"
        lines = self._lines(condition, f"{today:%m-%d}", today.isoformat())
        return sorted(lines, key=lambda line: line.happened_at, reverse=True)

    def last_before(self, contact: str, at: datetime, uid: str) -> EntryLine | None:
        """Return the last entry with a contact before the entry of that moment and uid."""
        lines = self._lines(
            "id = (SELECT ec.entry_id FROM entry_contact ec JOIN entry e ON e.id = ec.entry_id "
            "WHERE ec.contact_id = (SELECT id FROM contact WHERE uid = ?1) "
            "AND (ec.happened_at, e.uid) < (?2, ?3) "
            "ORDER BY ec.happened_at DESC, e.uid DESC LIMIT 1)",
            contact,
            to_microseconds(at),
            uid,
        )
        return lines[0] if lines else None

    def without_note(self, first: date, last: date) -> list[EntryLine]:
        """Return the meetings of a span of days of which nothing was written, newest first."""
        lines = self._lines(
            "day BETWEEN ? AND ? AND trim(body) = '' "
            "AND id NOT IN (SELECT entry_id FROM reflection)",
            first.isoformat(),
            last.isoformat(),
        )
        return sorted(lines, key=lambda line: line.happened_at, reverse=True)

    def _lines(self, condition: str, *values: object) -> list[EntryLine]:
        rows = self.db.rows(
            f"SELECT id, uid, happened_at, day, title, substr(body, 1, {_OPENING_LENGTH}), "
            f"mode, place FROM entry WHERE {condition}",
            *values,
        )
        names = self.names([row[0] for row in rows])
        return [_line(row, names) for row in rows]

    def names(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """Return the names of the contacts of these entries, in their order."""
        found: dict[int, list[str]] = {}
        for key, name in self.db.stream(
            "SELECT ec.entry_id, c.name FROM entry_contact ec JOIN contact c "
            "ON c.id = ec.contact_id WHERE ec.entry_id IN (SELECT value FROM json_each(?)) "
            "ORDER BY ec.entry_id, ec.position",
            as_set(ids),
        ):
            found.setdefault(key, []).append(name)
        return {key: tuple(some) for key, some in found.items()}

    def days(self, first: date, last: date) -> dict[str, int]:
        """Return how many entries each day of a span has; days without one are left out."""
        return dict(
            self.db.rows(
                "SELECT day, count(*) FROM entry WHERE day BETWEEN ? AND ? GROUP BY day",
                first.isoformat(),
                last.isoformat(),
            )
        )

    def places(self, limit: int = 500) -> list[str]:
        """Return the places of entries, the most frequent first."""
        rows = self.db.rows(
            "SELECT place FROM entry WHERE place IS NOT NULL "
            "GROUP BY place ORDER BY count(*) DESC, place LIMIT ?",
            limit,
        )
        return [row[0] for row in rows]

    def tags(self, limit: int = 500) -> list[str]:
        """Return the tags of entries, the most frequent first."""
        rows = self.db.rows(
            "SELECT tag FROM entry_tag GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ?", limit
        )
        return [row[0] for row in rows]

    def years(self) -> list[int]:
        """Return the years that have entries, newest first."""
        rows = self.db.rows("SELECT DISTINCT substr(day, 1, 4) FROM entry ORDER BY 1 DESC")
        return [int(row[0]) for row in rows]

    def count(self) -> int:
        """Return how many entries the book has."""
        return int(self.db.value("SELECT count(*) FROM entry"))

    def id_of(self, uid: str) -> int | None:
        """Return the row id of an entry; None where there is none of that uid."""
        found = self.db.value("SELECT id FROM entry WHERE uid = ?", uid)
        return None if found is None else int(found)

    def uid_of(self, entry_id: int) -> str:
        """Return the uid of an entry by its row id."""
        return str(self.db.value("SELECT uid FROM entry WHERE id = ?", entry_id))

    def promises(
        self, state: str = "open", contact: str | None = None, *, are_between_us: bool = False
    ) -> list[PromiseLine]:
        """Return promises in a state, of the whole book or of entries with one contact.

        Those to or by others are left out where all shall be between the two of us. Those due
        first come first; those without a due day last.
        """
        condition, values = "p.state = ?", [state]
        if contact is not None:
            condition += (
                " AND (b.uid = ? OR t.uid = ? OR p.entry_id IN (SELECT ec.entry_id "
                "FROM entry_contact ec JOIN contact c ON c.id = ec.contact_id WHERE c.uid = ?))"
            )
            values += [contact] * 3
        if contact is not None and are_between_us:
            condition += " AND coalesce(b.uid, ?) = ? AND coalesce(t.uid, ?) = ?"
            values += [contact] * 4
        rows = self.db.rows(
            "SELECT p.uid, e.uid, p.text, b.name, t.name, p.due, p.state, p.closed_on, e.day, "
            "e.title FROM promise p JOIN entry e ON e.id = p.entry_id "
            "LEFT JOIN contact b ON b.id = p.by_id LEFT JOIN contact t ON t.id = p.to_id "
            f"WHERE {condition} ORDER BY p.due IS NULL, p.due, e.happened_at, p.position",
            *values,
        )
        return [_promise_line(row) for row in rows]


def _promise_line(row: Row) -> PromiseLine:
    *facts, day, title = row
    values: Row = (*facts, date.fromisoformat(day), title)
    return PromiseLine(*values)


def _line(row: Row, names: dict[int, tuple[str, ...]]) -> EntryLine:
    key, uid, at, day, title, opening, mode, place = row
    return EntryLine(
        key,
        uid,
        from_microseconds(at),
        date.fromisoformat(day),
        title,
        words_of(opening),
        names.get(key, ()),
        mode,
        place,
    )
