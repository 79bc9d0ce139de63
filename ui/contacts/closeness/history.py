"""The check-ins of a contact over time, as a strip of small marks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.contact import CheckIn
from app.model.scales import CLOSENESS_STEPS
from ui.text import Formats, tr_count
from ui.theme import Theme, ThemeSource
from ui.widgets.draw_line import draw_line

_HEIGHT, _DOT, _EDGE, _WORDS = 76, 7, 8, 16


class ClosenessHistory(QWidget):
    """One dot a check-in: time runs along, closeness from 1 below to 7 above."""

    def __init__(self, theme: ThemeSource, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._source, self._formats = theme, formats
        self._days: list[tuple[date, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Check-ins so far"))
        theme.changed.connect(self._restyle)

    def show_check_ins(self, check_ins: Sequence[CheckIn]) -> None:
        """Draw other check-ins."""
        self._days = [(date.fromisoformat(one.on), one.closeness) for one in check_ins]
        said = tr_count("Closeness", "{n} check-in", "{n} check-ins", len(self._days))
        if self._days:
            day, value = self._days[-1]
            last = self.tr("last {value} of 7 on {day}")
            said = f"{said}, {last.format(value=value, day=self._formats.date(day))}"
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the strip and the days below it."""
        return QSize(0, self._source.theme.px(_HEIGHT))

    def points(self) -> list[QPointF]:
        """Return where the dots lie."""
        if not self._days:
            return []
        px = self._source.theme.px
        first, last = self._days[0][0], self._days[-1][0]
        span = max((last - first).days, 1)
        wide = self.width() - 2 * px(_EDGE)
        high = self.height() - px(_WORDS) - 2 * px(_EDGE)
        middle = 0.5 if first == last else 0.0
        return [
            QPointF(
                px(_EDGE) + wide * ((day - first).days / span + middle),
                px(_EDGE) + high * (CLOSENESS_STEPS - value) / (CLOSENESS_STEPS - 1),
            )
            for day, value in self._days
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ends of the scale, the dots, and the first and last day."""
        if not self._days:
            return
        theme, painter = self._source.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        bottom = self.height() - theme.px(_WORDS) - theme.px(_EDGE)
        for height in (theme.px(_EDGE), bottom):
            painter.drawLine(0, height, self.width(), height)
        painter.setBrush(QColor(theme.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        for point in self.points():
            painter.drawEllipse(point, theme.px(_DOT) / 2, theme.px(_DOT) / 2)
        self._paint_days(painter, theme)

    def _paint_days(self, painter: QPainter, theme: Theme) -> None:
        room = QRect(0, self.height() - theme.px(_WORDS), self.width(), theme.px(_WORDS))
        painter.setFont(theme.font("tiny"))
        painter.setPen(QColor(theme.muted))
        first, last = self._days[0][0], self._days[-1][0]
        ends = [("begin", first), ("end", last)] if first != last else [("middle", first)]
        # Time runs from left to right here as in every chart.
        for place, day in ends:
            said = self._formats.date(day)
            draw_line(painter, room, said, Qt.LayoutDirection.LeftToRight, place)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
