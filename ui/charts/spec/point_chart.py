"""A chart whose points can be pointed at, walked through by key, opened, and marked as a group."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.spec.lasso import Lasso
from ui.charts.spec.marked_points import MarkedPoints
from ui.charts.spec.specs import Point
from ui.charts.spec.still_plot import StillPlot
from ui.theme import Theme, ThemeSource
from ui.widgets.tooltip import literal

_REACH, _RING = 12, 9
_IN_FRONT = 20
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MORE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class PointChart(StillPlot):
    """Emits `contact_asked` with the uid of a point that is pressed; arrows walk, Enter opens.

    A line drawn round points marks their contacts, Space one more or less, Shift and the arrows
    all on the way; `marked_changed` carries their uids. `is_marking` lets a press mark, too.
    """

    contact_asked = Signal(str)
    marked_changed = Signal(list)
    is_column_pointed_at = False
    """Whether a point is pointed at from anywhere over it and under it."""

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self.points: Sequence[Point] = ()
        self._order: list[int] = []
        self._pointed: int | None = None
        self._is_walking = False
        self._lasso = Lasso()
        self.is_marking = False
        super().__init__(theme, name, parent)
        self._ring = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._ring.setZValue(_IN_FRONT)
        self.plotItem.addItem(self._ring, ignoreBounds=True)
        self._marks = MarkedPoints(self.plotItem)
        self.scene().sigMouseClicked.connect(self._press)

    def set_points(self, points: Sequence[Point]) -> None:
        """Take other points; they are walked through from left to right."""
        before = self.pointed_at()
        self.points = points
        self._order = sorted(range(len(points)), key=self._place_in_walk)
        self._point(self._place_of_contact(before.contact if before else ""))
        self._draw_marked()

    @property
    def can_mark(self) -> bool:
        """Tell whether the points stand for contacts."""
        return any(point.contact for point in self.points)

    def set_marked(self, uids: Sequence[str]) -> None:
        """Mark these contacts and no others, without telling."""
        self._marks.mark(uids)
        self._draw_marked()

    def marked(self) -> list[str]:
        """Return the uids of the marked contacts."""
        return list(self._marks.marked)

    def place_of(self, index: int) -> QPointF:
        """Return where a point lies in the viewport, in pixels."""
        return self.in_viewport(QPointF(self.points[index].x, self.points[index].y))

    def pointed_at(self) -> Point | None:
        """Return the point that is marked now."""
        return None if self._pointed is None else self.points[self._pointed]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from point to point, mark and open; other keys go on to the parent."""
        if event.key() in _STEPS and self._order:
            self._walk(_STEPS[Qt.Key(event.key())], bool(event.modifiers() & _MORE))
        elif event.key() == Qt.Key.Key_Space and self._pointed is not None:
            self._toggle(self._pointed)
        elif event.key() == Qt.Key.Key_Escape and self._lasso.is_begun:
            self._lasso.end()
            self.viewport().update()
        elif event.key() in _OPENERS and self._pointed is not None:
            self._open(self._pointed)
        else:
            event.ignore()

    def mousePressEvent(self, event: Any) -> None:
        """Begin a line where no point is in reach, or anywhere while marking."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self.can_mark and self._begins_line(event):
            self._lasso.begin(event.position())
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: Any) -> None:
        """Mark what the line goes round; where there is none, the point that was pressed."""
        if not self._lasso.is_begun:
            super().mouseReleaseEvent(event)
            return
        room, found = self._lasso.end(), self._nearest(event.position())
        self.viewport().update()
        if room is not None:
            self._mark_within(room, bool(event.modifiers() & _MORE))
        elif found is not None:
            self._toggle(found)

    def mouseMoveEvent(self, event: Any) -> None:
        """Go on with a line, or tell of the point under the pointer."""
        if self._lasso.is_begun:
            self._lasso.extend(event.position())
            self.viewport().update()
            return
        super().mouseMoveEvent(event)
        self._is_walking = False
        found = self._nearest(event.position())
        if found is None and self._pointed is not None:
            QToolTip.hideText()
        elif found is not None and found != self._pointed:
            self._tell(found, event.globalPosition().toPoint())
        self._point(found)

    def leaveEvent(self, event: Any) -> None:
        """Forget the point under the pointer; one that was walked to stays."""
        super().leaveEvent(event)
        if not self._is_walking:
            self._point(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart, and the line round a group."""
        super().paintEvent(event)
        self._lasso.paint(QPainter(self.viewport()), self._source.theme)

    def restyle_axes(self, theme: Theme) -> None:
        """Take the colours and fonts of a theme."""
        super().restyle_axes(theme)
        self._ring.setBrush(None)
        self._ring.setPen(pg.mkPen(theme.text, width=theme.px(2)))
        self._marks.restyle(theme)

    def _place_in_walk(self, index: int) -> tuple[float, float]:
        return self.points[index].x, self.points[index].y

    def _place_of_contact(self, uid: str) -> int | None:
        places = (place for place, one in enumerate(self.points) if one.contact == uid)
        return next(places, None) if uid else None

    def _begins_line(self, event: Any) -> bool:
        is_more = bool(event.modifiers() & _MORE)
        return self.is_marking or is_more or self._nearest(event.position()) is None

    def _mark_within(self, room: QPolygonF, is_more: bool) -> None:
        inside = [
            self.points[place].contact
            for place in self._order
            if self.points[place].contact
            and room.containsPoint(self.place_of(place), Qt.FillRule.OddEvenFill)
        ]
        self._mark([*self._marks.marked, *inside] if is_more else inside)

    def _toggle(self, index: int) -> None:
        if self.points[index].contact:
            self._marks.toggle(self.points[index].contact)
            self._mark(self._marks.marked)

    def _mark(self, uids: Sequence[str]) -> None:
        self.set_marked(uids)
        self.marked_changed.emit(self.marked())

    def _draw_marked(self) -> None:
        self._marks.draw(self.points, self._reach_of)

    def _walk(self, step: int, marks: bool = False) -> None:
        left, self._is_walking = self._pointed, True
        if self._pointed is None:
            place = 0 if step > 0 else len(self._order) - 1
        else:
            place = (self._order.index(self._pointed) + step) % len(self._order)
        self._point(self._order[place])
        self.setAccessibleDescription(self.points[self._order[place]].said)
        if marks and self.can_mark:
            way = (self.points[one].contact for one in (left, self._pointed) if one is not None)
            self._mark([*self._marks.marked, *way])
        where = self.place_of(self._order[place]).toPoint()
        self._tell(self._order[place], self.viewport().mapToGlobal(where))

    def _tell(self, index: int, on_screen: QPoint) -> None:
        QToolTip.showText(on_screen, literal(self.points[index].said), self)

    def _point(self, index: int | None) -> None:
        self._pointed = index
        if index is None:
            self.setAccessibleDescription(self._summary)
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
        return abs(across) if self.is_column_pointed_at else hypot(across, up)

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
