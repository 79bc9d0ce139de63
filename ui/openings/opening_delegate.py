"""How an opening is drawn in the list: title, what it is about, its stage."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.model.opening import Opening
from ui.openings.opening_model import OPENING
from ui.openings.opening_words import OpeningWords
from ui.theme import ThemeSource
from ui.widgets.list_view import RowDelegate, paint_line

_TITLE, _ABOUT, _ALONE = (10, 20), (30, 18), (19, 20)
_GAP = 10


class OpeningDelegate(RowDelegate):
    """Draws a row of 58 pixels at 100 %."""

    height = 58

    def __init__(self, words: OpeningWords, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = words

    def paint_row(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the opening of a row."""
        opening = index.data(OPENING)
        if not isinstance(opening, Opening):
            return
        stage, about = self._words.stage(opening.stage), self._words.about(opening)
        width = QFontMetrics(self.theme.font("small")).horizontalAdvance(stage) + 1
        end = room.right() - width
        title = self._line(room, *(_TITLE if about else _ALONE), end)
        paint_line(painter, option, title, opening.title, self.theme, "strong", "text")
        paint_line(
            painter, option, self._line(room, *_ABOUT, end), about, self.theme, "small", "muted"
        )
        colour = "muted" if opening.stage == "closed" else "text"
        place = QRect(end, room.top(), width, room.height())
        paint_line(painter, option, place, stage, self.theme, "small", colour, "end")

    def _line(self, room: QRect, top: int, height: int, end: int) -> QRect:
        px = self.theme.px
        return QRect(room.left(), room.top() + px(top), end - px(_GAP) - room.left(), px(height))
