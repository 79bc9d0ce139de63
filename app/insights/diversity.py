"""Diversity over density: how many fields does my time reach, and who knows only each other?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.insights.evidence import Evidence
from app.insights.insight import Act, Insight
from app.insights.series import Network, Node
from app.measure import diversity, network
from app.measure.arrays import Floats, Ints
from app.measure.ties import Ties, distinct_ties
from app.model.sentence import Sentence, Share, say, say_count

FEWEST_CONTACTS = 5
MISSING_DAYS = 180
UNPLACED = -1

HOW = say(
    "Each field weighs as the ties to its contacts do (depth of the entries, fading by half in 180 "
    "days). The effective number of fields is that of equally weighted ones (Hill 1973); Blau’s "
    "index (1977) is the chance that two draws differ. Density, effective size (Borgatti 1997), "
    "constraint (Burt 1992) and the E–I index (Krackhardt and Stern 1988) are of the ties that you "
    "recorded between contacts: unknown is not absent, so that coverage says of how many contacts "
    "any tie is known. Over those ties a contact bridges without whom others would fall into "
    "groups of two or more that do not reach each other (structural holes, Burt 1992; in order of "
    "betweenness, Freeman 1977). A hole is a pair of fields, each of two or more contacts of whom "
    "some tie is known, between which none is."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiversityInsight(Insight):
    """Fields by weight, and the network of known ties."""

    effective_fields: float | None
    blau: float | None
    fields: Mapping[str, float]
    missing_fields: tuple[str, ...]
    density: float | None
    effective_size: float | None
    constraint: float | None
    ei_index: float | None
    coverage: float | None


def look_at_diversity(evidence: Evidence) -> DiversityInsight:
    """Return how many fields the window reaches, and how its contacts are tied."""
    met, strengths = evidence.met(), evidence.strengths()
    weights = _weights(evidence, strengths)
    ties, missing = _ties_among(evidence, met), _missing_fields(evidence)
    effective = diversity.effective_number(list(weights.values()))
    n = sum(1 for i in met.tolist() if evidence.contacts[i].field)
    enough = effective is not None and n >= FEWEST_CONTACTS
    return DiversityInsight(
        n=n,
        rests_on="contacts",
        figure=effective if enough else None,
        said=_said(effective, _shares(weights)) if effective and enough else _too_few(n),
        act=_act(evidence, missing) if enough else None,
        contacts=evidence.uids(met),
        how_measured=HOW,
        series=_network(evidence, met, strengths, ties),
        effective_fields=effective,
        blau=diversity.blau(list(weights.values())),
        fields=_shares(weights),
        missing_fields=missing,
        density=network.density(ties),
        effective_size=network.effective_size(ties),
        constraint=network.constraint(ties),
        ei_index=network.ei_index(ties, _field_numbers(evidence, met)),
        coverage=network.coverage(evidence.has_tie[met]),
    )


def _weights(evidence: Evidence, strengths: Floats) -> dict[str, float]:
    """Return the strength of each field, by name."""
    weights: dict[str, float] = {}
    for one, strength in zip(evidence.contacts, strengths.tolist(), strict=True):
        if one.field and strength > 0:
            weights[one.field] = weights.get(one.field, 0.0) + strength
    return dict(sorted(weights.items()))


def _shares(weights: Mapping[str, float]) -> dict[str, float]:
    total = sum(weights.values())
    return {field: weight / total for field, weight in weights.items()}


def _ties_among(evidence: Evidence, met: Ints) -> Ties:
    """Return the known ties among contacts of the window, which are renumbered from 0."""
    place = np.full(evidence.n_contacts, UNPLACED, dtype=np.int64)
    place[met] = np.arange(len(met))
    ends = place[evidence.ties].reshape(-1, 2)
    both = ends[(ends != UNPLACED).all(axis=1)]
    return distinct_ties(both[:, 0], both[:, 1], len(met))


def _field_numbers(evidence: Evidence, met: Ints) -> list[int]:
    numbers: dict[str, int] = {}
    fields = [evidence.contacts[i].field for i in met.tolist()]
    return [
        numbers.setdefault(one, len(numbers)) if one else network.UNKNOWN_FIELD for one in fields
    ]


def _missing_fields(evidence: Evidence) -> tuple[str, ...]:
    recent = (evidence.last_met > 0) & (evidence.days_since_met() < MISSING_DAYS)
    seen = {evidence.contacts[i].field for i in np.flatnonzero(recent).tolist()}
    return tuple(field for field in evidence.book_fields if field and field not in seen)


def _said(effective: float, shares: Mapping[str, float]) -> Sentence:
    widest = max(shares, key=lambda field: shares[field])
    if len(shares) == 1:
        return say("All of your ties in this time are in one field, {field}.", field=widest)
    return say(
        "Your ties spread like {fields} equal fields; {field} holds {share}.",
        fields=effective,
        field=widest,
        share=Share(shares[widest]),
    )


def _too_few(n: int) -> Sentence:
    return say_count(
        "So far the field of one contact of this time is known. From {fewest} on you see how many "
        "fields you reach: say what your contacts work or think about.",
        "So far the fields of {n} contacts of this time are known. From {fewest} on you see how "
        "many fields you reach: say what your contacts work or think about.",
        n,
        fewest=FEWEST_CONTACTS,
    )


def _act(evidence: Evidence, missing: tuple[str, ...]) -> Act | None:
    """Suggest the active contact of a missing field who was met most lately."""
    gone = {
        i
        for i, one in enumerate(evidence.contacts)
        if one.field in missing and one.standing == "active" and evidence.last_met[i]
    }
    if not gone:
        return None
    best = max(gone, key=lambda i: int(evidence.last_met[i]))
    one, days = evidence.contacts[best], int(evidence.days_since_met()[best])
    text = "Write to {name}: no entry with anybody in {field} for {days} days."
    return Act(say(text, name=one.name, field=one.field, days=days), one.uid)


def _network(evidence: Evidence, met: Ints, strengths: Floats, ties: Ties) -> Network:
    people = [(evidence.contacts[i], float(strengths[i])) for i in met.tolist()]
    return Network(
        tuple(Node(one.uid, one.name, one.field, weight) for one, weight in people),
        tuple(zip(ties.one.tolist(), ties.other.tolist(), strict=True)),
    )
