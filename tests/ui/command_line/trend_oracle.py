"""A trend by the words of the contract, straight from a document, with scipy and loops alone."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from itertools import combinations, pairwise
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from scipy import stats

Rated = list[tuple[datetime, date, int, str]]
DAY = 86_400


def ratings_in(document: dict[str, Any], contact: str, rating: str, until: date | None) -> Rated:
    """Return moment, local day, value and entry, oldest first."""
    found = []
    for entry in document["entries"]:
        at = datetime.fromisoformat(entry["happened_at"])
        day = at.astimezone(ZoneInfo(entry["zone"] or "UTC")).date()
        for one in entry["reflections"]:
            is_late = until is not None and at.astimezone(UTC).date() > until
            if one["contact"] == contact and one[rating] is not None and not is_late:
                found.append((at, day, one[rating], entry["uid"]))
    return sorted(found, key=lambda one: (one[0], one[3]))


def line(rated: Rated, half_life: float) -> list[dict[str, Any]]:
    """Return the points of the line, each summed anew over all ratings so far."""
    if len(rated) < 3:
        return []
    instants = sorted({at for at, *_ in rated})
    gaps = [(b - a).total_seconds() / DAY for a, b in pairwise(instants)]
    longest = max(60.0, 3 * float(np.median(gaps))) if gaps else 60.0
    points = []
    for place, now in enumerate(instants):
        so_far = [(now - at, value) for at, _, value, _ in rated if at <= now]
        w = np.array([2 ** (-age.total_seconds() / DAY / half_life) for age, _ in so_far])
        y = np.array([float(value) for _, value in so_far])
        total, squares = math.fsum(w), math.fsum(w * w)
        mean, n_eff = math.fsum(w * y) / total, total**2 / squares
        low = high = None
        if n_eff >= 2:
            variance = math.fsum(w * (y - mean) ** 2) / (total - squares / total)
            half = stats.t.ppf(0.9, n_eff - 1) * math.sqrt(variance / n_eff)
            low, high = max(mean - half, 1.0), min(mean + half, 5.0)
        starts = place == 0 or gaps[place - 1] > longest
        points.append({"at": now, "mean": mean, "low": low, "high": high, "starts": starts})
    return points


def verdict(rated: Rated) -> tuple[str, list[float | None], bool]:
    """Return the word; slope, its low and high end, and p; and whether a trend is firm."""
    by_day: dict[int, list[int]] = {}
    for _, day, value, _ in rated:
        by_day.setdefault(day.toordinal(), []).append(value)
    days = sorted(by_day)
    y = np.array([sum(by_day[day]) / len(by_day[day]) for day in days])
    n = len(days)
    if n < 8 or days[-1] - days[0] < 90:
        return "too few", [None] * 4, False
    if y.min() == y.max():
        return "steady", [0.0, 0.0, 0.0, 1.0], False
    t = np.array(days) / 365.25
    pairs = list(combinations(range(n), 2))
    slopes = np.sort([(y[j] - y[i]) / (t[j] - t[i]) for i, j in pairs])
    slope, s = float(np.median(slopes)), sum(int(np.sign(y[j] - y[i])) for i, j in pairs)
    sigma, wider = (_sigma(y, y - slope * t, fitted) for fitted in (1, 2))
    p, again = (2 * float(stats.norm.sf(max(abs(s) - 1, 0) / one)) for one in (sigma, wider))
    reach = stats.norm.ppf(0.95) * sigma
    low = float(slopes[max(int(np.round((len(slopes) - reach) / 2)) - 1, 0)])
    high = float(slopes[min(int(np.round((len(slopes) + reach) / 2)), len(slopes) - 1)])
    if p < 0.10 and abs(slope) >= 0.5:
        return ("rising" if slope > 0 else "fading"), [slope, low, high, p], again < 0.05
    is_flat = low >= -0.5 and high <= 0.5
    return ("steady" if is_flat else "not clear yet"), [slope, low, high, p], False


def _sigma(y: np.ndarray, detrended: np.ndarray, fitted: int) -> float:
    n, ties = len(y), np.unique(y, return_counts=True)[1]
    v = (n * (n - 1) * (2 * n + 5) - sum(int(k) * (k - 1) * (2 * k + 5) for k in ties)) / 18
    x = stats.rankdata(detrended) - (n + 1) / 2
    r = float(sum(x[:-1] * x[1:]) / sum(x * x)) if any(x) else 0.0
    r = min(max((n * r + fitted) / (n - 4), 0.0), 0.9)
    return math.sqrt(float(v) * (1 + r) / (1 - r))
