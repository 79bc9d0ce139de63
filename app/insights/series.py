"""What the chart of a question draws: plain points, in the units of their axes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.insights.evidence import Evidence
from app.measure.arrays import Bools, Floats, Ints
from app.measure.grouped import sum_by
from app.measure.monthly import EPOCH_ORDINAL, by_month


@dataclass(frozen=True, slots=True)
class Dot:
    """A contact (uid, name) at a place; `size` weighs it, `group` tells dots apart."""

    contact: str
    name: str
    x: float
    y: float
    size: float
    group: str = ""


@dataclass(frozen=True, slots=True)
class Scatter:
    """Contacts as dots, those of which both values are known. `x` and `y` name the values."""

    x: str
    y: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """The share of all that the first 1, 2, … hold, and who they are (uids), in that order."""

    shares: tuple[float, ...]
    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Months:
    """Counts for each month (as 2026-11) without a gap, by what is counted."""

    months: tuple[str, ...]
    counts: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Node:
    """A contact in the network, its field, and the weight of its tie to me."""

    contact: str
    name: str
    field: str | None
    weight: float


@dataclass(frozen=True, slots=True)
class Network:
    """Contacts, and the known ties among them as pairs of places in `nodes`."""

    nodes: tuple[Node, ...]
    ties: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ExchangedWith:
    """What I gave and received with a contact, in steps above nothing, over `n` reflections."""

    contact: str
    name: str
    given: int
    received: int
    n: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """Steps *given* and *received* by month and by contact."""

    months: Months
    people: tuple[ExchangedWith, ...]


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise made in an entry (uid) on a day, `by` and `to` uids (None for me), how it ended.

    `to` is None too where nobody is named; `ending` is *kept_on_time*, *kept_late*, *open* or
    *dropped*.
    """

    entry: str
    day: str
    by: str | None
    to: str | None
    text: str
    due: str | None
    closed_on: str | None
    ending: str


@dataclass(frozen=True, slots=True)
class Promises:
    """My promises by month and ending, and every promise, also those made to me, oldest first."""

    months: Months
    promises: tuple[Promised, ...]


Series = Scatter | Curve | Months | Network | Exchange | Promises


def scatter(
    evidence: Evidence, axes: tuple[str, str], x: Floats, y: Floats, size: Floats
) -> Scatter:
    """Return the contacts of which x and y are both known; the group is the kind of name."""
    shown = np.flatnonzero(~(np.isnan(x) | np.isnan(y))).tolist()
    places = zip(shown, x[shown].tolist(), y[shown].tolist(), size[shown].tolist(), strict=True)
    dots = (
        Dot(one.uid, one.name, across, up, area, one.name_kind)
        for place, across, up, area in places
        if (one := evidence.contacts[place])
    )
    return Scatter(*axes, tuple(dots))


def count_by_month(local_days: Ints, marks: Mapping[str, Bools]) -> Months:
    """Return how many of the days (ordinals) bear each mark, by month from first to last."""
    return sum_by_month(local_days, {key: marked.astype(float) for key, marked in marks.items()})


def sum_by_month(local_days: Ints, values: Mapping[str, Floats]) -> Months:
    """Return the sums of whole numbers on days (ordinals), by month from first to last."""
    starts = by_month(local_days, np.ones(len(local_days))).first_day
    place = np.searchsorted(starts, local_days, side="right") - 1
    dates = (starts - EPOCH_ORDINAL).astype("datetime64[D]")
    sums = {
        key: tuple(sum_by(place, some, len(starts)).astype(int).tolist())
        for key, some in values.items()
    }
    return Months(tuple(np.datetime_as_string(dates, unit="M").tolist()), sums)
