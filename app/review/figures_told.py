"""The first page: one sentence, a few figures, and the depth of the whole period."""

from __future__ import annotations

from typing import Any

import numpy as np

from app.measure.depth_curve import half_held_by
from app.measure.strength import strengths
from app.model.entry import Entry
from app.review.document import Figure, Run, Sentence
from app.review.series import Rated, moment_of, series_of
from app.review.telling import Telling

_DEEP = 4
_FEWEST_PEOPLE = 5
_MINUTES_AN_HOUR = 60
_FIRST_CHART_HALF_LIFE = 30.0


def tell_sentence(telling: Telling) -> Sentence:
    """Return the sentence that stands under the title."""
    if telling.options.sentence is not None:
        return (Run(telling.hidden.text(telling.options.sentence)),)
    if not telling.entries:
        return telling.wording.runs("cover.nothing")
    if not telling.met:
        return telling.wording.runs("cover.wrote_alone", **_counted(telling))
    if telling.options.only and len(telling.met) == 1:
        name = Run(telling.names.of(*telling.met))
        return telling.wording.runs(
            "cover.wrote_with", entries=_counted(telling)["entries"], name=name
        )
    return (*_wrote(telling), *_half(telling))


def _wrote(telling: Telling) -> Sentence:
    new = len(telling.new)
    key, n = ("cover.wrote_new", new) if 0 < new < len(telling.met) else ("cover.wrote", None)
    return telling.wording.runs(key, n, **_counted(telling))


def _counted(telling: Telling) -> dict[str, str]:
    wording = telling.wording
    return {
        "entries": wording.text("cover.entries", len(telling.entries)),
        "people": wording.text("cover.people", len(telling.met)),
    }


def _half(telling: Telling) -> Sentence:
    if len(telling.met) < _FEWEST_PEOPLE:
        return ()
    few = half_held_by(_strengths(telling))
    if not few or few >= len(telling.met):
        return ()
    return (Run(" "), *telling.wording.runs("cover.half", few))


def _strengths(telling: Telling) -> list[float]:
    end = telling.period.last.toordinal() + 1.0
    place = {uid: i for i, uid in enumerate(telling.met)}
    rows = [
        (place[uid], end - moment_of(entry), _depth_with(entry, uid))
        for uid, entries in telling.met.items()
        for entry in entries
    ]
    index, ago, depth = zip(*rows, strict=True)
    found: list[float] = strengths(index, ago, depth, len(place)).tolist()
    return found


def _depth_with(entry: Entry, uid: str) -> float:
    reflection = entry.reflection_with(uid)
    return np.nan if reflection is None or reflection.depth is None else reflection.depth


def tell_figures(telling: Telling) -> dict[str, Any]:
    """Return five figures of the period; those of nothing are left out."""
    wording = telling.wording
    people = 0 if len(telling.options.only) == 1 else len(telling.met)
    counts = {
        "entries": len(telling.entries),
        "people": people,
        "new": len(telling.new) if people else 0,
        "hours": round(_minutes(telling) / _MINUTES_AN_HOUR),
        "deep": sum(map(_is_deep, telling.entries)),
    }
    figures = tuple(
        Figure(wording.number(n), wording.text(f"figures.{key}", n))
        for key, n in counts.items()
        if n
    )
    return {"figures": figures}


def _minutes(telling: Telling) -> int:
    return sum(entry.duration_minutes or 0 for entry in telling.entries)


def _is_deep(entry: Entry) -> bool:
    return any(one.depth and one.depth >= _DEEP for one in entry.reflections)


def tell_depth(telling: Telling) -> dict[str, Any]:
    """Return every depth rating of the period, and the line through them."""
    ratings = [
        Rated(moment_of(entry), entry.day.toordinal(), one.depth)
        for entry in telling.entries
        for one in entry.reflections
        if one.depth is not None
    ]
    return {"depth": series_of(ratings, _FIRST_CHART_HALF_LIFE)}
