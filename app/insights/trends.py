"""How a relationship moves: the ratings of a contact, their line, and an honest verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from app.measure.arrays import Floats, Ints
from app.measure.monthly import EPOCH_ORDINAL
from app.measure.trend_line import TrendLine, trend_line
from app.measure.verdict import Verdict, verdict
from app.model.instant import from_microseconds, to_microseconds
from app.store.rated_moments import RatedMoments
from app.store.ratings import Ratings

MICROSECONDS_A_DAY = 86_400_000_000
HALF_LIVES = (30, 90, 180)
USUAL_HALF_LIFE = 90.0


@dataclass(frozen=True, slots=True, eq=False)
class Trend:
    """The trend of one rating with one contact; `line` is empty under three ratings.

    Of each rating: `days` since 1970 in UTC, and `local_days`, the ordinal of its local date.
    """

    rating: str
    half_life_days: float
    ratings: RatedMoments
    days: Floats
    local_days: Ints
    values: Floats
    line: TrendLine
    verdict: Verdict

    @property
    def n(self) -> int:
        """Return how many ratings it rests on."""
        return len(self.ratings)

    def moments(self) -> list[datetime]:
        """Return the UTC instant of each point of the line."""
        return [from_microseconds(self.ratings[i].at) for i in self.line.at_index]


def trend_of(rating: str, ratings: RatedMoments, half_life_days: float = USUAL_HALF_LIFE) -> Trend:
    """Return the trend of ratings that stand in the order of their moments."""
    moments, dates, steps = ratings.columns()
    at, values = np.array(moments, dtype=np.int64), np.array(steps, dtype=np.float64)
    local_days = np.array(dates, dtype="datetime64[D]").astype(np.int64) + EPOCH_ORDINAL
    return Trend(
        rating,
        half_life_days,
        ratings,
        at / MICROSECONDS_A_DAY,
        local_days,
        values,
        trend_line((at - at[:1]) / MICROSECONDS_A_DAY, values, half_life_days),
        verdict(local_days, values),
    )


def rated_moments(rated: Iterable[tuple[datetime, int]]) -> RatedMoments:
    """Return ratings of a book that was never written: no entries, days as of UTC."""
    rows = [(at, at.date().isoformat(), value, "", None) for at, value in sorted(rated)]
    return RatedMoments([(to_microseconds(at), *others) for at, *others in rows])


@dataclass(frozen=True, slots=True)
class Trends:
    """Trends computed from the ratings of a book."""

    ratings: Ratings

    def of(
        self,
        contact: str,
        rating: str,
        half_life_days: float = USUAL_HALF_LIFE,
        until: int | None = None,
    ) -> Trend:
        """Return the trend of one rating with one contact, up to a moment in microseconds."""
        return trend_of(rating, self.ratings.of_contact(contact, rating, until), half_life_days)
