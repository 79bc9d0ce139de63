"""How wide a list is beside the page of what is chosen in it."""

from __future__ import annotations

from ui.theme import Theme

_USUAL, _LEAST, _MOST_OF_ROOM = 330, 165, 0.36


def side_width(theme: Theme, room: int) -> int:
    """Return the usual width in pixels, or less where the page beside would have too little."""
    return max(theme.px(_LEAST), min(theme.px(_USUAL), round(room * _MOST_OF_ROOM)))
