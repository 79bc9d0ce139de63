"""A box to choose a kind from, drawn with the theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import mirrored, paint_focus, paint_round

_HEIGHT, _EDGE, _ARROW, _RADIUS = 36, 10, 18, 8


class KindBox(QComboBox):
    """(key, name) pairs; `currentData` is the key. The wheel is left to the page."""

    def __init__(
        self, name: str, kinds: Sequence[tuple[str, str]], theme: ThemeSource, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._source = theme
        self.setAccessibleName(name)
        for key, said in kinds:
            self.addItem(said, key)
        theme.changed.connect(self._restyle)

    def choose(self, key: str) -> None:
        """Show a kind; the first where there is none of that key."""
        self.setCurrentIndex(max(self.findData(key), 0))

    def sizeHint(self) -> QSize:
        """Return the room for the longest name."""
        theme = self._source.theme
        metrics = QFontMetrics(theme.font())
        names = (self.itemText(place) for place in range(self.count()))
        width = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return QSize(width + theme.px(2 * _EDGE + _ARROW), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which scrolls."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, name, arrow and the ring of the focus."""
        theme = self._source.theme
        painter = QPainter(self)
        paint_round(painter, self.rect(), theme.px(_RADIUS), theme.surface, theme.line)
        room = QRect(theme.px(_EDGE), 0, self.width() - theme.px(_EDGE + _ARROW), self.height())
        painter.setPen(QColor(theme.text))
        draw_line(painter, mirrored(self, room), self.currentText(), self.layoutDirection())
        arrow = QRect(self.width() - theme.px(_ARROW + 2), 0, theme.px(_ARROW), self.height())
        self._paint_arrow(painter, theme, QPointF(mirrored(self, arrow).center()))
        paint_focus(painter, self, theme, theme.px(_RADIUS))

    def _paint_arrow(self, painter: QPainter, theme: Theme, middle: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.muted), theme.px(1.6)))
        side = theme.px(4)
        tip = middle + QPointF(0, side / 2)
        painter.drawLine(tip - QPointF(side, side), tip)
        painter.drawLine(tip + QPointF(side, -side), tip)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
