"""Reputation: promises kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from app.insights.evidence import Evidence
from app.insights.insight import Act, Insight
from app.insights.series import Months, count_by_month
from app.measure.arrays import ints
from app.measure.promises import Reputation, reputation
from app.model.scales import PROMISE_STATES
from app.model.sentence import Sentence, say
from app.store.network_rows import PromiseFacts

FEWEST_CLOSED = 3

HOW = say(
    "The promises that you made in the entries of this time. Kept on time: closed by the due date, "
    "or without one. It counts what was written down as a promise, and nothing else."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReputationInsight(Insight):
    """How my promises ended."""

    kept_on_time: int
    kept_late: int
    open: int
    dropped: int


def look_at_reputation(evidence: Evidence) -> ReputationInsight:
    """Return how the promises of the window ended."""
    promises = evidence.promises
    found = _counts(promises)
    closed = found.kept_on_time + found.kept_late + found.dropped
    enough = closed >= FEWEST_CLOSED
    return ReputationInsight(
        n=len(promises),
        rests_on="promises",
        figure=found.kept_on_time / closed if enough else None,
        said=_said(found, closed) if enough else _missing(closed),
        act=_act(promises),
        contacts=tuple(sorted({one.to for one in promises if one.to})),
        how_measured=HOW,
        series=_by_month(promises),
        kept_on_time=found.kept_on_time,
        kept_late=found.kept_late,
        open=found.open,
        dropped=found.dropped,
    )


def _counts(promises: Sequence[PromiseFacts]) -> Reputation:
    return reputation(
        [one.state for one in promises],
        [_ordinal(one.due) for one in promises],
        [_ordinal(one.closed_on) for one in promises],
    )


def _ordinal(day: str | None) -> float:
    return float(date.fromisoformat(day).toordinal()) if day else np.nan


def _said(found: Reputation, closed: int) -> Sentence:
    return say(
        "Of {closed} promises that came to an end, {kept} were kept on time and {late} later.",
        closed=closed,
        kept=found.kept_on_time,
        late=found.kept_late,
    )


def _missing(closed: int) -> Sentence:
    return say(
        "Promises of this time that came to an end: {n}. From {fewest} on, it shows how they "
        "ended: write down what you say you will do.",
        n=closed,
        fewest=FEWEST_CLOSED,
    )


def _act(promises: Sequence[PromiseFacts]) -> Act | None:
    """Suggest the oldest promise that is still open."""
    still = [one for one in promises if one.state == "open"]
    if not still:
        return None
    text = "Keep or drop the oldest open promise, of {day}: {promise}"
    return Act(say(text, day=still[0].day, promise=still[0].text), still[0].to)


def _by_month(promises: Sequence[PromiseFacts]) -> Months:
    days = ints([date.fromisoformat(one.day).toordinal() for one in promises])
    states = np.array([one.state for one in promises], dtype=np.str_)
    return count_by_month(days, {state: states == state for state in PROMISE_STATES})
