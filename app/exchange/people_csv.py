"""Reading tables of people: Google's (old and new), Outlook's, our own, and others like them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.exchange.brought import Brought, Incoming, Problem
from app.exchange.csv_table import Table, find_table
from app.exchange.encodings import decode_text
from app.exchange.month_names import day_in
from app.exchange.people_columns import ChannelColumn, Columns, columns_of
from app.model.contact import Channel, Contact, KnownDate, Source
from app.model.partial_date import parse_partial_date
from app.model.scales import NAME_KINDS

_SEVERAL = " ::: "
_BETWEEN = re.compile(r"\s*(?: ::: |;|,)\s*")
_ESCAPED = re.compile(r"'(?=[=+\-@\t\r])")
_OWN_GROUPS = {"mycontacts", "my contacts", "starred"}
_NO_DATES = {"0/0/00", "00/00/00", "0000-00-00"}
_PLAIN = ("nickname", "pronouns", "organisation", "role", "field", "place", "met_how", "note")


def looks_like_google(head: bytes, path: Path) -> bool:
    """Tell whether a table has the numbered columns of Google Contacts."""
    table = _table(head)
    return table is not None and any(
        cell.endswith(("1 - Value", "Group Membership", "Organization Title"))
        for cell in table.header
    )


def looks_like_outlook(head: bytes, path: Path) -> bool:
    """Tell whether a table has Outlook's columns."""
    table = _table(head)
    return table is not None and {"First Name", "E-mail Address"} <= set(table.header)


def looks_like_people(head: bytes, path: Path) -> bool:
    """Tell whether a file is a table with a column for names and another that is known."""
    return path.suffix.lower() in (".csv", ".tsv", ".txt") and _table(head) is not None


def _table(head: bytes) -> Table | None:
    whole_lines = head.rpartition(b"\n")[0] or head
    return find_table(decode_text(whole_lines), _is_header)


def _is_header(cells: Sequence[str]) -> bool:
    return columns_of(cells).tell_people


def reader(form: str) -> Callable[[Incoming], Brought]:
    """Return the reader of tables of people, under the name of their format."""

    def read(file: Incoming) -> Brought:
        return _read(file, form)

    return read


def _read(file: Incoming, form: str) -> Brought:
    table = find_table(decode_text(file.data), _is_header)
    if table is None:
        raise UserError(f"{file.path} has no line with names of columns like: Name, E-mail, Phone.")
    rows = _Rows(file, columns_of(table.header), Source(form))
    for line, cells in table.rows(rows.problems):
        rows.take(line, cells + [""] * (len(table.header) - len(cells)))
    return Brought(
        format=form,
        name=file.path.name,
        contacts=tuple(rows.contacts),
        problems=tuple(rows.problems),
        skipped=rows.skipped,
    )


class _Rows:
    """Turns one row after the other into a contact."""

    def __init__(self, file: Incoming, columns: Columns, source: Source) -> None:
        self._file, self._columns, self._source = file, columns, source
        self.contacts: list[Contact] = []
        self.problems: list[Problem] = []
        self.skipped = 0

    def take(self, line: int, cells: Sequence[str]) -> None:
        """Take up the contact of a row, or say why there is none."""
        at = self._columns.single
        facts = {slot: _plain(cells[place]) for slot, place in at.items()}
        channels = tuple(dict.fromkeys(_channels(self._columns.channels, cells)))
        name = _name(facts) or facts.get("organisation") or (channels and channels[0].value)
        if not name:
            self.skipped += 1
            self.problems.append(Problem(f"line {line}", "this row has no name"))
            return
        kind = facts.get("name_kind", "")
        self.contacts.append(
            self._file.contact(
                name,
                name_kind=kind if kind in NAME_KINDS else "real",
                channels=channels,
                known_since=self._day(line, facts.get("known_since", "")),
                dates=tuple(self._dates(line, facts)),
                tags=_tags(facts.get("tags", "")),
                interests=_tags(facts.get("interests", "")),
                source=self._source,
                **_known(facts),
            )
        )

    def _dates(self, line: int, facts: dict[str, str]) -> Iterator[KnownDate]:
        for kind in ("birthday", "anniversary"):
            day = self._day(line, facts.get(kind, ""))
            if day:
                yield KnownDate(kind, day)

    def _day(self, line: int, text: str) -> str | None:
        if not text or text in _NO_DATES:
            return None
        try:
            return str(parse_partial_date(text))
        except ValueError:
            day = day_in(text)
        if day is None:
            self.problems.append(Problem(f"line {line}", f"{text[:40]} is not a clear date"))
        return day


def _plain(cell: str) -> str:
    """Return the text of a cell without the apostrophe that keeps it from being a formula."""
    return _ESCAPED.sub("", cell, count=1).strip() if cell.startswith("'") else cell.strip()


def _known(facts: dict[str, str]) -> dict[str, Any]:
    return {slot: facts[slot] for slot in _PLAIN if facts.get(slot)}


def _name(facts: dict[str, str]) -> str:
    parts = (facts.get(slot, "") for slot in ("first", "middle", "last"))
    return facts.get("name", "") or " ".join(part for part in parts if part)


def _tags(cell: str) -> tuple[str, ...]:
    found = {tag.removeprefix("* ").strip() for tag in _BETWEEN.split(cell)}
    return tuple(sorted(tag for tag in found if tag and tag.lower() not in _OWN_GROUPS))


def _channels(columns: Sequence[ChannelColumn], cells: Sequence[str]) -> Iterator[Channel]:
    for column in columns:
        said = cells[column.label_at] if column.label_at is not None else column.label or ""
        label = said.removeprefix("*").strip().lower() or None
        sign = ";" if _SEVERAL not in cells[column.at] and column.kind != "address" else _SEVERAL
        for value in cells[column.at].split(sign):
            plain = _plain(value)
            if plain:
                yield Channel(column.kind, plain, label)


read_google = reader("google-csv")
read_outlook = reader("outlook-csv")
read_people = reader("csv")
