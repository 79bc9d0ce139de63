"""The pieces that the charts are drawn with: plain strings, every text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

_FONT = "Inter, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif"
_NOT_IN_XML = {code: None for code in range(32) if code not in (9, 10, 13)} | {
    0xFFFE: None,
    0xFFFF: None,
}


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its size, and what it shows in words."""

    svg: str
    width: float
    height: float
    description: str


def drawing(
    width: float, height: float, title: str, description: str, parts: Iterable[str]
) -> Chart:
    """Return the parts as one drawing that scales with its place."""
    box = f"0 0 {_n(width)} {_n(height)}"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{_n(width)}" '
        f'height="{_n(height)}" role="img" font-family="{_FONT}">'
        f"<title>{_text(title)}</title><desc>{_text(description)}</desc>{''.join(parts)}</svg>"
    )
    return Chart(svg, width, height, description)


def rule(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1) -> str:
    """Return a straight line."""
    return (
        f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" '
        f'stroke="{colour}" stroke-width="{_n(width)}" stroke-linecap="round"/>'
    )


def curve(
    points: Sequence[tuple[float, float]], colour: str, width: float = 2, dashes: str = ""
) -> str:
    """Return a line through points; dashes are lengths of strokes and gaps."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<polyline points="{_points(points)}" fill="none" stroke="{colour}" '
        f'stroke-width="{_n(width)}" stroke-linejoin="round" stroke-linecap="round"{dashed}/>'
    )


def area(points: Sequence[tuple[float, float]], colour: str, opacity: float) -> str:
    """Return a filled shape."""
    return f'<polygon points="{_points(points)}" fill="{colour}" fill-opacity="{_n(opacity)}"/>'


def dot(x: float, y: float, radius: float, colour: str, opacity: float = 1) -> str:
    """Return a filled circle."""
    return (
        f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{colour}" '
        f'fill-opacity="{_n(opacity)}"/>'
    )


def box(
    x: float, y: float, width: float, height: float, colour: str, *, round_by: float = 2
) -> str:
    """Return a filled rectangle with rounded corners."""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" '
        f'rx="{_n(round_by)}" fill="{colour}"/>'
    )


def words(
    x: float,
    y: float,
    text: str,
    colour: str,
    *,
    size: float = 11,
    anchor: str = "start",
    weight: int = 400,
) -> str:
    """Return a line of text with its base line at y."""
    return (
        f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" font-weight="{weight}" '
        f'text-anchor="{anchor}" fill="{colour}">{_text(text)}</text>'
    )


def shortened(text: str, width: float, size: float = 11) -> str:
    """Return a text cut to about a width, with an ellipsis where something is missing."""
    fits = max(1, int(width / (size * 0.56)))
    return text if len(text) <= fits else text[: fits - 1].rstrip() + "…"


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return escape(text.translate(_NOT_IN_XML), quote=False)
