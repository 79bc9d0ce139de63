"""Who holds groups together that would else not reach each other over the known ties.

Structural holes after Burt (1992): a contact bridges where, without them, the contacts who reach
each other fall into two or more groups of two or more. These are cut points (Hopcroft and Tarjan
1973); how many shortest ways lead over them is betweenness (Freeman 1977).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.measure.ties import Ties

if TYPE_CHECKING:
    import rustworkx

_FEWEST_IN_A_GROUP, _FEWEST_GROUPS = 2, 2


@dataclass(frozen=True, slots=True)
class Bridge:
    """A contact, the sizes of the groups that it holds together, and its betweenness (0 to 1)."""

    contact: int
    groups: tuple[int, ...]
    betweenness: float


def bridges(ties: Ties) -> list[Bridge]:
    """Return who bridges, those with the highest betweenness first; sizes largest first."""
    import rustworkx

    graph: rustworkx.PyGraph[int, None] = rustworkx.PyGraph()
    graph.add_nodes_from(range(ties.n_contacts))
    graph.add_edges_from_no_data(list(zip(ties.one.tolist(), ties.other.tolist(), strict=True)))
    between = rustworkx.betweenness_centrality(graph, normalized=True)
    found = (
        Bridge(contact, _groups(graph, contact), float(between[contact]))
        for contact in rustworkx.articulation_points(graph)
    )
    wide = (one for one in found if len(one.groups) >= _FEWEST_GROUPS)
    return sorted(wide, key=lambda one: (-one.betweenness, one.contact))


def _groups(graph: rustworkx.PyGraph[int, None], contact: int) -> tuple[int, ...]:
    """Return the sizes of what falls apart without a contact, of two or more."""
    import rustworkx

    near, rest = set(graph.neighbors(contact)), graph.copy()
    rest.remove_node(contact)
    parts = (part for part in rustworkx.connected_components(rest) if part & near)
    sizes = (len(part) for part in parts)
    return tuple(sorted((n for n in sizes if n >= _FEWEST_IN_A_GROUP), reverse=True))
