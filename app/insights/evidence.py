"""What the seven questions are answered from: the rows of a window and of the book up to its end.

Contacts are places from 0 in the order of their uids; moments are microseconds since 1970.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.measure.arrays import Bools, Floats, Ints
from app.measure.grouped import mean_by
from app.measure.strength import strengths
from app.store.network_rows import ContactFacts, PromiseFacts

MICROSECONDS_A_DAY = 86_400_000_000
Chosen = Bools | Ints | slice
"""Some rows of a table: by mask, in an order, or from one place to another."""


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """The entries of the window: moment, local day (ordinal), minutes (NaN unknown), intents.

    An intent is a bit.
    """

    at: Ints
    local_day: Ints
    minutes: Floats
    intents: Ints

    def where(self, chosen: Chosen) -> Entries:
        """Return some of them."""
        return Entries(
            self.at[chosen], self.local_day[chosen], self.minutes[chosen], self.intents[chosen]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Meetings:
    """One for each contact in each entry of the window; depth is NaN where unrated."""

    entry: Ints
    contact: Ints
    at: Ints
    depth: Floats

    def where(self, chosen: Chosen) -> Meetings:
        """Return some of them."""
        return Meetings(
            self.entry[chosen], self.contact[chosen], self.at[chosen], self.depth[chosen]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Reflections:
    """Ratings by key, NaN where unknown; `entry` is −1 where it is none of the window."""

    entry: Ints
    contact: Ints
    at: Ints
    local_day: Ints
    ratings: Mapping[str, Floats]

    def where(self, chosen: Chosen) -> Reflections:
        """Return some of them."""
        ratings = {key: values[chosen] for key, values in self.ratings.items()}
        return Reflections(
            self.entry[chosen],
            self.contact[chosen],
            self.at[chosen],
            self.local_day[chosen],
            ratings,
        )


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Evidence:
    """Contacts with entries or ratings up to `until`, what was written in the window, and before.

    `first_met` and `last_met` are 0 for a contact that is in no entry; `ties` are pairs of
    contacts, `has_tie` says whose ties are known, with whomever; `book_fields` are of all contacts.
    """

    after: int
    until: int
    contacts: Sequence[ContactFacts]
    first_met: Ints
    last_met: Ints
    entries: Entries
    meetings: Meetings
    in_window: Reflections
    up_to_now: Reflections
    ties: Ints
    has_tie: Bools
    book_fields: Sequence[str]
    promises: Sequence[PromiseFacts]

    @property
    def n_contacts(self) -> int:
        """Return how many contacts there are."""
        return len(self.contacts)

    def met(self) -> Ints:
        """Return the contacts that are in entries of the window, ascending."""
        return np.unique(self.meetings.contact)

    def strengths(self) -> Floats:
        """Return the strength of each contact at the end of the window, over its entries."""
        days_ago = (self.until - self.meetings.at) / MICROSECONDS_A_DAY
        return strengths(self.meetings.contact, days_ago, self.meetings.depth, self.n_contacts)

    def mean(self, rating: str) -> Floats:
        """Return the mean of a rating in the window by contact; NaN where there is none."""
        found = self.in_window
        return mean_by(found.contact, found.ratings[rating], self.n_contacts)

    def count(self, rating: str) -> Ints:
        """Return how often each contact has a rating in the window."""
        return counted(self.in_window, rating, self.n_contacts)

    def fact(self, name: str) -> Floats:
        """Return *proximity* or *prestige* of each contact; NaN where unknown."""
        return np.array([getattr(one, name) for one in self.contacts], dtype=np.float64)

    def is_active(self) -> Bools:
        """Tell of each contact whether it is neither resting nor let go."""
        return np.array([one.standing == "active" for one in self.contacts], dtype=np.bool_)

    def days_since_met(self) -> Floats:
        """Return the days from each contact's last entry to the end of the window."""
        return (self.until - self.last_met) / MICROSECONDS_A_DAY

    def uids(self, places: Ints | Bools) -> tuple[str, ...]:
        """Return the uids of contacts, chosen by place or by mask, ascending."""
        chosen = np.flatnonzero(places) if places.dtype == np.bool_ else np.sort(places)
        return tuple(self.contacts[i].uid for i in chosen.tolist())


def counted(reflections: Reflections, rating: str, n_contacts: int) -> Ints:
    """Return how often each contact has a rating among these."""
    known = ~np.isnan(reflections.ratings[rating])
    return np.bincount(reflections.contact[known], minlength=n_contacts).astype(np.int64)
