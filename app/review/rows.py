"""The rows of a period, handed to the builder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from app.model.contact import Contact
from app.model.entry import Entry
from app.review.name_index import NameIndex
from app.review.options import ReviewOptions
from app.review.pace import Pace
from app.review.pictures import is_picture
from app.store.entry_records import named_in
from app.store.records import Records
from app.store.review_rows import KnownAs, ReviewRows

_MOST_AN_ENTRY = 4
_READ = 0.4


@dataclass(frozen=True, kw_only=True)
class Rows:
    """Entries of the period (oldest first), contacts by uid, and what was known before.

    Where names are to be hidden, `known_as` must hold every contact of the book, since any text may
    name any of them; else those of the period.
    """

    entries: Sequence[Entry]
    contacts: Mapping[str, Contact]
    last_met_before: Mapping[str, date]
    depth_before: Sequence[tuple[str, int, date, int]]
    known_as: Sequence[KnownAs]

    @cached_property
    def index(self) -> NameIndex:
        """Everything by which those who are known here can be named."""
        return NameIndex.of(self.known_as)


def gather(
    records: Records,
    options: ReviewOptions,
    *,
    with_pictures: bool = False,
    pace: Pace | None = None,
) -> Rows:
    """Return the rows of the period that the options name, pictures where they are shown."""
    rows = ReviewRows(records.db)
    first, last = options.first, options.last
    keep = with_pictures or options.shows_pictures
    uids = rows.entries_between(first, last, options.tags)
    every = (pace or Pace()).along(records.entries.each(uids), len(uids), _READ)
    entries = [_with_pictures_alone(one, keep) for one in every]
    wanted = {uid for one in entries for uid in named_in(one)}
    if not options.tags:
        wanted.update(rows.changed_standing(first, last))
    return Rows(
        entries=entries,
        contacts={one.uid: one for one in records.contacts.each(wanted)},
        last_met_before=rows.last_met_before(first),
        depth_before=rows.depth_before(first, wanted),
        known_as=list(rows.known_as(wanted)),
    )


def with_all_names(records: Records, rows: Rows) -> Rows:
    """Return the rows with everybody of the book known in them."""
    return replace(rows, known_as=list(ReviewRows(records.db).known_as()))


def _with_pictures_alone(entry: Entry, keep: bool) -> Entry:
    """Return an entry without the attachments that a review does not show."""
    if not entry.attachments:
        return entry
    shown = [one for one in entry.attachments if keep and is_picture(one.data)]
    return replace(entry, attachments=tuple(shown[:_MOST_AN_ENTRY]))
