"""How near somebody is to me, as a word: it says whether to begin with small talk.

From the strength of the tie, which is counted in deep meetings of today (app.measure.strength):
close from 3, moderate from 0.5, weak below; dormant where nobody met for a year. The limits are
our judgement. Moderately weak ties reach furthest (Rajkumar and others 2022).
"""

from __future__ import annotations

from collections.abc import Sequence

CLOSE, MODERATE = 3.0, 0.5
DORMANT_DAYS = 365


def nearness(meetings: Sequence[tuple[float, int | None]]) -> str:
    """Return close, moderate, weak, dormant or unmet.

    `meetings` are days ago and depth (1 to 5, None where unrated); those to come do not count.
    """
    past = [(days, depth) for days, depth in meetings if days >= 0]
    if not past:
        return "unmet"
    if min(days for days, _ in past) > DORMANT_DAYS:
        return "dormant"
    strength = _strength(past)
    return "close" if strength >= CLOSE else "moderate" if strength >= MODERATE else "weak"


def _strength(meetings: Sequence[tuple[float, int | None]]) -> float:
    from app.measure.strength import strengths

    days, depths = zip(*meetings, strict=True)
    return float(strengths([0] * len(days), days, depths, 1)[0])
