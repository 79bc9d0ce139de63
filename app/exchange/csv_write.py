"""Contacts as a table for a spreadsheet, in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from app.exchange.taken_out import TakenOut
from app.model.contact import Contact

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = "; "

_COLUMNS: dict[str, Callable[[Contact], object]] = {
    "Name": lambda one: one.name,
    "Name kind": lambda one: one.name_kind,
    "Nickname": lambda one: one.nickname,
    "Pronouns": lambda one: one.pronouns,
    "Organisation": lambda one: one.organisation,
    "Role": lambda one: one.role,
    "Field": lambda one: one.field,
    "Place": lambda one: one.place,
    "E-mail": lambda one: _channels(one, "email"),
    "Phone": lambda one: _channels(one, "phone"),
    "Web": lambda one: _channels(one, "web"),
    "Handle": lambda one: _channels(one, "handle"),
    "Address": lambda one: _channels(one, "address"),
    "Birthday": lambda one: next((day.date for day in one.dates if day.kind == "birthday"), None),
    "Known since": lambda one: one.known_since,
    "Met how": lambda one: one.met_how,
    "Proximity": lambda one: one.proximity,
    "Prestige": lambda one: one.prestige,
    "Standing": lambda one: one.standing,
    "Rhythm in days": lambda one: one.rhythm_days,
    "Tags": lambda one: _BETWEEN.join(one.tags),
    "Interests": lambda one: _BETWEEN.join(one.interests),
    "Note": lambda one: one.note,
}


def contacts_as_csv(book: TakenOut) -> Iterator[str]:
    """Yield the header, then a row a contact."""
    yield _row(list(_COLUMNS))
    for contact in book.contacts():
        yield _row([_cell(value(contact)) for value in _COLUMNS.values()])


def _row(cells: list[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


def _cell(value: object) -> str:
    """Return the text of a cell, with an apostrophe before what would start a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def _channels(contact: Contact, kind: str) -> str:
    return _BETWEEN.join(one.value for one in contact.channels if one.kind == kind)
