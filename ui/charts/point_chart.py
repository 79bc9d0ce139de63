"""A chart whose points can be pointed at, walked through by key, and opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.specs import Axis, Point
from ui.theme import Theme, ThemeSource
from ui.widgets.paint import paint_round
from ui.widgets.tooltip import literal

_REACH, _RING = 12, 9
_WIDTH, _HEIGHT = 480, 320
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PointChart(pg.PlotWidget):  # type: ignore[misc]
    """Emits `contact_asked` with the uid of a point that is pressed; arrows walk, Enter opens."""

    contact_asked = Signal(str)

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self._source = theme
        self.points: Sequence[Point] = ()
        self._order: list[int] = []
        self._pointed: int | None = None
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        super().__init__(parent, viewBox=self._box)
        self._build(name)
        self.scene().sigMouseClicked.connect(self._press)

    def set_points(self, points: Sequence[Point]) -> None:
        """Take other points; they are walked through from left to right."""
        self.points = points
        self._order = sorted(range(len(points)), key=self._place_in_walk)
        self._point(None)

    def place_of(self, index: int) -> QPointF:
        """Return where a point lies in the viewport, in pixels."""
        at = QPointF(self.points[index].x, self.points[index].y)
        return QPointF(self.mapFromScene(self._box.mapViewToScene(at)))

    def pointed_at(self) -> Point | None:
        """Return the point that is marked now."""
        return None if self._pointed is None else self.points[self._pointed]

    def sizeHint(self) -> QSize:
        """Return the room that the chart likes to have."""
        return QSize(self._source.theme.px(_WIDTH), self._source.theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from point to point and open; other keys go on to the parent."""
        if event.key() in _STEPS and self._order:
            self._walk(_STEPS[Qt.Key(event.key())])
        elif event.key() in _OPENERS and self._pointed is not None:
            self._open(self._pointed)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: Any) -> None:
        """Tell of the point under the pointer."""
        super().mouseMoveEvent(event)
        found = self._nearest(event.position())
        if found is None and self._pointed is not None:
            QToolTip.hideText()
        elif found is not None and found != self._pointed:
            self._tell(found, event.globalPosition().toPoint())
        self._point(found)

    def leaveEvent(self, event: Any) -> None:
        """Forget the point under the pointer."""
        super().leaveEvent(event)
        self._point(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart and the ring of the focus."""
        super().paintEvent(event)
        if self.hasFocus() and self.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            theme = self._source.theme
            rect = self.viewport().rect()
            painter = QPainter(self.viewport())
            paint_round(painter, rect, theme.px(8), line=theme.accent, width=theme.px(2))

    def show_axes(self, x: Axis, y: Axis) -> None:
        """Take the range, the marks and the names of both axes."""
        for side, axis in (("bottom", x), ("left", y)):
            item = self.plotItem.getAxis(side)
            item.setTicks([list(axis.ticks)])
            item.setLabel(axis.title)
            # A title of another length is not moved to the middle by itself.
            item.resizeEvent()
        self._box.setRange(xRange=(x.low, x.high), yRange=(y.low, y.high), padding=0)

    def restyle_axes(self, theme: Theme) -> None:
        """Take the colours and fonts of a theme."""
        self.setBackground(theme.surface)
        # Left to itself, the axis below takes a fifth less than its letters need.
        high = round(QFontMetricsF(theme.font("tiny")).height())
        self.plotItem.getAxis("bottom").setStyle(autoExpandTextSpace=False, tickTextHeight=high)
        for side in ("left", "bottom"):
            axis = self.plotItem.getAxis(side)
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(theme.muted)
            axis.setStyle(
                tickFont=theme.font("tiny"), tickLength=0, tickAlpha=0, tickTextOffset=theme.px(7)
            )
            axis.label.setFont(theme.font("tiny"))
            axis.label.setDefaultTextColor(theme.muted)
        self._ring.setBrush(None)
        self._ring.setPen(pg.mkPen(theme.text, width=theme.px(2)))

    def _build(self, name: str) -> None:
        plot = self.plotItem
        plot.setMenuEnabled(False)
        plot.hideButtons()
        # pyqtgraph leaves the menu of each plot without a parent, and so for ever.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._box.disableAutoRange()
        self._ring = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._ring.setZValue(20)
        plot.addItem(self._ring, ignoreBounds=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setMinimumHeight(self._source.theme.px(_HEIGHT // 2))

    def _place_in_walk(self, index: int) -> tuple[float, float]:
        return self.points[index].x, self.points[index].y

    def _walk(self, step: int) -> None:
        if self._pointed is None:
            place = 0 if step > 0 else len(self._order) - 1
        else:
            place = (self._order.index(self._pointed) + step) % len(self._order)
        self._point(self._order[place])
        where = self.place_of(self._order[place]).toPoint()
        self._tell(self._order[place], self.viewport().mapToGlobal(where))

    def _tell(self, index: int, on_screen: QPoint) -> None:
        QToolTip.showText(on_screen, literal(self.points[index].said), self)

    def _point(self, index: int | None) -> None:
        self._pointed = index
        if index is None:
            self._ring.setData([], [])
            self.unsetCursor()
            return
        point = self.points[index]
        self._ring.setData([point.x], [point.y], size=self._reach_of(point) * 2)
        if point.contact:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _reach_of(self, point: Point) -> float:
        """Return the radius of the ring around a point, in pixels."""
        return self._source.theme.px(_RING)

    def _nearest(self, place: QPointF) -> int | None:
        """Return the point nearest to a place of the viewport, if one is in reach."""
        best, reach = None, float(self._source.theme.px(_REACH))
        at = self._box.mapSceneToView(self.mapToScene(place.toPoint()))
        (first, last), (low, high) = self._box.viewRange()
        wide, tall = self._box.width() / (last - first), self._box.height() / (high - low)
        for index, point in enumerate(self.points):
            away = self._away((point.x - at.x()) * wide, (point.y - at.y()) * tall)
            if away < reach:
                best, reach = index, away
        return best

    def _away(self, across: float, up: float) -> float:
        """Return how far a point counts to be, so many pixels across and up."""
        return float((across**2 + up**2) ** 0.5)

    def _press(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        found = self._nearest(QPointF(self.mapFromScene(event.scenePos())))
        if found is not None:
            event.accept()
            self._open(found)

    def _open(self, index: int) -> None:
        if self.points[index].contact:
            self.contact_asked.emit(self.points[index].contact)
