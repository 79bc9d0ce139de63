"""How an entry looks in the list: its day, title, contacts, and first or found words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from app.model.lines import EntryLine, Hit
from ui.journal.entry_model import LineRole
from ui.journal.found import MOST_HITS
from ui.journal.found_line import paint_found
from ui.journal.row_words import plain_words
from ui.text import Formats, tr_count
from ui.theme import ThemeSource
from ui.widgets.draw_line import draw_line
from ui.widgets.list_view import RowDelegate, paint_line

HEADING_HEIGHT = 38
_LINES = ((10, 20), (31, 17), (49, 17))
_DAY_WIDTH, _TEXT_LEFT, _DAY_SIZE = 30, 42, 17


class EntryDelegate(RowDelegate):
    """Draws rows and the headings of months."""

    height = 76

    def __init__(self, theme: ThemeSource, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._formats = formats

    def paint_heading(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        month: str,
        count: int,
    ) -> None:
        """Draw the name of a month (as 2026-11), or how many entries were found."""
        if month:
            said = self._formats.month(date.fromisoformat(f"{month}-01"))
        else:
            more = count >= MOST_HITS
            many = "The first {n} entries found" if more else "{n} entries found"
            said = tr_count("EntryDelegate", "{n} entry found", many, count)
        theme = self.theme
        room = option.rect.adjusted(theme.px(14), theme.px(8), -theme.px(14), 0)
        paint_line(painter, option, room, said, theme, "mini", "muted")

    def paint_row(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the day and three lines."""
        line = index.data(LineRole)
        if line is None:
            return
        self._paint_day(painter, room, option, line)
        self._paint_lines(painter, room.adjusted(self.theme.px(_TEXT_LEFT), 0, 0, 0), option, line)

    def _paint_day(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        line: EntryLine | Hit,
    ) -> None:
        theme = self.theme
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        font = theme.font("heading")
        font.setPixelSize(theme.px(_DAY_SIZE))
        painter.setFont(font)
        painter.setPen(QColor(theme.accent if is_selected else theme.muted))
        place = QRect(room.left(), room.top() + theme.px(9), theme.px(_DAY_WIDTH), theme.px(22))
        shown = QStyle.visualRect(option.direction, option.rect, place)
        number = self._formats.number(line.day.day)
        draw_line(painter, shown, number, option.direction, "middle", elide=False)
        if isinstance(line, Hit):
            wide = place.adjusted(-theme.px(8), 0, theme.px(8), 0)
            month = self._formats.short_month(line.day)
            for text, lower in ((month, 21), (str(line.day.year), 36)):
                under = wide.translated(0, theme.px(lower))
                paint_line(painter, option, under, text, theme, "tiny", "muted", "middle")

    def _paint_lines(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        line: EntryLine | Hit,
    ) -> None:
        theme = self.theme
        first, second, third = (
            QRect(room.left(), room.top() + theme.px(top), room.width(), theme.px(high))
            for top, high in _LINES
        )
        title, tint = (line.title, "text") if line.title else (self.tr("Untitled"), "muted")
        paint_line(painter, option, first, title, theme, "strong", tint)
        paint_line(painter, option, second, self._people(line.names), theme, "mini", "muted")
        if isinstance(line, Hit):
            shown = QStyle.visualRect(option.direction, option.rect, third)
            paint_found(painter, shown, plain_words(line.snippet), theme)
        else:
            paint_line(painter, option, third, plain_words(line.opening), theme, "mini", "muted")

    def _people(self, names: tuple[str, ...]) -> str:
        """Return the names: all of few, the first and a count of many."""
        if len(names) <= 2:
            return ", ".join(names)
        return self.tr("{name} +{count}").format(name=names[0], count=len(names) - 1)
