"""Relatability over proximity: is my time spent on who is near, or on who shares my values?"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from app.insights.evidence import Evidence, counted
from app.insights.insight import Act, Insight
from app.insights.series import scatter
from app.measure.arrays import Floats, Ints
from app.measure.grouped import mean_by, sum_by
from app.measure.spearman import Correlation, spearman
from app.model.sentence import Coefficient, Sentence, say, say_count

FEWEST_CONTACTS = 10
UNKNOWN_MINUTES = 60.0
KINDRED_MEAN, KINDRED_RATINGS = 4.0, 2
FAR = 2
UNSEEN_DAYS = 90
CLEAR_Z = 1.645  # 90 %, two-sided: rho·√(n − 1) is about normal where nothing is related

HOW = say(
    "Spearman’s rank correlation (1904) of the minutes spent with each contact, 60 where unknown, "
    "with the mean relatability of the meetings, and with proximity; from −1 to 1. It is called "
    "clear where chance alone would give as much once in ten times. Kindred and far: mean "
    "relatability of 4 or more over at least 2 ratings, proximity of 2 or less, and no entry for "
    "90 days. It says what goes together, not what causes what."
)

_VALUES = "More of your time goes to those who share your values and interests (rho {values})."
_BOTH = (
    "Your time goes to who shares your values and interests (rho {values}), and to who is near "
    "(rho {near})."
)
_UNCLEAR_BUT_NEAR = (
    "Your time goes to who is near (rho {near}), not clearly to who shares your values and "
    "interests (rho {values})."
)
_UNCLEAR = (
    "Your time goes neither clearly to nor away from those who share your values and interests "
    "(rho {values})."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatabilityInsight(Insight):
    """What the time goes with, and who is kindred, far away and unseen."""

    rho_relatability: float | None
    rho_proximity: float | None
    n_relatability: int
    n_proximity: int
    kindred_far: tuple[str, ...]
    with_proximity: tuple[str, ...]


def look_at_relatability(evidence: Evidence) -> RelatabilityInsight:
    """Return what the time spent in the window goes with."""
    minutes, mean = _minutes(evidence), evidence.mean("relatability")
    near = np.where(np.isnan(minutes), np.nan, evidence.fact("proximity"))
    values, nearness = spearman(minutes, mean), spearman(minutes, near)
    enough = values.rho is not None and values.n >= FEWEST_CONTACTS
    kindred = _kindred_far(evidence)
    return RelatabilityInsight(
        n=values.n,
        rests_on="contacts",
        figure=values.rho if enough else None,
        said=_said(values, nearness) if enough else _missing(values.n),
        act=_act(evidence, kindred),
        contacts=evidence.uids(~np.isnan(minutes) & ~np.isnan(mean)),
        how_measured=HOW,
        series=scatter(evidence, ("proximity", "relatability"), near, mean, minutes),
        rho_relatability=values.rho,
        rho_proximity=nearness.rho,
        n_relatability=values.n,
        n_proximity=nearness.n,
        kindred_far=evidence.uids(kindred),
        with_proximity=evidence.uids(~np.isnan(near)),
    )


def _minutes(evidence: Evidence) -> Floats:
    """Return the minutes spent with each contact in the window; NaN for those not met."""
    met, lasted = evidence.meetings, evidence.entries.minutes
    lasted = np.where(np.isnan(lasted), UNKNOWN_MINUTES, lasted)
    total = sum_by(met.contact, lasted[met.entry], evidence.n_contacts)
    total[np.bincount(met.contact, minlength=evidence.n_contacts) == 0] = np.nan
    return total


def _kindred_far(evidence: Evidence) -> Ints:
    """Return who was kindred over the whole book, is far away and long unseen."""
    found, n = evidence.up_to_now, evidence.n_contacts
    with np.errstate(invalid="ignore"):
        is_kindred = mean_by(found.contact, found.ratings["relatability"], n) >= KINDRED_MEAN
        is_far = evidence.fact("proximity") <= FAR
    often = counted(found, "relatability", n) >= KINDRED_RATINGS
    unseen = (evidence.last_met > 0) & (evidence.days_since_met() >= UNSEEN_DAYS)
    return np.flatnonzero(is_kindred & often & is_far & unseen)


def _is_clear(found: Correlation) -> bool:
    return found.rho is not None and abs(found.rho) * sqrt(found.n - 1) > CLEAR_Z


def _said(values: Correlation, near: Correlation) -> Sentence:
    by_values, by_nearness = values.rho or 0.0, near.rho or 0.0
    follows_nearness = near.n >= FEWEST_CONTACTS and _is_clear(near) and by_nearness > 0
    if not _is_clear(values):
        text = _UNCLEAR_BUT_NEAR if follows_nearness else _UNCLEAR
    elif by_values < 0:
        text = "Less of your time goes to those who share your values and interests (rho {values})."
    else:
        text = _BOTH if follows_nearness else _VALUES
    return say(text, values=Coefficient(by_values), near=Coefficient(by_nearness))


def _missing(n: int) -> Sentence:
    return say_count(
        "So far relatability is rated with one contact in this time. From {fewest} on you see "
        "whether your time follows shared values: rate it after a meeting.",
        "So far relatability is rated with {n} contacts in this time. From {fewest} on you see "
        "whether your time follows shared values: rate it after a meeting.",
        n,
        fewest=FEWEST_CONTACTS,
    )


def _act(evidence: Evidence, kindred: Ints) -> Act | None:
    """Suggest the active kindred contact met most lately."""
    active = kindred[evidence.is_active()[kindred]]
    if not len(active):
        return None
    days = evidence.days_since_met()[active]
    one = evidence.contacts[int(active[np.argmin(days)])]
    text = "Write to {name}: kindred, far away, and last met {days} days ago."
    return Act(say(text, name=one.name, days=int(days.min())), one.uid)
