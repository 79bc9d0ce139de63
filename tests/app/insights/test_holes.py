"""Holes between fields: only where ties are known and none joins the two."""

from app.insights.holes import look_for_holes
from app.insights.series import Network, Node


def network(fields: list[str | None], ties: list[tuple[int, int]]) -> Network:
    nodes = tuple(Node(f"uid-{i}", f"No {i}", one, float(i + 1)) for i, one in enumerate(fields))
    return Network(nodes, tuple(ties))


def test_fields_without_a_tie_between_them_are_holes_the_weightiest_first() -> None:
    fields: list[str | None] = ["law", "law", "art", "art", "sea", "sea"]
    found = look_for_holes(network(fields, [(0, 1), (2, 3), (4, 5), (1, 2)]))
    assert found.between == (("sea", "art"), ("sea", "law"))


def test_a_single_contact_and_a_field_of_unknown_ties_make_no_hole() -> None:
    fields: list[str | None] = ["law", "law", "art", "sea", "sea", None, None]
    assert look_for_holes(network(fields, [(0, 1), (2, 0), (5, 6)])).between == ()


def test_bridges_come_by_uid_with_how_many_groups_they_join() -> None:
    pairs = [(0, 1), (1, 2), (2, 3), (3, 4)]
    found = look_for_holes(network([None] * 5, pairs))
    assert found.bridges == {"uid-2": 2}


def test_nobody_and_no_ties_leave_nothing_to_find() -> None:
    for empty in (network([], []), network(["law", "law"], [])):
        found = look_for_holes(empty)
        assert (found.bridges, found.between) == ({}, ())
