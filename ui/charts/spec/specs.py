"""What charts of contacts are told to draw: plain values, before any drawing library is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.charts.parts.marks import Mark

ROUND = Mark((), ())


@dataclass(frozen=True, slots=True)
class Point:
    """What can be pointed at: its place, what is said of it, and the contact that it opens.

    `size` weighs it against the others; `tone` is the token of its colour. One that stands out is
    full and ringed; `label` stands beside it.
    """

    x: float
    y: float
    said: str
    contact: str = ""
    size: float = 1.0
    tone: str = "accent"
    stands_out: bool = False
    label: str = ""
    mark: Mark = ROUND


@dataclass(frozen=True, slots=True)
class Axis:
    """The values from `low` to `high`, their name, and what stands at some of them."""

    title: str
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Zone:
    """A named part of the plane; `corner` is where its name stands: "top" or "bottom"."""

    left: float
    right: float
    low: float
    high: float
    name: str
    tone: str
    corner: str


@dataclass(frozen=True, slots=True)
class Span:
    """An upright interval with a mark at its middle, what stands at its ends, and it in words."""

    x: float
    low: float
    high: float
    middle: float
    low_said: str = ""
    high_said: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A level line from x to x; dashed where it is a comparison, with its name at the end."""

    left: float
    right: float
    y: float
    name: str = ""
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dots:
    """Contacts in a plane; `largest` is the diameter of the heaviest dot, in pixels at 100 %."""

    points: Sequence[Point]
    x: Axis
    y: Axis
    zones: tuple[Zone, ...] = ()
    spans: tuple[Span, ...] = ()
    levels: tuple[Level, ...] = ()
    is_line: bool = False
    largest: float = 16.0


@dataclass(frozen=True, slots=True)
class Stack:
    """One kind of thing counted by month; below the line where `is_below`."""

    name: str
    tone: str
    counts: tuple[int, ...]
    is_below: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Stacks over months; one point a month says its counts."""

    points: Sequence[Point]
    stacks: tuple[Stack, ...]
    x: Axis
    y: Axis
    above: str
    below: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Contacts at their places in the square from −1 to 1, and ties as pairs of them.

    Those who bridge stand out. Below the height `rows_from` are the untied, called `rows_said`.
    """

    points: Sequence[Point]
    ties: tuple[tuple[int, int], ...]
    rows_from: float | None = None
    rows_said: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A value at each place across, None where it is not known; its name stands at its end."""

    name: str
    tone: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Values over time; `across` are the places of all, one point for each that is known."""

    points: Sequence[Point]
    across: tuple[float, ...]
    lines: tuple[Line, ...]
    x: Axis
    y: Axis


ChartSpec = Dots | Bars | Graph | Lines
