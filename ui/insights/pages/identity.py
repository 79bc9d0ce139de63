"""Value over identity: what do those known by a handle give, beside those known by name?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ui.charts.spec.specs import Axis, Dots, Level, Point, Span
from ui.charts.spec.spread import sideways
from ui.insights.pages.content import (
    Content,
    Fact,
    Material,
    SideFacts,
    SideList,
    Table,
    Way,
    rating_axis,
)
from ui.text import tr, tr_count

_CONTEXT = "InsightPage"
_HANDLE, _NAME, _DIFFERENCE = 1.0, 2.0, 3.0
_SPREAD, _HALF, _BESIDE, _CLEAR = 0.56, 0.34, 0.4, 0.49


def identity_page(material: Material) -> Content:
    """Return the page of value over identity."""
    handles = [dot for dot in material.insight.series.dots if dot.group == "handle"]
    uids = [dot.contact for dot in sorted(handles, key=lambda dot: -dot.y)]
    growth = tr(_CONTEXT, "Growth: did it make me think further?")
    return Content(
        tr(
            _CONTEXT,
            "A name, a face and a title are not what makes you think. Each dot is the mean growth "
            "with one contact; the upright bars show where each median and "
            "their difference lie.",
        ),
        Dots(
            _points(material),
            _columns(material),
            rating_axis(growth, material.formats),
            spans=_spans(material),
            levels=_levels(material),
        ),
        (
            SideFacts(
                tr(_CONTEXT, "Medians over contacts"),
                tr(_CONTEXT, "Known only by a handle · known by name"),
                _facts(material),
            ),
            SideList(
                tr(_CONTEXT, "Known only by a handle"),
                tr(_CONTEXT, "With the mean growth of your meetings"),
                material.rows(uids, material.values()),
                tr(_CONTEXT, "Nobody was rated yet of whom you know only a handle."),
            ),
            _first_steps(material),
        ),
        _table(material),
    )


def _first_steps(material: Material) -> SideList:
    uids, none = material.insight.first_steps, tr(_CONTEXT, "First steps toward strangers")
    one, many = "{n} first step toward a stranger", "{n} first steps toward strangers"
    return SideList(
        tr_count(_CONTEXT, one, many, len(uids)) if uids else none,
        tr(_CONTEXT, "First written about in this time, introduced by nobody, not known before"),
        material.rows(uids, {uid: material.met(uid) for uid in uids}),
        tr(_CONTEXT, "None in this time."),
    )


def _points(material: Material) -> list[Point]:
    dots = material.insight.series.dots
    columns = [_HANDLE if dot.group == "handle" else _NAME for dot in dots]
    moved = sideways(columns, [dot.y for dot in dots], _SPREAD)
    said = tr(_CONTEXT, "{name}\ngrowth {growth}, received {received}")
    return [
        Point(
            column + aside,
            dot.y,
            said.format(
                name=dot.name, growth=material.number(dot.y), received=material.number(dot.x)
            ),
            dot.contact,
            dot.size,
        )
        for dot, column, aside in zip(dots, columns, moved, strict=True)
    ]


def _columns(material: Material) -> Axis:
    found = material.insight
    handle = tr(_CONTEXT, "By handle ({n})", n=material.number(found.handle.n, 0))
    real = tr(_CONTEXT, "By name ({n})", n=material.number(found.real.n, 0))
    ticks = [(_HANDLE, handle), (_NAME, real)]
    if found.difference_growth:
        ticks.append((_DIFFERENCE, tr(_CONTEXT, "Difference, 90 % interval")))
    return Axis("", 0.4, _DIFFERENCE + 0.6, tuple(ticks))


def _spans(material: Material) -> tuple[Span, ...]:
    found = material.insight
    shown = [_of_median(material, kind) for kind in _kinds(material) if kind.interval]
    if found.difference_growth:
        shown.append(_of_difference(material, *found.difference_growth))
    return tuple(shown)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of name: its column, what its median is called, and the interval of that."""

    column: float
    said: str
    median: float | None
    interval: tuple[float, float] | None


def _kinds(material: Material) -> tuple[_Kind, ...]:
    found = material.insight
    handle, real = tr(_CONTEXT, "Median by handle"), tr(_CONTEXT, "Median by name")
    return (
        _Kind(_HANDLE, handle, found.handle.growth, found.handle_growth_interval),
        _Kind(_NAME, real, found.real.growth, found.real_growth_interval),
    )


def _of_median(material: Material, kind: _Kind) -> Span:
    assert kind.interval is not None
    assert kind.median is not None
    low, high = kind.interval
    ends = material.number(low), material.number(high)
    said = tr(_CONTEXT, "{median}: {growth}, 90 % interval from {low} to {high}.")
    words = said.format(
        median=kind.said, growth=material.number(kind.median), low=ends[0], high=ends[1]
    )
    return Span(kind.column + _BESIDE, low, high, kind.median, *ends, words)


def _of_difference(material: Material, low: float, high: float) -> Span:
    found = material.insight
    base, middle = found.real.growth, found.handle.growth
    ends = _signed(material, low), _signed(material, high)
    said = tr(_CONTEXT, "Difference: 90 % interval from {low} to {high}.")
    words = said.format(low=ends[0], high=ends[1])
    return Span(_DIFFERENCE, base + low, base + high, middle, *ends, words)


def _levels(material: Material) -> tuple[Level, ...]:
    found = material.insight
    levels = [
        Level(column - _HALF, column + _HALF, growth)
        for column, growth in ((_HANDLE, found.handle.growth), (_NAME, found.real.growth))
        if growth is not None
    ]
    if found.difference_growth:
        end = _DIFFERENCE + _HALF
        no_difference = tr(_CONTEXT, "no difference")
        levels.append(Level(_NAME + _CLEAR, end, found.real.growth, no_difference, True))
    return tuple(levels)


def _signed(material: Material, value: float) -> str:
    number = material.number(abs(value))
    if round(value, 1) == 0:
        return number
    return tr(_CONTEXT, "+{number}" if value > 0 else "−{number}", number=number)


def _facts(material: Material) -> list[Fact]:
    found = material.insight
    names = {
        "growth": tr(_CONTEXT, "Growth"),
        "received": tr(_CONTEXT, "Received"),
        "safety": tr(_CONTEXT, "Safety"),
    }
    facts = [
        Fact(name, _both(material, found, key), _rated(found, key)) for key, name in names.items()
    ]
    if found.handle_growth_interval or found.real_growth_interval:
        intervals = [_interval(material, kind.interval) for kind in _kinds(material)]
        both = tr(_CONTEXT, "{handle} · {real}", handle=intervals[0], real=intervals[1])
        facts.insert(1, Fact(tr(_CONTEXT, "Growth, 90 % interval"), both, _rated(found, "growth")))
    return facts


def _rated(found: Any, key: str) -> Way | None:
    """Return the way to the entries in which this was rated."""
    is_known = any(getattr(kind, key) is not None for kind in (found.handle, found.real))
    return ("entries", f"{key}>=1") if is_known else None


def _interval(material: Material, interval: tuple[float, float] | None) -> str:
    if interval is None:
        return material.number(None)
    low, high = map(material.number, interval)
    return tr(_CONTEXT, "{low} to {high}", low=low, high=high)


def _both(material: Material, found: Any, key: str) -> str:
    handle, real = (material.number(getattr(kind, key)) for kind in (found.handle, found.real))
    return tr(_CONTEXT, "{handle} · {real}", handle=handle, real=real)


def _table(material: Material) -> Table:
    kinds = {"handle": tr(_CONTEXT, "handle"), "real": tr(_CONTEXT, "name")}
    dots = sorted(material.insight.series.dots, key=lambda dot: (dot.group, -dot.y, dot.name))
    medians = [_row_of_median(material, kind, kinds) for kind in _kinds(material) if kind.interval]
    rows = [
        (
            dot.contact,
            (dot.name, kinds[dot.group], material.number(dot.y), material.number(dot.x)),
        )
        for dot in dots
    ]
    headers = (
        tr(_CONTEXT, "Contact"),
        tr(_CONTEXT, "Known by"),
        tr(_CONTEXT, "Growth"),
        tr(_CONTEXT, "Received"),
    )
    return Table(headers, [*medians, *rows])


def _row_of_median(
    material: Material, kind: _Kind, kinds: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    is_handle = kind.column == _HANDLE
    gains = material.insight.handle if is_handle else material.insight.real
    ends = _interval(material, kind.interval)
    said = tr(_CONTEXT, "Median; growth 90 % interval {ends}", ends=ends)
    known_by = kinds["handle" if is_handle else "real"]
    return "", (said, known_by, material.number(gains.growth), material.number(gains.received))
