"""The margins of a page beside the list: narrower where there is little room."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout

from ui.theme import Theme

_WIDE, _NARROW, _UPRIGHT, _ROOM = 34, 14, 26, 460


def set_margins(layout: QLayout, theme: Theme, width: int) -> None:
    """Give a page of that width, in pixels of the screen, its margins."""
    aside = theme.px(_WIDE if width >= theme.px(_ROOM) else _NARROW)
    layout.setContentsMargins(aside, theme.px(_UPRIGHT), aside, theme.px(_UPRIGHT))
