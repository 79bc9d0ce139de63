"""Text in a plot: the words as they are, in the font and colour of a theme."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor

from ui.theme import Theme

SMALL = ("text", "tiny")
_MIDDLE = (0.5, 0.5)


def written(
    said: str,
    theme: Theme,
    at: tuple[float, float],
    anchor: tuple[float, float] = _MIDDLE,
    looks: tuple[str, str] = SMALL,
) -> pg.TextItem:
    """Return a text at a place of the plot; `looks` are the tokens of its colour and font.

    `anchor` is the part of it that stands there, 0 to 1 from the left and from the top.
    """
    text = pg.TextItem(anchor=anchor)
    text.setPlainText(said)
    text.setFont(theme.font(looks[1]))
    text.setColor(QColor(theme.colour(looks[0])))
    text.setPos(*at)
    return text
