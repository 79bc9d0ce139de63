"""How an entry is drawn on the page of a contact: day, title, ratings, two lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.model.scales import RATING_KEYS
from ui.contacts.entry_model import ENTRY
from ui.contacts.entry_words import EntryWords
from ui.theme import Theme, ThemeSource
from ui.widgets.list_view import paint_line

if TYPE_CHECKING:
    from app.insights.contact_page import EntryOfContact

_HEIGHT, _DAY, _RATING, _LINES = 82, 86, 24, 2
_TITLE_TOP, _TITLE_HEIGHT, _TEXT_TOP, _TEXT_STEP = 13, 19, 35, 18


def row_height(theme: Theme) -> int:
    """Return the height that all rows have, in pixels of the screen."""
    return theme.px(_HEIGHT)


class EntryDelegate(QStyledItemDelegate):
    """Rows of one height, a thin line over each."""

    def __init__(self, words: EntryWords, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._source = words, theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height that all rows have."""
        return QSize(0, row_height(self._source.theme))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the entry of a row; its line alone while it is not known yet."""
        theme, room = self._source.theme, option.rect
        painter.save()
        painter.fillRect(room.left(), room.top(), room.width(), 1, QColor(theme.line))
        self._paint_ground(painter, option, theme)
        entry = cast("EntryOfContact | None", index.data(ENTRY))
        if entry is not None:
            self._paint_entry(painter, option, theme, entry)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        has_focus = option.state & QStyle.StateFlag.State_HasFocus
        if option.state & QStyle.StateFlag.State_MouseOver or has_focus:
            painter.fillRect(option.rect.adjusted(0, 1, 0, 0), QColor(theme.hover))

    def _paint_entry(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        theme: Theme,
        entry: EntryOfContact,
    ) -> None:
        px, room, line = theme.px, option.rect, entry.line
        top = room.top() + px(_TITLE_TOP)
        day = QRect(room.left(), top, px(_DAY) - px(6), px(_TITLE_HEIGHT))
        shown = [key for key in RATING_KEYS if key in entry.ratings]
        left = room.left() + px(_DAY)
        ratings = px(_RATING) * len(shown)
        title = QRect(left, top, room.right() - left - ratings, px(_TITLE_HEIGHT))
        text = QRect(left, room.top() + px(_TEXT_TOP), room.right() - left, px(_TEXT_STEP * _LINES))
        paint_line(painter, option, day, self._words.day(line), theme, "small", "muted")
        paint_line(painter, option, title, self._words.title(line), theme, "strong", "text")
        for place, key in enumerate(reversed(shown), start=1):
            left_edge = room.right() - px(_RATING) * place
            box = QRect(left_edge, top, px(_RATING), px(_TITLE_HEIGHT))
            value = str(entry.ratings[key])
            paint_line(painter, option, box, value, theme, "small_strong", key, "end")
        _paint_text(painter, option, text, self._words.text(line), theme)


def _paint_text(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, theme: Theme
) -> None:
    """Draw at most two lines, the second cut where there is more."""
    cut = _fitting(text, theme.font("small"), room.width())
    step = theme.px(_TEXT_STEP)
    for place, line in enumerate((text[:cut], text[cut:])):
        row = QRect(room.left(), room.top() + place * step, room.width(), step)
        paint_line(painter, option, row, line.strip(), theme, "small", "muted")


def _fitting(text: str, font: QFont, width: int) -> int:
    """Return how many characters fit into one line, broken between words where it can be."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return line.textLength() if line.isValid() else 0
