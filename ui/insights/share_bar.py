"""A line with a name, a share as a bar, and the share in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.insights.pages.content import SideBar
from ui.theme import Theme, ThemeSource
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import mirrored

_HEIGHT, _BAR, _MARK, _GAP = 30, 5, 10, 7
_SAID_SHARE = 0.3


class ShareBar(QWidget):
    """Paints itself; a screen reader hears name and share."""

    def __init__(self, bar: SideBar, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar, self._source = bar, theme
        self.setAccessibleName(self.tr("{name}: {share}").format(name=bar.name, share=bar.said))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return the room of one line and its bar."""
        theme = self._source.theme
        return QSize(theme.px(160), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark, name, share, and the bar under them."""
        theme = self._source.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        upper = self.height() - theme.px(_BAR) - theme.px(4)
        indent = self._paint_mark(painter, theme, upper)
        said = round(self.width() * _SAID_SHARE)
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.text))
        name = QRect(indent, 0, self.width() - indent - said, upper)
        draw_line(painter, mirrored(self, name), self._bar.name, self.layoutDirection())
        painter.setFont(theme.figures("small_strong"))
        room = mirrored(self, QRect(self.width() - said, 0, said, upper))
        draw_line(painter, room, self._bar.said, self.layoutDirection(), "end")
        self._paint_bar(painter, theme)

    def _paint_mark(self, painter: QPainter, theme: Theme, upper: int) -> int:
        """Draw the mark that stands for the name in the chart; return where the name begins."""
        if self._bar.mark is None:
            return 0
        side = theme.px(_MARK)
        box = mirrored(self, QRect(1, (upper - side) // 2, side, side))
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colour(self._bar.mark.colour)))
        painter.translate(QPointF(box.center()) + QPointF(0.5, 0.5))
        painter.scale(side, side)
        painter.drawPath(self._bar.mark.mark.path())
        painter.restore()
        return side + theme.px(_GAP)

    def _paint_bar(self, painter: QPainter, theme: Theme) -> None:
        high = theme.px(_BAR)
        top = self.height() - high - 1
        colour = self._bar.mark.colour if self._bar.mark else "accent"
        share = QRect(0, top, round(self.width() * min(self._bar.share, 1.0)), high)
        painter.setPen(Qt.PenStyle.NoPen)
        for room, fill in ((QRect(0, top, self.width(), high), "hover"), (share, colour)):
            painter.setBrush(QColor(theme.colour(fill)))
            painter.drawRoundedRect(QRectF(mirrored(self, room)), high / 2, high / 2)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
