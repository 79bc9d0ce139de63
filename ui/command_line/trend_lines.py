"""What the command line says of a trend, in lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.model.verdict_words import FEWEST_DAYS, SHORTEST_SPAN_DAYS, TOO_FEW
from ui.command_line.columns import columns
from ui.command_line.verdict_words import in_words

_RATINGS_SHOWN = 10


def trend_lines(data: dict[str, Any]) -> Iterator[str]:
    """Yield the verdict, what it rests on, where the line ends, and the latest ratings."""
    said = in_words(data["verdict"], data["firm"])
    yield f"{data['name']}, {data['rating']}: {said}"
    if not data["n"]:
        yield "No ratings yet."
        return
    yield _how_many(data)
    if data["verdict"] == TOO_FEW:
        yield f"A verdict takes ratings on {FEWEST_DAYS} days, over {SHORTEST_SPAN_DAYS} days."
    else:
        yield _slope(data)
    yield from map(_where_it_ends, data["line"][-1:])
    shown = data["ratings"][-_RATINGS_SHOWN:]
    yield from columns([one["at"][:10], "●" * one["value"], one["value"]] for one in shown)


def _how_many(data: dict[str, Any]) -> str:
    first, last = (date.fromisoformat(data[end][:10]) for end in ("first", "last"))
    count = "1 rating" if data["n"] == 1 else f"{data['n']} ratings"
    return f"{count}, {first} to {last}" if first < last else f"{count}, {first}"


def _slope(data: dict[str, Any]) -> str:
    about = "about " if data["approximate"] else ""
    slope, low, high = (data[f"slope_{part}"] for part in ("per_year", "low", "high"))
    return f"{about}{slope:+.1f} a year, between {low:+.1f} and {high:+.1f}"


def _where_it_ends(point: dict[str, Any]) -> str:
    said = f"The line ends at {point['mean']:.1f}"
    if point["low"] is None:
        return said
    return f"{said}, between {point['low']:.1f} and {point['high']:.1f}"
