"""The verdict: does a relationship rise, fade or hold, or is it too early to say?

Theil–Sen slope over the local days, Mann–Kendall for its p, both widened for serial correlation.
That widening frees r of the bias that a mean leaves in it, but a slope was taken out as well. So a
rising or fading is looked at twice: it is firm where p stays under 0.05 with r freed of the bias of
both, which is twice as large (van Giersbergen 2005, "On the effect of deterministic terms on the
bias in stable AR models", Economics Letters 89). What is not firm is a perhaps.

How far to trust it: of series without a trend, rated in steps every fortnight, at spreads of 0.5 to
1.0 and lag-1 correlations of 0 to 0.7, at most 17 in a hundred are called rising or fading with 8
or 12 days and 12 with 40, but firmly so at most 8, 9 and 8. Of those that move by 1.5 a year, met
monthly over a year with a spread of 0.5, 51 in a hundred are found and 36 of them firm; met every
fortnight for a year and a half, nearly all are (tests/app/measure/test_trend_simulations.py).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, Ints
from app.measure.daily import daily_means
from app.measure.mann_kendall import (
    inflation,
    rank_autocorrelation,
    rises_less_falls,
    two_sided_p,
    variance,
)
from app.measure.pair_slopes import pair_slopes
from app.model.verdict_words import (
    FADING,
    FEWEST_DAYS,
    MOVING,
    NOT_CLEAR,
    RISING,
    SHORTEST_SPAN_DAYS,
    STEADY,
    TOO_FEW,
)

DAYS_PER_YEAR = 365.25
LEAST_SLOPE = 0.5
HIGHEST_P = 0.10
HIGHEST_FIRM_P = 0.05


@dataclass(frozen=True, slots=True)
class Verdict:
    """One word, and what it stands on; the numbers are None when there are too few days.

    `firm` is true of a rising or fading that holds at a second look; others are a perhaps.
    """

    word: str
    n_days: int
    slope_per_year: float | None = None
    slope_low: float | None = None
    slope_high: float | None = None
    p: float | None = None
    approximate: bool = False
    firm: bool = False


def verdict(local_days: npt.ArrayLike, values: npt.ArrayLike) -> Verdict:
    """Return the verdict on known ratings given on local days (proleptic ordinals, any order).

    Slope and its 90 % interval are in steps of the scale per year. Above 3,000 days they rest on a
    fixed sample of the pairs, and are said to be approximate.
    """
    return verdict_on_days(*daily_means(local_days, values))


def verdict_on_days(days: Ints, means: Floats) -> Verdict:
    """Return the verdict on one mean for each of the ascending, different days."""
    n = len(days)
    if n < FEWEST_DAYS or days[-1] - days[0] < SHORTEST_SPAN_DAYS:
        return Verdict(TOO_FEW, n)
    if np.all(means == means[0]):
        return Verdict(STEADY, n, 0.0, 0.0, 0.0, 1.0)
    # Years since day 0: the zero does not matter but for rounding, which decides whether ranks tie
    # below; the contract counts from day 0, and so do we.
    years = days / DAYS_PER_YEAR
    independent = variance(means)
    s = rises_less_falls(means)
    slopes = pair_slopes(years, means, s)
    slope = slopes.median()
    r = rank_autocorrelation(means - slope * years)
    corrected = independent * inflation(r, n)
    low, high = slopes.interval(math.sqrt(corrected))
    p = two_sided_p(s, corrected)
    word = _word(slope, low, high, p)
    firm = word in MOVING and two_sided_p(s, independent * inflation(r, n, 2)) < HIGHEST_FIRM_P
    return Verdict(word, n, slope, low, high, p, slopes.is_sample, firm)


def slope_per_year(local_days: npt.ArrayLike, values: npt.ArrayLike) -> float | None:
    """Return the Theil–Sen slope per year alone, however few days; None under two of them."""
    days, means = daily_means(local_days, values)
    if len(days) < 2:
        return None
    return pair_slopes(days / DAYS_PER_YEAR, means, rises_less_falls(means)).median()


def _word(slope: float, low: float, high: float, p: float) -> str:
    if p < HIGHEST_P and abs(slope) >= LEAST_SLOPE:
        return RISING if slope > 0 else FADING
    is_flat = low >= -LEAST_SLOPE and high <= LEAST_SLOPE
    return STEADY if is_flat else NOT_CLEAR
