"""Intrinsic over extrinsic value: did we meet to think better, or to be seen?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.insights.evidence import Evidence
from app.insights.insight import Act, Insight, known
from app.insights.series import Months, count_by_month
from app.measure.arrays import Bools, Floats, Ints
from app.model.scales import INTENTS, INTRINSIC_INTENTS
from app.model.sentence import Sentence, Share, say, say_count

FEWEST_ENTRIES = 5

HOW = say(
    "The share of entries with an intrinsic intent (learn, teach, enjoy, help) among those with "
    "any intent; the others are to ask, to be seen and to be introduced. The by-product is the "
    "mean of what you received in entries that are intrinsic alone, beside those that are "
    "extrinsic alone. "
    "After Deci and Ryan (2000). An intent is your own word, and entries without one are left out."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntrinsicInsight(Insight):
    """What the meetings were for, and what came of it."""

    intrinsic_share: float | None
    by_intent: Mapping[str, int]
    received_intrinsic: float | None
    received_extrinsic: float | None


def look_at_intents(evidence: Evidence) -> IntrinsicInsight:
    """Return what the entries of the window were for."""
    masks = evidence.entries.intents
    inner, outer = _masks(masks)
    any_intent = inner | outer
    n = int(np.count_nonzero(any_intent))
    share = float(np.count_nonzero(inner)) / n if n else None
    received = [_received(evidence, inner & ~outer), _received(evidence, outer & ~inner)]
    enough = n >= FEWEST_ENTRIES
    return IntrinsicInsight(
        n=n,
        rests_on="entries",
        figure=share if enough else None,
        said=_said(share, received) if share is not None and enough else _missing(n),
        act=_act(share) if share is not None and enough else None,
        contacts=_contacts(evidence, any_intent),
        how_measured=HOW,
        series=_by_month(evidence, any_intent),
        intrinsic_share=share,
        by_intent={key: int(np.count_nonzero(masks & 1 << i)) for i, key in enumerate(INTENTS)},
        received_intrinsic=_mean(received[0]),
        received_extrinsic=_mean(received[1]),
    )


def _masks(masks: Ints) -> tuple[Bools, Bools]:
    intrinsic = (1 << len(INTRINSIC_INTENTS)) - 1
    return (masks & intrinsic) > 0, (masks & ~intrinsic) > 0


def _received(evidence: Evidence, entries: Bools) -> Floats:
    found = evidence.in_window
    received = found.ratings["received"][entries[found.entry]]
    return received[~np.isnan(received)]


def _mean(values: Floats) -> float | None:
    return known(float(np.mean(values))) if len(values) else None


def _contacts(evidence: Evidence, entries: Bools) -> tuple[str, ...]:
    return evidence.uids(np.unique(evidence.meetings.contact[entries[evidence.meetings.entry]]))


def _said(share: float, received: list[Floats]) -> Sentence:
    if min(map(len, received)) < FEWEST_ENTRIES:
        text = "{share} of the meetings with an intent were to learn, teach, enjoy or help."
        return say(text, share=Share(share))
    return say(
        "{share} of the meetings with an intent were to learn, teach, enjoy or help; you received "
        "{inner} of 5 there, and {outer} where you came to ask or to be seen.",
        share=Share(share),
        inner=float(np.mean(received[0])),
        outer=float(np.mean(received[1])),
    )


def _missing(n: int) -> Sentence:
    return say_count(
        "So far one entry of this time has an intent. From {fewest} on they tell what you met "
        "for: choose one when you write.",
        "So far {n} entries of this time have an intent. From {fewest} on they tell what you met "
        "for: choose one when you write.",
        n,
        fewest=FEWEST_ENTRIES,
    )


def _act(share: float) -> Act | None:
    """Suggest an intrinsic intent where fewer than half of the meetings had one."""
    if share >= 0.5:
        return None
    text = (
        "Before the next meeting, choose one thing to learn or to enjoy there: {share} of the "
        "meetings had such an intent."
    )
    return Act(say(text, share=Share(share)))


def _by_month(evidence: Evidence, entries: Bools) -> Months:
    masks = evidence.entries.intents[entries]
    marks = {key: masks & 1 << i > 0 for i, key in enumerate(INTENTS)}
    return count_by_month(evidence.entries.local_day[entries], marks)
