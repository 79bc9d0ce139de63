"""Measures of the network around me, against networkx and by hand."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.measure.network import constraint, coverage, density, effective_size, ei_index
from app.measure.ties import distinct_ties

PAIRS = st.integers(1, 12).flatmap(
    lambda n: st.tuples(
        st.just(n),
        st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=40),
    )
)


def around_me(n: int, pairs: list[tuple[int, int]]) -> nx.Graph:
    graph = nx.Graph((one, other) for one, other in pairs if one != other)
    graph.add_edges_from(("me", contact) for contact in range(n))
    return graph


@given(PAIRS)
def test_equal_those_of_networkx(case: tuple[int, list[tuple[int, int]]]) -> None:
    n, pairs = case
    ties = distinct_ties([a for a, _ in pairs], [b for _, b in pairs], n)
    graph = around_me(n, pairs)
    among = graph.subgraph(range(n))
    assert len(ties) == among.number_of_edges()
    assert constraint(ties) == pytest.approx(nx.constraint(graph, ["me"])["me"], abs=1e-12)
    assert effective_size(ties) == pytest.approx(nx.effective_size(graph, ["me"])["me"])
    assert density(ties) == (pytest.approx(nx.density(among)) if n > 1 else None)


def test_a_triangle_and_a_stranger_by_hand() -> None:
    ties = distinct_ties([0, 1, 2, 2, 1], [1, 2, 0, 1, 1], 4)
    assert len(ties) == 3
    assert density(ties) == 0.5
    assert effective_size(ties) == 2.5
    assert constraint(ties) == pytest.approx((3 * (1 + 2 / 3) ** 2 + 1) / 16)


def test_nobody_says_nothing() -> None:
    nobody = distinct_ties([], [], 0)
    assert density(nobody) is None and effective_size(nobody) is None
    assert constraint(nobody) is None and ei_index(nobody, []) is None
    assert coverage([]) is None


def test_ei_index_counts_only_ties_of_known_fields() -> None:
    ties = distinct_ties([0, 0, 1, 2], [1, 2, 2, 3], 4)
    assert ei_index(ties, [7, 7, 8, -1]) == pytest.approx(1 / 3)
    assert ei_index(ties, [7, 7, 7, 7]) == -1
    assert ei_index(ties, [1, 2, 3, 4]) == 1
    assert ei_index(ties, [-1] * 4) is None


def test_coverage_is_the_share_with_any_tie() -> None:
    assert coverage([True, False, False, True]) == 0.5
