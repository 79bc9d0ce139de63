"""Holes and bridges in the network of known ties: which fields meet nowhere, who joins groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from app.insights.series import Network
from app.measure.bridges import bridges
from app.measure.ties import distinct_ties

FEWEST_OF_A_FIELD = 2


@dataclass(frozen=True, slots=True)
class Holes:
    """Who bridges (uid) with how many groups, and pairs of fields between which no tie is known.

    Both are in the order in which they weigh.
    """

    bridges: Mapping[str, int]
    between: tuple[tuple[str, str], ...]


def look_for_holes(network: Network) -> Holes:
    """Return what the known ties hold together, and what they leave apart.

    A hole is named only between fields of two or more contacts, of whom some tie is known: where
    none is known, none can be missed.
    """
    one, other = zip(*network.ties, strict=True) if network.ties else ((), ())
    found = bridges(distinct_ties(one, other, len(network.nodes)))
    nodes = network.nodes
    return Holes({nodes[b.contact].contact: len(b.groups) for b in found}, _between(network))


def _between(network: Network) -> tuple[tuple[str, str], ...]:
    weights, wide = _weights(network), _known_fields(network)
    tied = {frozenset(_ends(network, tie)) for tie in network.ties}
    ranked = sorted(wide, key=lambda field: (-weights[field], field))
    apart = [pair for pair in combinations(ranked, 2) if frozenset(pair) not in tied]
    return tuple(sorted(apart, key=lambda pair: -weights[pair[0]] * weights[pair[1]]))


def _weights(network: Network) -> Mapping[str, float]:
    weights: dict[str, float] = {}
    for node in network.nodes:
        weights[node.field or ""] = weights.get(node.field or "", 0.0) + node.weight
    return weights


def _known_fields(network: Network) -> list[str]:
    counts = Counter(node.field for node in network.nodes if node.field)
    known = {field for tie in network.ties for field in _ends(network, tie)}
    return [f for f, n in counts.items() if n >= FEWEST_OF_A_FIELD and f in known]


def _ends(network: Network, tie: tuple[int, int]) -> tuple[str, str]:
    return network.nodes[tie[0]].field or "", network.nodes[tie[1]].field or ""
