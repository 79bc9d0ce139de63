"""The regularised incomplete beta function I_x(a, 1/2), by its continued fraction.

Source: DLMF 8.17.22, evaluated from the front by Lentz's method (1976); the symmetry
I_x(a, b) = 1 − I_{1−x}(b, a) keeps the fraction where it converges and no denominator becomes 0.
"""

from __future__ import annotations

import math

import numpy as np

from app.measure.arrays import Floats

TERMS = 400
PRECISION = 1e-13


def half_beta(u: Floats, a: Floats) -> tuple[Floats, Floats]:
    """Return I_x(a, ½) and −dI/du at x = exp(−u), for u > 0 and a > 0."""
    x, y = np.exp(-u), -np.expm1(-u)
    front = np.exp(-a * u - _log_half_beta(a)) * np.sqrt(y)
    direct = x < (a + 1) / (a + 2.5)
    b = np.full(a.shape, 0.5)
    fraction = _fraction(np.where(direct, x, y), np.where(direct, a, b), np.where(direct, b, a))
    tail = np.where(direct, front * fraction / a, 1 - front * fraction / b)
    return tail, front / y


def _log_half_beta(a: Floats) -> Floats:
    parts = [math.lgamma(s) - math.lgamma(s + 0.5) for s in a.tolist()]
    return np.array(parts, dtype=np.float64) + 0.5 * math.log(math.pi)


def _fraction(x: Floats, a: Floats, b: Floats) -> Floats:
    c = np.ones_like(x)
    d = 1 / (1 - (a + b) * x / (a + 1))
    result = d.copy()
    for m in range(1, TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d, c = 1 / (1 + even * d), 1 + even / c
        result *= c * d
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d, c = 1 / (1 + odd * d), 1 + odd / c
        change = c * d
        result *= change
        if np.all(np.abs(change - 1) < PRECISION):
            break
    return result
