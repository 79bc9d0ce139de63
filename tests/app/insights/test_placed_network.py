from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from app.insights.placed_network import placed
from app.insights.series import Network, Node


def network(weights: list[float], ties: list[tuple[int, int]]) -> Network:
    nodes = tuple(Node(f"uid-{i}", f"No {i}", None, weight) for i, weight in enumerate(weights))
    return Network(nodes, tuple(ties))


@given(st.lists(st.floats(0, 5), max_size=30), st.data())
def test_everybody_has_a_place_within_the_circle(weights: list[float], data: st.DataObject) -> None:
    some = st.integers(0, max(len(weights) - 1, 0))
    ties = data.draw(st.lists(st.tuples(some, some), max_size=20)) if len(weights) > 1 else []
    shown, places = placed(network(weights, ties), 1000)
    assert len(places) == len(shown.nodes) == len(weights)
    assert all(hypot(x, y) <= 1 + 1e-9 for x, y in places)
    assert placed(network(weights, ties), 1000) == (shown, places)


def test_those_who_know_each_other_stand_nearer() -> None:
    circles = [(a, b) for start in (0, 5) for a in range(start, start + 5) for b in range(start, a)]
    _, places = placed(network([1.0] * 10, circles), 1000)
    within = [distance(places, a, b) for a, b in circles]
    between = [distance(places, a, b) for a in range(5) for b in range(5, 10)]
    assert max(within) < max(between)
    assert sum(within) / len(within) < sum(between) / len(between) / 2


def test_the_strongest_are_shown_where_there_are_too_many() -> None:
    shown, places = placed(network([1.0, 5.0, 3.0, 4.0], [(1, 3), (0, 1)]), 2)
    assert [node.contact for node in shown.nodes] == ["uid-1", "uid-3"]
    assert shown.ties == ((0, 1),)
    assert len(places) == 2


def distance(places: tuple[tuple[float, float], ...], a: int, b: int) -> float:
    return hypot(places[a][0] - places[b][0], places[a][1] - places[b][1])
