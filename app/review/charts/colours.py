"""The colours of the charts: those of the light theme, or names that a style sheet fills in."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """What the charts draw with, each as SVG takes it."""

    bg: str
    surface: str
    text: str
    muted: str
    line: str
    accent: str
    depth: str
    gave: str
    received: str
    success: str
    warning: str
    heat: tuple[str, ...]


def theme_colours(scheme: str = "light") -> Colours:
    """Return the colours of the light or the dark theme."""
    table = json.loads((files("resources") / "theme.json").read_text(encoding="utf-8"))[scheme]
    own = {one.name: table[one.name] for one in fields(Colours)}
    return Colours(**own | {"heat": tuple(own["heat"])})


def named_colours() -> Colours:
    """Return the names of CSS variables, for a page that has both themes."""
    names = {one.name: f"var(--{one.name})" for one in fields(Colours)}
    heat = tuple(f"var(--heat{step})" for step in range(4))
    return Colours(**names | {"heat": heat})  # type: ignore[arg-type]


def css_variables(scheme: str) -> str:
    """Return the colours of a theme as the CSS variables that `named_colours` names."""
    colours = theme_colours(scheme)
    single = {name: value for name, value in asdict(colours).items() if name != "heat"}
    shades = {f"heat{step}": shade for step, shade in enumerate(colours.heat)}
    return "".join(f"--{name}:{value};" for name, value in (single | shades).items())
