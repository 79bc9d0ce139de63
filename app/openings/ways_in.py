"""Ways in: the strongest paths over known ties from a contact to somebody inside.

A way is as strong as the product of its ties: 0.7 for close kinds, 0.5 for the others (introduced
by among them). The strongest is the shortest by −ln, found by Dijkstra's algorithm (1959) from all
who are inside at once. Longer than three ties is no way in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

CLOSE_KINDS = frozenset({"partner", "sibling", "friend", "parent", "child", "mentor", "mentee"})
CLOSE, USUAL = 0.7, 0.5
MOST_TIES = 3

Tied = tuple[int, int, str | None]
"""Two contacts, and the kind of their tie."""


@dataclass(frozen=True, slots=True)
class Way:
    """The contacts on the way, the one asked first; 0 < strength <= 1."""

    path: tuple[int, ...]
    strength: float


def ways_in(ties: Iterable[Tied], inside: Iterable[int]) -> Mapping[int, Way]:
    """Return the strongest way of each contact who has one; somebody inside is there already."""
    import rustworkx

    graph: rustworkx.PyGraph[int | None, float] = rustworkx.PyGraph()
    door = graph.add_node(None)
    weights = _weights(ties)
    targets = sorted(set(inside))
    people = sorted({one for pair in weights for one in pair} | set(targets))
    node = dict(zip(people, graph.add_nodes_from(people), strict=True))
    graph.add_edges_from((node[a], node[b], weight) for (a, b), weight in weights.items())
    graph.add_edges_from((door, node[one], 0.0) for one in targets)
    paths = rustworkx.dijkstra_shortest_paths(graph, door, weight_fn=float)
    ways = (_way([people[i - 1] for i in list(path)[:0:-1]], weights) for path in paths.values())
    return {way.path[0]: way for way in ways if len(way.path) - 1 <= MOST_TIES}


def _weights(ties: Iterable[Tied]) -> dict[tuple[int, int], float]:
    """Return −ln of the strongest tie of each pair, the lower contact first."""
    found: dict[tuple[int, int], float] = {}
    for one, other, kind in ties:
        pair = (min(one, other), max(one, other))
        weight = -log(CLOSE if kind in CLOSE_KINDS else USUAL)
        found[pair] = min(weight, found.get(pair, weight))
    return found


def _way(path: list[int], weights: Mapping[tuple[int, int], float]) -> Way:
    cost = sum(weights[min(pair), max(pair)] for pair in pairwise(path))
    return Way(tuple(path), exp(-cost))
