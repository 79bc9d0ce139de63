"""Ratings and their trend line as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan
from typing import NamedTuple

from app.measure.trend_line import trend_line
from app.model.entry import Entry
from app.model.instant import to_microseconds
from app.review.document import LinePoint, Series

_MICROSECONDS_A_DAY = 86_400_000_000
_EPOCH_ORDINAL = 719_163


class Rated(NamedTuple):
    """One rating: when (day ordinal with its fraction, UTC), on which local day, and its value."""

    moment: float
    local_day: int
    value: int


def moment_of(entry: Entry) -> float:
    """Return when an entry happened, as a day ordinal with its fraction, UTC."""
    return moment_at(to_microseconds(entry.happened_at))


def moment_at(microseconds: int) -> float:
    """Return a moment in microseconds since 1970 as a day ordinal with its fraction."""
    return microseconds / _MICROSECONDS_A_DAY + _EPOCH_ORDINAL


def series_of(ratings: Sequence[Rated], half_life_days: float) -> Series:
    """Return ratings, oldest first, with the line through them."""
    moments = [one.moment for one in ratings]
    line = trend_line(moments, [one.value for one in ratings], half_life_days)
    points = zip(
        line.days.tolist(),
        line.mean.tolist(),
        line.low.tolist(),
        line.high.tolist(),
        line.starts.tolist(),
        strict=True,
    )
    return Series(
        tuple((one.moment, one.value) for one in ratings),
        tuple(
            LinePoint(day, mean, _known(low), _known(high), starts)
            for day, mean, low, high, starts in points
        ),
    )


def _known(value: float) -> float | None:
    return None if isnan(value) else value
