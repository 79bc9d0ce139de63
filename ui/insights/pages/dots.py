"""Contacts of a scatter as points and as a table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from ui.charts.spec.specs import Point
from ui.charts.spec.spread import sideways
from ui.insights.pages.content import SPREAD, Material, Table
from ui.text import tr

if TYPE_CHECKING:
    from app.insights.series import Dot

_CONTEXT = "InsightPage"


Names = tuple[str, str]
"""What the values across and up are called."""


def dots_of(
    material: Material,
    names: Names,
    strong: Mapping[str, str],
    also: Collection[str] = (),
    spread: float = SPREAD,
) -> list[Point]:
    """Return the dots; those in `strong` have a tone of their own, these and `also` are named."""
    dots = material.insight.series.dots
    moved = sideways([dot.x for dot in dots], [dot.y for dot in dots], spread)
    return [
        Point(
            dot.x + aside,
            dot.y,
            _said(material, names, dot),
            dot.contact,
            dot.size,
            strong.get(dot.contact, "accent"),
            stands_out=dot.contact in strong or dot.contact in also,
            label=dot.name if dot.contact in strong or dot.contact in also else "",
        )
        for dot, aside in zip(dots, moved, strict=True)
    ]


def _said(material: Material, names: Names, dot: Dot) -> str:
    values = {"across": names[0], "x": material.number(dot.x)}
    values |= {"up": names[1], "y": material.number(dot.y)}
    return tr(_CONTEXT, "{name}\n{across} {x} · {up} {y}", name=dot.name, **values)


def table_of(material: Material, names: Names) -> Table:
    """Return the dots as rows, the highest first."""
    dots = sorted(material.insight.series.dots, key=lambda dot: (-dot.y, dot.name))
    rows = [
        (dot.contact, (dot.name, material.number(dot.x), material.number(dot.y))) for dot in dots
    ]
    return Table((tr(_CONTEXT, "Contact"), *names), rows)
