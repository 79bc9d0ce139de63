"""Who moved: contacts whose depth rose or faded in the period, by an honest verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app.measure.trend_line import FEWEST_RATINGS
from app.measure.verdict import Verdict, verdict
from app.model.verdict_words import MOVING, RISING, STEADY
from app.review.document import LinePoint, Moved, Series
from app.review.series import Rated, moment_at, moment_of, series_of
from app.review.telling import Telling

_HALF_LIFE_DAYS = 90.0
_LEAST_MOVE = 0.5


def tell_moved(telling: Telling) -> dict[str, Any]:
    """Return who moved, the firm first and of these the largest moves, and who held steady.

    The verdict rests on all ratings up to the end of the period; moved are those whose line went
    that way within it, by half a step or more, over three ratings or more.
    """
    moved, steady = [], []
    for uid, ratings, begins in _ratings(telling):
        judged = verdict([one.local_day for one in ratings], [one.value for one in ratings])
        if judged.word == STEADY:
            steady.append(telling.names.of(uid))
        elif judged.word in MOVING:
            moved.append(_moved(telling, uid, ratings, begins, judged))
    found = [one for one in moved if _went_its_way(one)]
    found.sort(key=lambda one: (not one.firm, -abs(one.end - one.start), one.name))
    return {"moved": tuple(found), "steady": tuple(sorted(steady))}


def _ratings(telling: Telling) -> Iterator[tuple[str, list[Rated], int]]:
    """Yield contacts with all their ratings, and at which of these the period begins."""
    before: dict[str, list[Rated]] = {}
    for uid, at, day, depth in telling.depth_before:
        before.setdefault(uid, []).append(Rated(moment_at(at), day.toordinal(), depth))
    within: dict[str, list[Rated]] = {}
    for entry in telling.entries:
        for one in entry.reflections:
            if one.depth is not None:
                rated = Rated(moment_of(entry), entry.day.toordinal(), one.depth)
                within.setdefault(one.contact, []).append(rated)
    for uid, ratings in within.items():
        if len(ratings) >= FEWEST_RATINGS:
            earlier = before.get(uid, [])
            yield uid, sorted(earlier + ratings), len(earlier)


def _moved(
    telling: Telling, uid: str, ratings: Sequence[Rated], begins: int, judged: Verdict
) -> Moved:
    whole = series_of(ratings, _HALF_LIFE_DAYS)
    since = ratings[begins].moment
    shown = Series(whole.ratings[begins:], tuple(p for p in whole.line if p.day >= since))
    return Moved(
        name=telling.names.of(uid),
        verdict=judged.word,
        firm=judged.firm,
        start=_start(whole.line, since),
        end=whole.line[-1].mean,
        slope_per_year=judged.slope_per_year or 0.0,
        entries=len(telling.met.get(uid, ())),
        n=len(shown.ratings),
        series=shown,
        photo=telling.photo_of(uid),
    )


def _start(line: Sequence[LinePoint], since: float) -> float:
    """Return the line where the period begins, but not before its third point.

    At its first two points it is hardly more than a single rating.
    """
    settled = line[min(FEWEST_RATINGS, len(line)) - 1 :]
    before = [point.mean for point in settled if point.day < since]
    return before[-1] if before else settled[0].mean


def _went_its_way(one: Moved) -> bool:
    step = one.end - one.start
    return (step if one.verdict == RISING else -step) >= _LEAST_MOVE
