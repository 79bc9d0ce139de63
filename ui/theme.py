"""Colours, sizes and fonts of the interface, from one token file."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from resources import resource_path
from ui.fonts import make_font, with_even_figures
from ui.palette import palette_of, with_text

SMALLEST_ZOOM, LARGEST_ZOOM = 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of one appearance; colours are "#RRGGBB"."""

    name: str
    zoom: float
    bg: str
    surface: str
    side: str
    text: str
    muted: str
    line: str
    accent: str
    accent_hover: str
    accent_soft: str
    hover: str
    on_accent: str
    on_text: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    depth: str
    growth: str
    relatability: str
    safety: str
    gave: str
    received: str
    heat: tuple[str, ...]
    avatars: tuple[str, ...]
    on_avatar: str
    fonts: dict[str, tuple[str, int, int]]
    classes: dict[str, tuple[str, str]]

    @property
    def is_dark(self) -> bool:
        """Tell whether light text stands on a dark ground."""
        return self.name == "dark"

    def px(self, length: float) -> int:
        """Return a length given at 100 % in pixels of this zoom."""
        return round(length * self.zoom)

    def colour(self, token: str) -> str:
        """Return the colour of a token, or the colour itself when it is one already."""
        return token if token.startswith("#") else str(getattr(self, token))

    def rating(self, key: str) -> str:
        """Return the colour of one of the six ratings."""
        return self.colour(key)

    def font(self, role: str = "body") -> QFont:
        """Return the font of a role, in the size of this zoom."""
        family, size, weight = self.fonts[role]
        return make_font(family, self.px(size), weight)

    def figures(self, role: str = "body") -> QFont:
        """Return the font of a role for columns of numbers, which stand under each other."""
        return with_even_figures(self.font(role))


def load_theme(name: str, zoom: float = 1.0) -> Theme:
    """Return the "light" or the "dark" theme; zoom is kept between 1 and 2."""
    tokens = json.loads(resource_path("theme.json").read_text(encoding="utf-8"))
    lists = {"fonts": tokens["fonts"], "classes": tokens["classes"]}
    known: dict[str, Any] = tokens[name] | tokens["both"] | lists
    known |= {"name": name, "zoom": min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)}
    return Theme(**{field.name: _frozen(known[field.name]) for field in fields(Theme)})


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: tuple(of) for key, of in value.items()}
    return value


def apply(app: QApplication, theme: Theme) -> None:
    """Give a whole application the look of a theme.

    The old sheet goes first: under it, widgets that it styles keep the colours that they had. The
    new one comes after the common font, which they keep from then on, and before the fonts of
    widget classes, which it forgets.
    """
    if app.styleSheet():
        app.setStyleSheet("")
    app.setPalette(palette_of(theme))
    app.setFont(theme.font())
    app.setStyleSheet(style_sheet(theme))
    dress(app, theme)


def dress(app: QApplication, theme: Theme) -> None:
    """Give an application the fonts and colours of a theme: all that what paints itself needs."""
    palette = palette_of(theme)
    app.setPalette(palette)
    app.setFont(theme.font())
    for widget_class, (role, colour) in theme.classes.items():
        _dress(app, widget_class, theme.font(role), with_text(palette, theme.colour(colour)))


def _dress(app: QApplication, widget_class: str, font: QFont, palette: QPalette) -> None:
    # The type stubs ask for bytes here, the call itself for a str.
    app.setFont(font, widget_class)  # type: ignore[arg-type]
    app.setPalette(palette, widget_class)  # type: ignore[arg-type]


def style_sheet(theme: Theme) -> str:
    """Return the style sheet with the theme's colours and lengths in place of its tokens.

    `@token` stands for a colour, `@12px` for a length that follows the zoom.
    """
    import re

    def value_of(match: re.Match[str]) -> str:
        token, length = match.groups()
        return f"{theme.px(int(length))}px" if length else theme.colour(token)

    raw = resource_path("style.qss").read_text(encoding="utf-8")
    return re.sub(r"@(?:([a-z_]+)|(\d+)px)", value_of, raw)


def system_mode(app: QGuiApplication) -> str:
    """Return what the system asks for: "dark" or "light"."""
    asked = app.styleHints().colorScheme()
    return "dark" if asked == Qt.ColorScheme.Dark else "light"


class ThemeSource(QObject):
    """The theme in use; `changed` carries the new one."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def theme(self) -> Theme:
        """Return the theme in use."""
        return self._theme

    def use(self, theme: Theme) -> None:
        """Change to another theme and tell everybody."""
        if theme != self._theme:
            self._theme = theme
            self.changed.emit(theme)
