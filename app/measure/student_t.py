"""Student's t quantile at any positive, fractional degrees of freedom.

With x = dof/(dof+t²), P(T > t) = I_x(dof/2, 1/2)/2 (DLMF 8.17, Abramowitz and Stegun 26.7.1).
It is solved by Newton's method for u = −ln x, in which t² = dof·(eᵘ − 1) loses no digits at either
end. From `LARGE` degrees on, the expansion in 1/dof (Abramowitz and Stegun 26.7.5) is exact enough.
"""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, floats
from app.measure.incomplete_beta import half_beta

LARGE = 120.0
NEWTON_STEPS = 60
CLOSE_ENOUGH = 1e-6


def student_t_quantile(probability: float, dof: npt.ArrayLike) -> Floats:
    """Return t with P(T ≤ t) = `probability` for each of `dof`; 0.5 < probability < 1, dof > 0.

    The relative error is below 1e-9. Where t is too large for a float it is infinite; where dof is
    NaN or not positive it is NaN.
    """
    if not 0.5 < probability < 1:
        raise ValueError(f"probability {probability} is not between 0.5 and 1")
    degrees = floats(dof)
    quantile = np.full(degrees.shape, np.nan)
    large = degrees >= LARGE
    quantile[large] = _expansion(probability, degrees[large])
    small = (degrees > 0) & ~large
    quantile[small] = _solved(2 * (1 - probability), degrees[small])
    return quantile


def _expansion(probability: float, dof: Floats) -> Floats:
    z = NormalDist().inv_cdf(probability)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    total = np.full(dof.shape, z)
    for power, term in enumerate(terms, start=1):
        total += term / dof**power
    return total


def _solved(two_tails: float, dof: Floats) -> Floats:
    a = dof / 2
    u = _first_guess(two_tails, a)
    for _ in range(NEWTON_STEPS):
        tail, slope = half_beta(u, a)
        # Newton on ln I: nearly straight in u, so that it neither overshoots nor stalls.
        step = np.log(tail / two_tails) * tail / slope
        u = np.maximum(u + step, u / 16)
        # A step leaves an error of about its own square.
        if np.all(np.abs(step) <= CLOSE_ENOUGH * u):
            break
    with np.errstate(over="ignore"):
        return np.sqrt(dof) * np.exp(u / 2) * np.sqrt(-np.expm1(-u))


def _first_guess(two_tails: float, a: Floats) -> Floats:
    """Return u from the limit I_x ≈ xᵃ/(a·B(a, ½)) for few degrees, from the expansion for more."""
    dof = 2 * a
    guess = np.log1p(_expansion(1 - two_tails / 2, np.maximum(dof, 1.5)) ** 2 / dof)
    few = dof < 1.5
    log_beta = np.array([math.lgamma(s) - math.lgamma(s + 0.5) for s in a[few].tolist()])
    log_beta += 0.5 * math.log(math.pi)
    guess[few] = -(math.log(two_tails) + np.log(a[few]) + log_beta) / a[few]
    return np.maximum(guess, 1e-3)
