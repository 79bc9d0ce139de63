from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from app.insights.placed_network import placed
from app.insights.series import Network, Node

CIRCLES = [(a, b) for start in (0, 5) for a in range(start, start + 5) for b in range(start, a)]


def network(weights: list[float], ties: list[tuple[int, int]]) -> Network:
    nodes = tuple(Node(f"uid-{i}", f"No {i}", None, weight) for i, weight in enumerate(weights))
    return Network(nodes, tuple(ties))


@given(st.lists(st.floats(0, 5), max_size=30), st.data())
def test_everybody_has_a_place_of_their_own(weights: list[float], data: st.DataObject) -> None:
    some = st.integers(0, max(len(weights) - 1, 0))
    pairs = data.draw(st.lists(st.tuples(some, some), max_size=20)) if len(weights) > 1 else []
    ties = [(a, b) for a, b in pairs if a != b]
    shown = placed(network(weights, ties), 1000)
    assert len(shown.places) == len(shown.network.nodes) == len(weights)
    assert all(max(abs(x), abs(y)) <= 1 + 1e-9 for x, y in shown.places)
    assert placed(network(weights, ties), 1000) == shown
    tied = {place for tie in ties for place in tie}
    if shown.rows_from is not None:
        above = {place for place, (_, y) in enumerate(shown.places) if y > shown.rows_from}
        assert above == tied
    else:
        assert tied in (set(), set(range(len(weights))))


def test_those_who_know_each_other_stand_nearer() -> None:
    places = placed(network([1.0] * 10, CIRCLES), 1000).places
    within = [distance(places, a, b) for a, b in CIRCLES]
    between = [distance(places, a, b) for a in range(5) for b in range(5, 10)]
    assert sum(within) / len(within) < sum(between) / len(between) / 2


def test_a_new_tie_moves_nobody_far() -> None:
    before = placed(network([1.0] * 14, CIRCLES), 1000)
    stood = {f"uid-{i}": place for i, place in enumerate(before.places)}
    after = placed(network([1.0] * 14, [*CIRCLES, (0, 12)]), 1000, stood)
    moved = [
        hypot(x - a, y - b) for (x, y), (a, b) in zip(before.places, after.places, strict=True)
    ]
    assert max(moved[:10]) < 0.6
    assert sum(moved[:10]) / 10 < 0.25
    newcomer = distance(after.places, 12, 0)
    assert newcomer < min(distance(after.places, 12, other) for other in range(5, 10))


def test_the_strongest_are_shown_where_there_are_too_many() -> None:
    shown = placed(network([1.0, 5.0, 3.0, 4.0], [(1, 3), (0, 1)]), 2)
    assert [node.contact for node in shown.network.nodes] == ["uid-1", "uid-3"]
    assert shown.network.ties == ((0, 1),)
    assert len(shown.places) == 2


def distance(places: tuple[tuple[float, float], ...], a: int, b: int) -> float:
    return hypot(places[a][0] - places[b][0], places[a][1] - places[b][1])
