"""The slope chart: where each line stood then, and stands now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen

from ui.trends.lane_view import LaneView
from ui.trends.words import is_far
from ui.widgets.draw_line import draw_line

if TYPE_CHECKING:
    from app.insights.moved import Lane

_HEIGHT, _ROW, _TOP, _LABEL, _DOT = 300, 26, 30, 300, 3.5
_LEAST, _BESIDE = 120, 44
_THIN = 110
_LOWEST, _HIGHEST = 1.0, 5.0


class SlopeChart(LaneView):
    """Names stand at the end of their lines, kept apart; who fell has a dashed line."""

    then = ""

    def show_then(self, then: str) -> None:
        """Say from which day on the lines run."""
        self.then = then
        self.update()

    def show_lanes(self, lanes: Sequence[Lane]) -> None:
        """Show those whose change is known, as they end from the top to the bottom."""
        known = [one for one in lanes if one.moved.change is not None]
        super().show_lanes(sorted(known, key=_height_now))

    def summary(self, lanes: Sequence[Lane]) -> str:
        """Return how many rose and fell far."""
        return self._words.moves(lanes)

    def sizeHint(self) -> QSize:
        """Return the room for the names, one under the other."""
        theme = self._context.theme.theme
        rows = max(len(self.lanes) * theme.px(_ROW), theme.px(_HEIGHT))
        return QSize(theme.px(420), rows + theme.px(_TOP) * 2 if self.lanes else 0)

    def room_of(self, index: int) -> QRectF:
        """Return where the name of a contact stands."""
        px = self._context.theme.theme.px
        row = px(_ROW)
        left = self._right_edge() + px(14)
        return QRectF(left, self._labels()[index] - row / 2, self.width() - left, row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the two moments, the lines between them, and the names."""
        if not self.lanes:
            return
        theme = self._context.theme.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = theme.px(30), self._right_edge()
        painter.setPen(QPen(QColor(theme.line), 1))
        for x in (left, right):
            painter.drawLine(QPointF(x, theme.px(_TOP)), QPointF(x, self.height() - theme.px(_TOP)))
        self._paint_heads(painter, left, right)
        for index in range(len(self.lanes)):
            self._paint_lane(painter, index, left, right)
        self.paint_ring(painter)

    def _paint_heads(self, painter: QPainter, left: float, right: float) -> None:
        theme = self._context.theme.theme
        painter.setFont(theme.font("tiny"))
        painter.setPen(QColor(theme.muted))
        begin = QRectF(0, 0, right - left, theme.px(_TOP)).toRect()
        end = QRectF(right - theme.px(30), 0, theme.px(60), theme.px(_TOP)).toRect()
        rest = QRectF(right, 0, self.width() - right - theme.px(6), theme.px(_TOP)).toRect()
        left_to_right = Qt.LayoutDirection.LeftToRight  # as time runs in the chart
        draw_line(painter, begin.translated(round(left), 0), self.then, left_to_right)
        draw_line(painter, end, self.tr("Now"), left_to_right, "middle")
        draw_line(painter, rest, self._words.head_of_changes(), left_to_right, "end")
        for value in range(int(_LOWEST), int(_HIGHEST) + 1):
            room = QRectF(0, self._y(value) - theme.px(8), left - theme.px(8), theme.px(16))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, flags, self._context.formats.number(value))

    def _paint_lane(self, painter: QPainter, index: int, left: float, right: float) -> None:
        theme, lane = self._context.theme.theme, self.lanes[index]
        then, now = lane.moved.then or 0.0, lane.moved.now or 0.0
        moved_far = is_far(lane.moved)
        colour = QColor(theme.rating(lane.trend.rating) if moved_far else theme.muted)
        pen = QPen(colour, theme.px(2 if moved_far else 1.2))
        if now < then:
            pen.setDashPattern([4, 2.5])
        painter.setPen(pen)
        begin, end = QPointF(left, self._y(then)), QPointF(right, self._y(now))
        painter.drawLine(begin, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for place in (begin, end):
            painter.drawEllipse(place, theme.px(_DOT), theme.px(_DOT))
        self._paint_name(painter, index, end, moved_far)

    def _paint_name(self, painter: QPainter, index: int, end: QPointF, moved_far: bool) -> None:
        theme, lane, room = self._context.theme.theme, self.lanes[index], self.room_of(index)
        thin = QColor(theme.muted)
        thin.setAlpha(_THIN)
        painter.setPen(QPen(thin, 1))
        painter.drawLine(end + QPointF(theme.px(5), 0), QPointF(room.left(), room.center().y()))
        face = theme.font("small_strong" if moved_far else "small")
        words = self._words.change(lane.moved)
        tiny = theme.font("tiny")
        rest = QFontMetrics(tiny).horizontalAdvance(words) + theme.px(8)
        text = room.adjusted(theme.px(6), 0, -theme.px(6), 0).toRect()
        left_to_right = Qt.LayoutDirection.LeftToRight  # as time runs in the chart
        painter.setFont(face)
        painter.setPen(QColor(theme.text))
        draw_line(painter, text.adjusted(0, 0, -rest, 0), lane.contact.name, left_to_right)
        painter.setFont(tiny)
        painter.setPen(QColor(theme.muted))
        draw_line(painter, text, words, left_to_right, "end")

    def _labels(self) -> list[float]:
        """Return the heights of the names, near their ends and a row apart."""
        row = self._context.theme.theme.px(_ROW)
        heights: list[float] = []
        for lane in self.lanes:
            wanted = self._y(lane.moved.now or _LOWEST)
            heights.append(max(wanted, heights[-1] + row) if heights else max(wanted, row))
        floor = self.height() - row / 2
        for index in reversed(range(len(heights))):
            heights[index] = min(heights[index], floor)
            floor = heights[index] - row
        return heights

    def _right_edge(self) -> float:
        """Return where the lines end: the rest is for what stands beside them."""
        theme = self._context.theme.theme
        name = QFontMetrics(theme.font("small_strong")).horizontalAdvance
        rest = QFontMetrics(theme.font("tiny")).horizontalAdvance
        wanted = [
            name(one.contact.name) + rest(self._words.change(one.moved)) for one in self.lanes
        ]
        label = max(wanted, default=0) + theme.px(_BESIDE)
        return max(self.width() - min(label, theme.px(_LABEL)), theme.px(_LEAST))

    def _y(self, value: float) -> float:
        top = self._context.theme.theme.px(_TOP)
        share = (value - _LOWEST) / (_HIGHEST - _LOWEST)
        return top + (1 - share) * (self.height() - 2 * top)


def _height_now(lane: Lane) -> float:
    return -(lane.moved.now or 0.0)
