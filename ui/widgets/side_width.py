"""How wide a list is beside the page of what is chosen in it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme import Theme

_USUAL, _LEAST, _MOST_OF_ROOM = 330, 165, 0.36


def fit_beside_page(side: QWidget, theme: Theme) -> None:
    """Give a list its usual width, or less where the page beside would have too little."""
    around = side.parentWidget()
    room = around.width() if around is not None else 0
    side.setFixedWidth(max(theme.px(_LEAST), min(theme.px(_USUAL), round(room * _MOST_OF_ROOM))))
