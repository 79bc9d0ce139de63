"""Where the people on the ways in stand: columns towards the goal, a row for each way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.openings.page import WayIn

ME = "me"
STRONG, USUAL, FAINT = "strong", "usual", "faint"
_STYLES = {"close": STRONG, "moderate": USUAL}


@dataclass(frozen=True, slots=True)
class Node:
    """Me, a contact (then with a uid) or a goal; `row` may lie between two."""

    name: str
    column: int
    row: float
    uid: str = ""

    @property
    def is_goal(self) -> bool:
        """Tell whether a way ends here."""
        return not self.uid and self.column > 0


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two nodes by their places in the list, strong, usual or faint."""

    begin: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Map:
    """The nodes, me first; their links; how many columns and rows they take."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    columns: int
    rows: int


def map_of(ways: Sequence[WayIn]) -> Map:
    """Return the map of some ways in.

    Ways over the same people lie side by side: each person leads to one next person alone.
    """
    ordered = _side_by_side(ways)
    length = max((len(way.people) for way in ordered), default=0)
    rows = _rows(ordered)
    nodes = {ME: Node("", 0, (len(ordered) - 1) / 2)}
    for way in ordered:
        first = length - len(way.people) + 1
        for place, step in enumerate(way.people):
            nodes.setdefault(step.uid, Node(step.name, first + place, rows[step.uid], step.uid))
        nodes.setdefault(_goal(way), Node(way.goal, length + 1, rows[_goal(way)]))
    at = {key: place for place, key in enumerate(nodes)}
    links = {(at[a], at[b]): style for way in ordered for a, b, style in _links(way)}
    listed = tuple(Link(*pair, style) for pair, style in links.items())
    return Map(tuple(nodes.values()), listed, length + 2, len(ordered))


def _goal(way: WayIn) -> str:
    return f"goal {way.goal}"


def _side_by_side(ways: Sequence[WayIn]) -> list[WayIn]:
    """Return the ways sorted by where they end, then by who stands there, and so on back."""
    seen: dict[str, int] = {}
    for way in ways:
        for key in (_goal(way), *(step.uid for step in reversed(way.people))):
            seen.setdefault(key, len(seen))
    back = {
        id(way): [seen[_goal(way)], *(seen[step.uid] for step in reversed(way.people))]
        for way in ways
    }
    return sorted(ways, key=lambda way: back[id(way)])


def _rows(ways: Sequence[WayIn]) -> dict[str, float]:
    """Return the row of each: one's own where asked directly, else amid those who lead there."""
    led: dict[str, list[int]] = {}
    own: dict[str, float] = {}
    for row, way in enumerate(ways):
        own[way.people[0].uid] = row
        for key in (*(step.uid for step in way.people[1:]), _goal(way)):
            led.setdefault(key, []).append(row)
    return {key: sum(rows) / len(rows) for key, rows in led.items()} | own


def _links(way: WayIn) -> list[tuple[str, str, str]]:
    steps = way.people
    mine = (ME, steps[0].uid, _STYLES.get(way.nearness, FAINT))
    known = [(a.uid, b.uid, STRONG if a.is_close else USUAL) for a, b in pairwise(steps)]
    return [mine, *known, (steps[-1].uid, _goal(way), USUAL)]
