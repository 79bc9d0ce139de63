"""Depth over number: who holds the depth, and how few are they?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.insights.evidence import Evidence
from app.insights.insight import Act, Insight
from app.insights.series import Curve
from app.measure.arrays import Floats, Ints
from app.measure.depth_curve import LAYER_SIZES, cumulative_shares, half_held_by, layers
from app.model.sentence import Sentence, Share, say, say_count

FEWEST_CONTACTS = 5
UNSEEN_DAYS = 60

HOW = say(
    "Each entry with a contact counts its depth from 0.2 to 1 (0.4 where it is unrated), fading by "
    "half in 180 days. The contacts are ranked by their sums; the layers of 5, 15, 50 and 150 are "
    "Dunbar’s (1993), who finds about 40 % in the first and 60 % in the first two. It sees only "
    "what was written down, and ranks ties, not people."
)


@dataclass(frozen=True, slots=True)
class LayerShare:
    """The share of all strength that the `size` closest hold; None without any."""

    size: int
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DepthInsight(Insight):
    """How few contacts hold how much."""

    contacts_with_entries: int
    half_held_by: int | None
    layers: tuple[LayerShare, ...]


def look_at_depth(evidence: Evidence) -> DepthInsight:
    """Return who holds the depth of the window."""
    strengths, met = evidence.strengths(), evidence.met()
    ranked = met[np.argsort(-strengths[met], kind="stable")]
    half, enough = half_held_by(strengths), len(met) >= FEWEST_CONTACTS
    holders = ranked[: half or 0]
    shares = cumulative_shares(strengths).tolist()
    return DepthInsight(
        n=len(met),
        rests_on="contacts",
        figure=half if enough else None,
        said=_said(half, _layers(strengths), len(met)) if half and enough else _missing(len(met)),
        act=_act(evidence, holders) if enough else None,
        contacts=evidence.uids(holders),
        how_measured=HOW,
        series=Curve(tuple(shares), tuple(evidence.contacts[i].uid for i in ranked.tolist())),
        contacts_with_entries=len(met),
        half_held_by=half,
        layers=_layers(strengths),
    )


def _layers(strengths: Floats) -> tuple[LayerShare, ...]:
    held = {one.size: one.share for one in layers(strengths)}
    return tuple(LayerShare(size, held.get(size)) for size in LAYER_SIZES)


def _said(half: int, held: tuple[LayerShare, ...], n: int) -> Sentence:
    return say_count(
        "One of {all} contacts holds half of the depth; the closest {size} hold {share}.",
        "{n} of {all} contacts hold half of the depth; the closest {size} hold {share}.",
        half,
        all=n,
        size=held[0].size,
        share=Share(held[0].share or 0.0),
    )


def _missing(n: int) -> Sentence:
    return say_count(
        "So far one contact has entries in this time. From {fewest} on you see who holds the "
        "depth: write about whom you meet.",
        "So far {n} contacts have entries in this time. From {fewest} on you see who holds the "
        "depth: write about whom you meet.",
        n,
        fewest=FEWEST_CONTACTS,
    )


def _act(evidence: Evidence, holders: Ints) -> Act | None:
    """Suggest whom of the closest to see again: the one met longest ago."""
    days = np.where(evidence.is_active(), evidence.days_since_met(), 0)[holders]
    if not len(days) or days.max() < UNSEEN_DAYS:
        return None
    one = evidence.contacts[int(holders[np.argmax(days)])]
    text = "See {name} again: one of those who hold half of the depth, last met {days} days ago."
    return Act(say(text, name=one.name, days=int(days.max())), one.uid)
