"""Who bridges, beside networkx and by hand."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.measure.bridges import bridges
from app.measure.ties import distinct_ties


def found_by_networkx(graph: nx.Graph) -> dict[int, tuple[int, ...]]:
    """Return who holds two or more groups of two or more together, with their sizes."""
    joined = {}
    for contact in nx.articulation_points(graph):
        hung_together = nx.node_connected_component(graph, contact) - {contact}
        parts = nx.connected_components(graph.subgraph(hung_together))
        sizes = tuple(sorted((len(part) for part in parts if len(part) > 1), reverse=True))
        if len(sizes) > 1:
            joined[contact] = sizes
    return joined


@settings(max_examples=60)
@given(st.integers(1, 14), st.data())
def test_as_networkx_finds_them(n: int, data: st.DataObject) -> None:
    place = st.integers(0, n - 1)
    pairs = data.draw(st.lists(st.tuples(place, place), max_size=20))
    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from((a, b) for a, b in pairs if a != b)
    one, other = zip(*pairs, strict=True) if pairs else ((), ())
    found = bridges(distinct_ties(one, other, n))
    assert {bridge.contact: bridge.groups for bridge in found} == found_by_networkx(graph)
    between = nx.betweenness_centrality(graph)
    for bridge in found:
        assert bridge.betweenness == pytest.approx(between[bridge.contact])
    shares = [bridge.betweenness for bridge in found]
    assert shares == sorted(shares, reverse=True)


def test_two_circles_over_one_contact() -> None:
    pairs = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)]
    one, other = zip(*pairs, strict=True)
    found = bridges(distinct_ties(one, other, 6))
    assert [(bridge.contact, bridge.groups) for bridge in found] == [(2, (3, 2)), (3, (3, 2))]


def test_a_star_joins_no_groups() -> None:
    assert bridges(distinct_ties([0, 0, 0], [1, 2, 3], 4)) == []
