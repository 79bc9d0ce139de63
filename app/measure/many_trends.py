"""What a list of contacts shows of their trends, for all of them in one go."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, Ints, floats, ints
from app.measure.daily import daily_means
from app.measure.sparkline import sparklines
from app.measure.trend_line import FEWEST_RATINGS
from app.measure.verdict import Verdict, verdict_on_days

DAY_BITS = 24


@dataclass(frozen=True, slots=True, eq=False)
class ManyTrends:
    """For each contact from 0: ratings, last mean and sparkline (NaN under 3 ratings), verdict.

    `firm` are the contacts whose rising or fading holds at a second look.
    """

    n_ratings: Ints
    last_mean: Floats
    sparkline: Floats
    words: tuple[str, ...]
    firm: tuple[bool, ...]


def trend_of_many(
    contact_index: npt.ArrayLike,
    days: npt.ArrayLike,
    local_days: npt.ArrayLike,
    values: npt.ArrayLike,
    n_contacts: int,
    half_life_days: float = 90.0,
) -> ManyTrends:
    """Return the trends of `n_contacts` from one item for each rating, in any order, none unknown.

    `days` are instants in days since any epoch, `local_days` the ordinals of their local dates.
    """
    index, ratings = ints(contact_index), floats(values)
    n_ratings = np.bincount(index, minlength=n_contacts).astype(np.int64)
    lines = sparklines(index, floats(days), ratings, n_contacts, half_life_days)
    lines[n_ratings < FEWEST_RATINGS] = np.nan
    verdicts = _verdicts(index, ints(local_days), ratings, n_contacts)
    words, firm = tuple(one.word for one in verdicts), tuple(one.firm for one in verdicts)
    return ManyTrends(n_ratings, lines[:, -1].copy(), lines, words, firm)


def _verdicts(index: Ints, local_days: Ints, values: Floats, n_contacts: int) -> list[Verdict]:
    keys, means = daily_means((index << DAY_BITS) | local_days, values)
    ends = np.searchsorted(keys >> DAY_BITS, np.arange(n_contacts + 1)).tolist()
    days = keys & ((1 << DAY_BITS) - 1)
    return [verdict_on_days(days[start:end], means[start:end]) for start, end in pairwise(ends)]
