"""The palette that Qt's own widgets draw with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from ui.theme import Theme

_Role = QPalette.ColorRole

_TOKENS = {
    _Role.Window: "bg",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "side",
    _Role.Text: "text",
    _Role.PlaceholderText: "muted",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.ToolTipBase: "surface",
    _Role.ToolTipText: "text",
    _Role.Light: "surface",
    _Role.Midlight: "hover",
    _Role.Mid: "line",
    _Role.Dark: "muted",
    _Role.Shadow: "line",
}


def palette_of(theme: Theme) -> QPalette:
    """Return the palette of a theme; what is disabled is muted."""
    palette = QPalette()
    for role, token in _TOKENS.items():
        palette.setColor(role, QColor(theme.colour(token)))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def with_text(palette: QPalette, colour: str) -> QPalette:
    """Return the same palette with its text in another colour."""
    changed = QPalette(palette)
    for role in (_Role.WindowText, _Role.Text):
        changed.setColor(role, QColor(colour))
    return changed
