"""Reputation: promises kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from app.insights.evidence import Evidence
from app.insights.insight import Act, Insight
from app.insights.series import Months, Promised, Promises, sum_by_month
from app.measure.arrays import ints
from app.measure.promises import ENDINGS, Reputation, endings
from app.model.sentence import Sentence, say, say_count
from app.store.network_rows import PromiseFacts

FEWEST_CLOSED = 3

HOW = say(
    "The promises that you made in the entries of this time. Kept on time: closed by the due date, "
    "or without one. It counts what was written down as a promise, and nothing else; what was "
    "promised to you stands beside it, and is counted the same way."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReputationInsight(Insight):
    """How my promises ended, and those made to me."""

    kept_on_time: int
    kept_late: int
    open: int
    dropped: int
    to_me: Reputation


def look_at_reputation(evidence: Evidence) -> ReputationInsight:
    """Return how the promises of the window ended."""
    promises = _ended(evidence.promises)
    mine = [one for one in promises if one.by is None]
    found = _counts(mine)
    closed = found.kept_on_time + found.kept_late + found.dropped
    enough = closed >= FEWEST_CLOSED
    return ReputationInsight(
        n=len(mine),
        rests_on="promises",
        figure=found.kept_on_time / closed if enough else None,
        said=_said(found, closed) if enough else _missing(closed),
        act=_act(mine),
        contacts=tuple(sorted({one.to for one in mine if one.to})),
        how_measured=HOW,
        series=Promises(_by_month(mine), tuple(promises)),
        kept_on_time=found.kept_on_time,
        kept_late=found.kept_late,
        open=found.open,
        dropped=found.dropped,
        to_me=_counts([one for one in promises if one.by and not one.to]),
    )


def _ended(promises: Sequence[PromiseFacts]) -> list[Promised]:
    how = endings(
        [one.state for one in promises],
        [_ordinal(one.due) for one in promises],
        [_ordinal(one.closed_on) for one in promises],
    )
    return [
        Promised(one.entry, one.day, one.by, one.to, one.text, one.due, one.closed_on, ending)
        for one, ending in zip(promises, how, strict=True)
    ]


def _ordinal(day: str | None) -> float:
    return float(date.fromisoformat(day).toordinal()) if day else np.nan


def _counts(promises: Sequence[Promised]) -> Reputation:
    found = [one.ending for one in promises]
    return Reputation(**{ending: found.count(ending) for ending in ENDINGS})


def _said(found: Reputation, closed: int) -> Sentence:
    return say(
        "Of {closed} ended promises, {kept} were kept on time and {late} later.",
        closed=closed,
        kept=found.kept_on_time,
        late=found.kept_late,
    )


def _missing(closed: int) -> Sentence:
    return say_count(
        "So far one promise of this time has come to an end. From {fewest} on you see how they "
        "ended: write down what you say you will do.",
        "So far {n} promises of this time have come to an end. From {fewest} on you see how they "
        "ended: write down what you say you will do.",
        closed,
        fewest=FEWEST_CLOSED,
    )


def _act(promises: Sequence[Promised]) -> Act | None:
    """Suggest the oldest promise that is still open."""
    still = [one for one in promises if one.ending == "open"]
    if not still:
        return None
    text = "Keep or drop the oldest open promise, of {day}: {promise}"
    return Act(say(text, day=date.fromisoformat(still[0].day), promise=still[0].text), still[0].to)


def _by_month(promises: Sequence[Promised]) -> Months:
    days = ints([date.fromisoformat(one.day).toordinal() for one in promises])
    how = np.array([one.ending for one in promises], dtype=np.str_)
    return sum_by_month(days, {ending: (how == ending).astype(float) for ending in ENDINGS})
