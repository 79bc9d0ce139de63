"""A slope chart: where each contact that moved began, and where they ended; dashed, perhaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.review.charts.colours import Colours
from app.review.charts.svg import Chart, curve, dot, drawing, rule, shortened, words
from app.review.document import Moved
from app.review.verdict_said import tint_of

_WIDTH, _HEIGHT = 520.0, 186.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 60.0, 330.0, 14.0, 162.0
_APART = 14.0


def slope_chart(
    moved: Sequence[Moved],
    title: str,
    description: str,
    colours: Colours,
    number: Callable[[float, int], str],
    ends: tuple[str, str],
) -> Chart:
    """Return the chart; names stand at the right ends, set apart where they would touch."""
    places = _apart([_y(one.end) for one in moved])
    parts = [rule(x, _TOP, x, _BOTTOM, colours.line) for x in (_LEFT, _RIGHT)]
    parts += _scale(colours, ends)
    for one, place in zip(moved, places, strict=True):
        colour = getattr(colours, tint_of(one))
        start, end = (_LEFT, _y(one.start)), (_RIGHT, _y(one.end))
        said = f"{shortened(one.name, 130)}  {number(one.end, 1)}"
        parts += [
            curve([start, end], colour, 1.8, dashes="" if one.firm else "4 4"),
            dot(*start, 3.2, colour),
            dot(*end, 3.2, colour),
            curve([(_RIGHT + 5, end[1]), (_RIGHT + 16, place)], colours.line, 1),
            words(_RIGHT + 20, place + 3.8, said, colours.text),
        ]
    return drawing(_WIDTH, _HEIGHT, title, description, parts)


def _scale(colours: Colours, ends: tuple[str, str]) -> list[str]:
    parts = [
        words(_LEFT - 9, _y(value) + 3.5, str(value), colours.muted, size=10, anchor="end")
        for value in range(1, 6)
    ]
    low, high = ends
    parts.append(words(_LEFT, _BOTTOM + 16, low, colours.muted, size=10, anchor="middle"))
    parts.append(words(_RIGHT, _BOTTOM + 16, high, colours.muted, size=10, anchor="middle"))
    return parts


def _y(value: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * (value - 1) / 4


def _apart(wanted: Sequence[float]) -> list[float]:
    """Return places at least a line apart, as near as may be to those wanted."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    places = list(wanted)
    above, below = _TOP - _APART, _BOTTOM + _APART
    for i in order:
        above = places[i] = max(wanted[i], above + _APART)
    for i in reversed(order):
        below = places[i] = min(places[i], below - _APART)
    return places
