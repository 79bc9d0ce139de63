"""Safety over prestige: with which admired people can I not be a beginner, and who is safe?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.insights.evidence import Evidence
from app.insights.insight import Act, Insight
from app.insights.series import scatter
from app.measure.arrays import Bools, Floats
from app.model.sentence import Sentence, say, say_count

FEWEST_RATINGS = 3
ADMIRED = 4.0
UNSAFE, SAFE = 2.0, 4.0

HOW = say(
    "The mean of your safety ratings in this time, for contacts with at least 3, against the "
    "prestige that you gave them. Admired and unsafe: prestige of 4 or more and a mean of 2 or "
    "less. Safe instead: contacts of the same field with a mean of 4 or more. After Edmondson "
    "(1999). It is how safe you felt in the meetings, not a judgement of anybody."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyInsight(Insight):
    """Who is admired and unsafe, and who of the same field is safe instead."""

    admired_unsafe: tuple[str, ...]
    instead: Mapping[str, tuple[str, ...]]


def look_at_safety(evidence: Evidence) -> SafetyInsight:
    """Return with whom I could not be a beginner in the window."""
    safety = _safety(evidence)
    prestige, rated = evidence.fact("prestige"), ~np.isnan(safety)
    admired = rated & (np.nan_to_num(prestige) >= ADMIRED)
    unsafe = admired & (np.nan_to_num(safety, nan=SAFE) <= UNSAFE)
    instead = _instead(evidence, unsafe, safety)
    n, n_admired = int(np.count_nonzero(rated)), int(np.count_nonzero(admired))
    count = int(np.count_nonzero(unsafe))
    entries = np.bincount(evidence.meetings.contact, minlength=evidence.n_contacts)
    return SafetyInsight(
        n=n,
        rests_on="contacts",
        figure=count if n_admired else None,
        said=_said(count, n_admired) if n_admired else _missing(n),
        act=_act(evidence, unsafe, safety, instead),
        contacts=evidence.uids(admired),
        how_measured=HOW,
        series=scatter(
            evidence, ("prestige", "safety"), prestige, safety, entries.astype(np.float64)
        ),
        admired_unsafe=evidence.uids(unsafe),
        instead=instead,
    )


def _safety(evidence: Evidence) -> Floats:
    """Return mean safety by contact; NaN under 3 ratings."""
    often = evidence.count("safety") >= FEWEST_RATINGS
    return np.where(often, evidence.mean("safety"), np.nan)


def _instead(evidence: Evidence, unsafe: Bools, safety: Floats) -> dict[str, tuple[str, ...]]:
    safe = [
        (one.field, one.uid)
        for one, mean in zip(evidence.contacts, safety.tolist(), strict=True)
        if one.field and mean >= SAFE
    ]
    return {
        one.uid: tuple(uid for field, uid in safe if field == one.field)
        for one, is_unsafe in zip(evidence.contacts, unsafe.tolist(), strict=True)
        if is_unsafe
    }


def _said(count: int, admired: int) -> Sentence:
    if not count:
        text = "Admired contacts with enough ratings: {admired}. With none of them safety was low."
        return say(text, admired=admired)
    text = "Admired contacts with whom you could not be a beginner: {unsafe} of {admired}."
    return say(text, unsafe=count, admired=admired)


def _missing(n: int) -> Sentence:
    if not n:
        text = "Nobody has {fewest} safety ratings in this time yet: rate it after a meeting."
        return say(text, fewest=FEWEST_RATINGS)
    return say_count(
        "One contact has enough safety ratings. Say how eminent people seem to you (prestige), to "
        "see with whom you cannot be a beginner.",
        "{n} contacts have enough safety ratings. Say how eminent people seem to you (prestige), "
        "to see with whom you cannot be a beginner.",
        n,
    )


def _act(
    evidence: Evidence, unsafe: Bools, safety: Floats, instead: Mapping[str, tuple[str, ...]]
) -> Act | None:
    """Suggest the safest active contact of the field of one who is admired and unsafe."""
    place = {one.uid: i for i, one in enumerate(evidence.contacts)}
    for admired in evidence.uids(unsafe):
        safe = [place[uid] for uid in instead[admired]]
        safe = [i for i in safe if evidence.contacts[i].standing == "active"]
        if safe:
            best = max(safe, key=lambda i: float(safety[i]))
            one = evidence.contacts[best]
            text = (
                "Bring the next beginner’s question about {field} to {name} rather than to "
                "{admired}: safety {safety} of 5."
            )
            other = evidence.contacts[place[admired]].name
            values = {"field": one.field, "name": one.name, "admired": other}
            return Act(say(text, **values, safety=float(safety[best])), one.uid)
    return None
