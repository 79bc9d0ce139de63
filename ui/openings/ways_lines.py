"""The lines of the ways in: thick, thin or dashed, so that no colour is needed to tell them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.openings.ways_layout import FAINT, STRONG, USUAL
from ui.theme import Theme, ThemeSource
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Mini

_WIDTHS = {STRONG: 3.4, USUAL: 1.5, FAINT: 1.5}
_COLOURS = {STRONG: "accent", USUAL: "accent", FAINT: "muted"}
_DASH = [4.0, 3.5]
_SAMPLE, _HEIGHT, _GAP = 28, 16, 6


def pen_of(style: str, theme: Theme) -> QPen:
    """Return the pen for a tie of some strength."""
    pen = QPen(QColor(theme.colour(_COLOURS[style])), theme.zoom * _WIDTHS[style])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style == FAINT:
        pen.setDashPattern(_DASH)
    return pen


def paint_link(
    painter: QPainter, theme: Theme, begin: QPointF, end: QPointF, bend: float, style: str
) -> None:
    """Draw a line that reaches the height of its end at the column `bend`, then runs level."""
    path = QPainterPath(begin)
    middle = (begin.x() + bend) / 2
    path.cubicTo(QPointF(middle, begin.y()), QPointF(middle, end.y()), QPointF(bend, end.y()))
    path.lineTo(end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of(style, theme))
    painter.drawPath(path)


class Legend(QWidget):
    """What the three kinds of line mean."""

    def __init__(self, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, 16, theme)
        for style, said in (
            (STRONG, self.tr("close")),
            (USUAL, self.tr("moderate or known")),
            (FAINT, self.tr("weak or dormant")),
        ):
            flow.addWidget(_Key(style, said, theme, self))


class _Key(QWidget):
    def __init__(self, style: str, said: str, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.theme.px(_GAP))
        row.addWidget(_Sample(style, theme, self))
        row.addWidget(Mini(said, self))


class _Sample(QWidget):
    def __init__(self, style: str, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._source = style, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        theme = self._source.theme
        return QSize(theme.px(_SAMPLE), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(pen_of(self._style, self._source.theme))
        height = self.height() / 2
        painter.drawLine(QPointF(0, height), QPointF(self.width(), height))

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
