"""How a relationship moves: the ratings of a contact, their line, and an honest verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from app.measure.trend_line import TrendLine, trend_line
from app.measure.verdict import Verdict, verdict
from app.model.instant import from_microseconds
from app.store.ratings import RatedMoment, Ratings

MICROSECONDS_A_DAY = 86_400_000_000
HALF_LIVES = (30, 90, 180)
USUAL_HALF_LIFE = 90.0


@dataclass(frozen=True, slots=True, eq=False)
class Trend:
    """The trend of one rating with one contact; `line` is empty under three ratings."""

    rating: str
    half_life_days: float
    ratings: Sequence[RatedMoment]
    line: TrendLine
    verdict: Verdict

    @property
    def n(self) -> int:
        """Return how many ratings it rests on."""
        return len(self.ratings)

    def moments(self) -> list[datetime]:
        """Return the UTC instant of each point of the line."""
        return [from_microseconds(self.ratings[i].at) for i in self.line.at_index]


def trend_of(
    rating: str, ratings: Sequence[RatedMoment], half_life_days: float = USUAL_HALF_LIFE
) -> Trend:
    """Return the trend of ratings that stand in the order of their moments."""
    at = np.array([one.at for one in ratings], dtype=np.int64)
    values = np.array([one.value for one in ratings], dtype=np.float64)
    days = (at - at[:1]) / MICROSECONDS_A_DAY
    ordinals = np.array(
        [date.fromisoformat(one.day).toordinal() for one in ratings], dtype=np.int64
    )
    by_day = np.argsort(ordinals, kind="stable")
    return Trend(
        rating,
        half_life_days,
        ratings,
        trend_line(days, values, half_life_days),
        verdict(ordinals[by_day], values[by_day]),
    )


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
