"""How a contact is drawn in the list: disc, name, what they do, when we met, how it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from app.model.lines import ContactLine
from app.model.verdict_words import MOVING
from ui.charts.trend.verdict_look import sign_of, tone_of
from ui.contacts.contact_model import FIGURE, LINE, PHOTO
from ui.contacts.contact_words import ContactWords
from ui.contacts.spark_points import joined
from ui.theme import ThemeSource
from ui.widgets.avatar import paint_avatar
from ui.widgets.list_view import RowDelegate, paint_line
from ui.widgets.sparkline import paint_sparkline

if TYPE_CHECKING:
    from app.insights.contact_figures import ContactFigure

_AVATAR, _GAP, _SPARK, _SPARK_HEIGHT = 36, 11, 60, 18
_LINES = (("strong", "text", 12, 18), ("small", "muted", 31, 18), ("mini", "muted", 49, 16))
_LINES_WITHOUT_ABOUT = (
    ("strong", "text", 20, 18),
    ("small", "muted", 0, 0),
    ("mini", "muted", 40, 16),
)
_ROOM_FOR_SPARK = 210


class ContactDelegate(RowDelegate):
    """Draws a row of 75 pixels at 100 %."""

    height = 75

    def __init__(self, words: ContactWords, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = words

    def paint_row(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the contact of a row; nothing while it is not known yet."""
        line = cast("ContactLine | None", index.data(LINE))
        if line is None:
            return
        px = self.theme.px
        disc = QRect(room.left(), room.top() + px(20), px(_AVATAR), px(_AVATAR))
        photo = index.data(PHOTO)
        paint_avatar(painter, _visual(option, disc), self.theme, line.uid, line.name, photo)
        figure = cast("ContactFigure | None", index.data(FIGURE))
        has_room = room.width() >= px(_ROOM_FOR_SPARK)
        points = joined(figure.points) if figure and has_room else []
        spark = QRect(room.right() - px(_SPARK), room.top(), px(_SPARK), room.height())
        left = disc.right() + px(_GAP)
        end = spark.left() - px(_GAP) if points else room.right()
        said = (line.name, self._words.about(line), self._words.last_met(line))
        lines = _LINES if said[1] else _LINES_WITHOUT_ABOUT
        for text, (role, colour, top, height) in zip(said, lines, strict=True):
            place = QRect(left, room.top() + px(top), end - left, px(height))
            paint_line(painter, option, place, text, self.theme, role, colour)
        if points and figure is not None:
            self._paint_figure(painter, _visual(option, spark), points, figure)

    def _paint_figure(
        self, painter: QPainter, room: QRect, points: list[float | None], figure: ContactFigure
    ) -> None:
        px = self.theme.px
        colour = self.theme.colour(tone_of(figure.verdict, figure.is_firm, "muted"))
        inset = px(3)
        height = px(_SPARK_HEIGHT)
        top = room.top() + px(29)
        line = QRectF(room.left() + inset, top, room.width() - 2 * inset, height)
        paint_sparkline(painter, line, points, colour, self.theme.zoom)
        if figure.verdict in MOVING:
            painter.setFont(self.theme.font("tiny"))
            painter.setPen(QColor(colour))
            below = QRect(room.left(), room.top() + px(50), room.width() - inset, px(15))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute  # as time runs
            painter.drawText(below, flags, sign_of(figure.verdict, figure.is_firm))


def _visual(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, rect)
