"""The figure of a page over the years: line, table, and the same in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ui.charts.spec.specs import Axis, Line, Lines, Point
from ui.charts.time.tick_words import tick_label
from ui.charts.time.time_ticks import EPOCH, time_ticks
from ui.insights.pages.content import Table
from ui.insights.pages.figures import Figure, figures
from ui.text import Formats, tr

if TYPE_CHECKING:
    from app.insights.over_time import Moment, OverTime

_CONTEXT = "InsightOverTime"
FEWEST_POINTS = 2
_MOST_TICKS, _MARGIN = 9, 0.02


@dataclass(frozen=True, slots=True)
class Years:
    """What the card says and draws; no chart where there are too few points for a line."""

    title: str
    summary: str
    foot: str
    chart: Lines | None
    table: Table


def years(key: str, found: OverTime, length: str, formats: Formats) -> Years:
    """Return the line of a question over time; each point looks back over so long a time."""
    figure = figures()[key]
    known = [one for one in found.moments if one.figure is not None]
    title = tr(_CONTEXT, "Over the years: {figure}", figure=figure.name)
    if len(known) < FEWEST_POINTS:
        said = tr(_CONTEXT, "A line begins with the second month in which there is enough to tell.")
        return Years(title, said, "", None, _table(key, figure, found, formats))
    return Years(
        title,
        _summary(figure, found.moments, known, formats),
        _foot(found, length),
        _lines(key, figure, found, formats),
        _table(key, figure, found, formats),
    )


def _summary(
    figure: Figure, moments: Sequence[Moment], known: Sequence[Moment], formats: Formats
) -> str:
    values = [one.figure for one in known if one.figure is not None]
    low, high = min(values), max(values)
    words = {
        "value": figure.written(values[-1], formats),
        "day": formats.date(known[-1].on),
        "low": figure.written(low, formats),
        "high": figure.written(high, formats),
        "since": formats.month(known[0].on),
        "n": formats.number(len(known)),
        "all": formats.number(len(moments)),
    }
    if len(known) < len(moments):
        said = "{value} on {day}, between {low} and {high} since {since}; {n} of {all} points known"
        return tr(_CONTEXT, said, **words)
    return tr(_CONTEXT, "{value} on {day}, between {low} and {high} since {since}", **words)


def _foot(found: OverTime, length: str) -> str:
    if found.days is None:
        return tr(
            _CONTEXT,
            "Each point looks back to the first entry. What you say of contacts counts as it is "
            "now.",
        )
    said = "Each point looks back over {length}. What you say of contacts counts as it is now."
    return tr(_CONTEXT, said, length=length)


def _lines(key: str, figure: Figure, found: OverTime, formats: Formats) -> Lines:
    moments = found.moments
    main = Line(_main_name(key), "accent", tuple(one.figure for one in moments))
    lines = [main]
    if key == "identity":
        beside = tuple(one.beside["real"] for one in moments)
        lines.append(Line(tr(_CONTEXT, "by name"), "muted", beside))
    values = [value for line in lines for value in line.values if value is not None]
    return Lines(
        [_point(key, figure, one, formats) for one in moments if one.figure is not None],
        tuple(_across(one.on) for one in moments),
        tuple(lines),
        _time(moments, formats),
        figure.axis(values, formats),
    )


def _main_name(key: str) -> str:
    return tr(_CONTEXT, "by a handle") if key == "identity" else ""


def _across(day: date) -> float:
    return float((day - EPOCH).days)


def _time(moments: Sequence[Moment], formats: Formats) -> Axis:
    first, last = _across(moments[0].on), _across(moments[-1].on)
    ticks = time_ticks(first, last, _MOST_TICKS)
    room = max(last - first, 1.0) * _MARGIN
    marks = tuple((float(tick.at), tick_label(tick, formats)) for tick in ticks)
    return Axis("", first - room, last + room, marks)


def _point(key: str, figure: Figure, one: Moment, formats: Formats) -> Point:
    assert one.figure is not None
    lines = [
        formats.date(one.on),
        tr(_CONTEXT, "{value} (n = {n})", value=figure.written(one.figure, formats), n=one.n),
        *(
            tr(_CONTEXT, "{name}: {value}", name=name, value=value)
            for name, value in _beside(key, one, formats)
        ),
    ]
    return Point(_across(one.on), one.figure, "\n".join(lines))


def _beside(key: str, one: Moment, formats: Formats) -> list[tuple[str, str]]:
    """Return the other values of the same time, by name."""
    names = {
        "real": tr(_CONTEXT, "By name"),
        "given": tr(_CONTEXT, "Given"),
        "received": tr(_CONTEXT, "Received"),
    }
    decimals = 0 if key == "reciprocity" else 1
    return [
        (names[name], "–" if value is None else formats.number(value, decimals))
        for name, value in one.beside.items()
    ]


def _table(key: str, figure: Figure, found: OverTime, formats: Formats) -> Table:
    beside = [name for name, _ in _beside(key, found.moments[0], formats)] if found.moments else []
    rows = [
        (
            "",
            (
                formats.date(one.on),
                "–" if one.figure is None else figure.written(one.figure, formats),
                *(value for _, value in _beside(key, one, formats)),
                formats.number(one.n),
            ),
        )
        for one in reversed(found.moments)
    ]
    return Table((tr(_CONTEXT, "Until"), figure.name, *beside, tr(_CONTEXT, "Rests on")), rows)
