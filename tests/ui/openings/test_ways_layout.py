"""Where the people on the ways in stand."""

from hypothesis import given
from hypothesis import strategies as st

from app.openings.page import Step, WayIn
from ui.openings.ways_layout import map_of


def way(*names: str, goal: str = "Reef", nearness: str = "close") -> WayIn:
    return WayIn(tuple(Step(name, name) for name in names), nearness, goal)


def test_a_chain_is_one_row() -> None:
    found = map_of([way("ana", "cat")])
    assert [(one.name, one.column, one.row) for one in found.nodes] == [
        ("", 0, 0),
        ("ana", 1, 0),
        ("cat", 2, 0),
        ("Reef", 3, 0),
    ]
    assert [(one.begin, one.end, one.style) for one in found.links] == [
        (0, 1, "strong"),
        (1, 2, "usual"),
        (2, 3, "usual"),
    ]


def test_somebody_on_two_ways_stands_once() -> None:
    found = map_of([way("ana", "cat"), way("bo"), way("cat"), way("dan", "cat")])
    names = [one.name for one in found.nodes]
    assert sorted(names) == ["", "Reef", "ana", "bo", "cat", "dan"]
    rows = {one.name: one.row for one in found.nodes}
    assert sorted((rows["ana"], rows["cat"], rows["dan"])) == [0, 1, 2]


def test_nothing_to_draw() -> None:
    assert map_of([]).rows == 0


@st.composite
def forests(draw: st.DrawFn) -> list[WayIn]:
    """Draw ways over a forest: from each person one next person, as shortest paths have it."""
    following = {
        name: draw(st.sampled_from([*"abcdefg"[place + 1 :], None]))
        for place, name in enumerate("abcdefg")
    }
    goals = {name: draw(st.sampled_from(["X", "Y"])) for name in following}
    ways = []
    for name in draw(st.lists(st.sampled_from("abcdefg"), unique=True, max_size=5)):
        path = [name]
        while following[path[-1]]:
            path.append(following[path[-1]])
        if len(path) <= 4:
            ways.append(way(*path, goal=goals[path[-1]]))
    return ways


@given(forests())
def test_nobody_stands_on_another_and_lines_go_forward(ways: list[WayIn]) -> None:
    found = map_of(ways)
    places = [(one.column, one.row) for one in found.nodes]
    assert len(set(places)) == len(places)
    for link in found.links:
        assert found.nodes[link.begin].column < found.nodes[link.end].column
    assert all(0 <= one.row <= max(found.rows - 1, 0) for one in found.nodes if ways)
