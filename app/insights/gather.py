"""Reading the evidence of a window, once, for all questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.insights.evidence import Entries, Evidence, Meetings, Reflections
from app.measure.arrays import Bools, Floats, Ints
from app.model.scales import RATING_KEYS
from app.store.network_rows import RATING_BITS, NetworkRows

_LOWEST_BITS = (1 << RATING_BITS) - 1
_ID_BITS = 31


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """Row ids, ascending, and the place of each contact in the order of the uids."""

    ids: Ints
    place: Ints

    def of(self, ids: Ints) -> Ints:
        """Return the places of contacts that are there."""
        return self.place[np.searchsorted(self.ids, ids)]


def gather(rows: NetworkRows, after: int, until: int) -> Evidence:
    """Return the evidence with after < moment <= until (microseconds since 1970)."""
    rated, met = _table(rows.reflections(until), 5), _table(rows.first_and_last_met(until), 3)
    ids = np.union1d(rated[:, 1], met[:, 0])
    contacts = rows.contacts(ids.tolist())
    place_of = {one.id: place for place, one in enumerate(contacts)}
    places = _Places(ids, np.array([place_of[key] for key in ids.tolist()], dtype=np.int64))
    entries = _table(rows.entries(after, until), 4)
    reflections = _reflections(rated, entries[:, 0], places)
    in_window = reflections.where(reflections.entry >= 0)
    met_at = np.zeros((len(ids), 2), dtype=np.int64)
    met_at[places.of(met[:, 0])] = met[:, 1:]
    ties, has_tie = _ties(_table(rows.ties(), 2), places)
    return Evidence(
        after=after,
        until=until,
        contacts=contacts,
        first_met=met_at[:, 0],
        last_met=met_at[:, 1],
        entries=_entries(entries, _table(rows.intents(after, until), 2)),
        meetings=_meetings(_table(rows.meetings(after, until), 3), entries, places, in_window),
        in_window=in_window,
        up_to_now=reflections,
        ties=ties,
        has_tie=has_tie,
        book_fields=rows.fields(),
        promises=rows.promises(after, until),
    )


def _table(numbers: Iterator[int], width: int) -> Ints:
    return np.fromiter(numbers, dtype=np.int64).reshape(-1, width)


def _entries(rows: Ints, intents: Ints) -> Entries:
    masks = np.zeros(len(rows), dtype=np.int64)
    np.bitwise_or.at(masks, np.searchsorted(rows[:, 0], intents[:, 0]), intents[:, 1])
    minutes = np.where(rows[:, 3] < 0, np.nan, rows[:, 3])
    return Entries(rows[:, 1], rows[:, 2], minutes, masks)


def _reflections(rows: Ints, entry_ids: Ints, places: _Places) -> Reflections:
    ratings = {key: _unpacked(rows[:, 4], i) for i, key in enumerate(RATING_KEYS)}
    entry, contact = _found(rows[:, 0], entry_ids), places.of(rows[:, 1])
    return Reflections(entry, contact, rows[:, 2], rows[:, 3], ratings)


def _unpacked(packed: Ints, i: int) -> Floats:
    values = (packed >> (RATING_BITS * i)) & _LOWEST_BITS
    return np.where(values == 0, np.nan, values)


def _found(wanted: Ints, ascending: Ints) -> Ints:
    """Return where each wanted value stands, −1 where it is not there."""
    if not len(ascending):
        return np.full(len(wanted), -1, dtype=np.int64)
    place = np.minimum(np.searchsorted(ascending, wanted), len(ascending) - 1)
    return np.where(ascending[place] == wanted, place, -1)


def _meetings(rows: Ints, entries: Ints, places: _Places, reflections: Reflections) -> Meetings:
    entry, contact = np.searchsorted(entries[:, 0], rows[:, 0]), places.of(rows[:, 1])
    keys = (reflections.entry << _ID_BITS) | reflections.contact
    order = np.argsort(keys)
    place = _found((entry << _ID_BITS) | contact, keys[order])
    depth = np.full(len(entry), np.nan)
    depth[place >= 0] = reflections.ratings["depth"][order][place[place >= 0]]
    return Meetings(entry, contact, rows[:, 2], depth)


def _ties(ends: Ints, places: _Places) -> tuple[Ints, Bools]:
    """Return the ties between these contacts, and of whom any tie is known."""
    known = np.isin(ends, places.ids)
    tied = np.zeros(len(places.ids), dtype=np.bool_)
    tied[places.of(ends[known])] = True
    return places.of(ends[known.all(axis=1)]), tied
