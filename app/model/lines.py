"""What lists show of a record: a line each, without the rest of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One contact in a list. `last_met` is None where no entry is known."""

    id: int
    uid: str
    name: str
    name_kind: str
    field: str | None
    organisation: str | None
    standing: str
    entry_count: int
    last_met: datetime | None


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry in a list; `names` in their order, `opening` the first words of the text."""

    id: int
    uid: str
    happened_at: datetime
    day: date
    title: str | None
    opening: str
    names: tuple[str, ...]
    mode: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """An entry with a contact: no more than when, and what it is called."""

    uid: str
    at: datetime
    day: date
    title: str | None


@dataclass(frozen=True, slots=True)
class MonthOfEntries:
    """The row ids of the entries of one month (as 2026-11), newest first."""

    month: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BinnedContacts:
    """Contacts in the bin, by name; `became` is whom one of them was merged into.

    `step` is the deletion or the merge by which they are brought back.
    """

    step: int
    gone_at: datetime
    names: tuple[str, ...]
    became: str | None


@dataclass(frozen=True, slots=True)
class BinnedEntry:
    """An entry in the bin; `step` is the deletion by which it is brought back."""

    step: int
    deleted_at: datetime
    title: str | None
    body: str
    happened_at: datetime


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found; in `snippet` each found word stands between characters 2 and 3."""

    entry: str
    happened_at: datetime
    day: date
    title: str | None
    snippet: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise with the entry it was made in. `by` and `to` are names, or None for me."""

    uid: str
    entry: str
    text: str
    by: str | None
    to: str | None
    due: str | None
    state: str
    closed_on: str | None
    day: date
    entry_title: str | None
