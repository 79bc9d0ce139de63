"""The ways in as a picture: me, whom I know, whom they know, and where it leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.context import Context
from ui.openings.ways_layout import Map, Node, map_of
from ui.openings.ways_lines import paint_link
from ui.theme import Theme
from ui.widgets.avatar import paint_avatar
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import paint_round, shows_focus
from ui.widgets.tooltip import literal

if TYPE_CHECKING:
    from app.openings.page import WayIn

_ROW, _DISC, _NAME, _GOAL, _GOAL_HEIGHT = 68, 34, 16, 104, 44
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_BEFORE_GOAL = 0.62
_NOWHERE = -1


class WaysPicture(QWidget):
    """A click on somebody opens their page; arrows walk from one to the next, Enter opens."""

    contact_asked = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._map = Map((), (), 0, 0)
        self._current = _NOWHERE
        self.setAccessibleName(self.tr("Ways in"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self._restyle)

    def show_ways(self, ways: Sequence[WayIn]) -> None:
        """Draw other ways."""
        self._map, self._current = map_of(ways), _NOWHERE
        said = "\n".join(
            " → ".join([*(step.name for step in way.people), way.goal]) for way in ways
        )
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for each way in a row of its own."""
        px = self._context.theme.theme.px
        return QSize(px(360), px(_ROW) * max(self._map.rows, 1))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and the least width in which names can be told apart."""
        px = self._context.theme.theme.px
        return QSize(px(260), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say the whole name of the one under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            node = self._node_at(event.pos())
            QToolTip.showText(event.globalPos(), literal(node.name) if node else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show who can be opened."""
        node = self._node_at(event.position().toPoint())
        shape = (
            Qt.CursorShape.PointingHandCursor if node and node.uid else Qt.CursorShape.ArrowCursor
        )
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the one under the pointer."""
        node = self._node_at(event.position().toPoint())
        if node is not None and node.uid and event.button() == Qt.MouseButton.LeftButton:
            self.contact_asked.emit("contact", node.uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from one to the next, and open."""
        people = [place for place, node in enumerate(self._map.nodes) if node.uid]
        if event.key() in _STEPS and people:
            self._walk(people, _STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current in people:
            self.contact_asked.emit("contact", self._map.nodes[self._current].uid)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, people and goals."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme.theme
        nodes = self._map.nodes
        for link in self._map.links:
            begin, end = nodes[link.begin], nodes[link.end]
            bend = self._x(begin.column + 1)
            paint_link(painter, theme, self._middle(begin), self._middle(end), bend, link.style)
        for place, node in enumerate(nodes):
            self._paint_node(painter, theme, node, place)

    def _walk(self, people: list[int], step: int) -> None:
        if self._current in people:
            self._current = people[(people.index(self._current) + step) % len(people)]
        else:
            self._current = people[0 if step > 0 else -1]
        name = self._map.nodes[self._current].name
        self.setAccessibleName(self.tr("Ways in, at {name}").format(name=name))
        self.update()

    def _paint_node(self, painter: QPainter, theme: Theme, node: Node, place: int) -> None:
        if node.is_goal:
            self._paint_goal(painter, theme, node)
            return
        disc = self._disc(node)
        paint_round(painter, disc.adjusted(-3, -3, 3, 3), disc.width(), theme.surface)
        if node.uid:
            paint_avatar(painter, disc, theme, node.uid, node.name)
            self._paint_name(painter, theme, node, disc)
        else:
            paint_round(painter, disc, disc.width(), theme.text)
            painter.setPen(QColor(theme.on_text))
            painter.setFont(theme.font("small_strong"))
            draw_line(painter, disc, self.tr("me"), self.layoutDirection(), "middle", elide=False)
        if place == self._current and shows_focus(self):
            ring = theme.px(4)
            room = disc.adjusted(-ring, -ring, ring, ring)
            paint_round(painter, room, room.width(), line=theme.accent, width=theme.px(2))

    def _paint_name(self, painter: QPainter, theme: Theme, node: Node, disc: QRect) -> None:
        painter.setPen(QColor(theme.text))
        painter.setFont(theme.font("mini"))
        width = self._spread() - theme.px(6)
        room = QRect(0, disc.bottom() + theme.px(3), width, theme.px(_NAME))
        room.moveLeft(disc.center().x() - width // 2)
        text = painter.fontMetrics().elidedText(node.name, Qt.TextElideMode.ElideRight, width)
        ground = QRect(0, room.top(), painter.fontMetrics().horizontalAdvance(text), room.height())
        ground.moveCenter(room.center())
        painter.fillRect(ground, QColor(theme.surface))
        draw_line(painter, room, node.name, self.layoutDirection(), "middle")

    def _paint_goal(self, painter: QPainter, theme: Theme, node: Node) -> None:
        box = self._goal_box(node)
        paint_round(painter, box, theme.px(10), theme.accent_soft, theme.accent, theme.px(1.5))
        painter.setPen(QColor(theme.text))
        painter.setFont(theme.font("small_strong"))
        room, edge = QRectF(box), theme.px(6)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        inner = room.adjusted(edge, 0, -edge, 0)
        needed = painter.boundingRect(inner, flags, node.name)
        if needed.height() <= inner.height() and needed.width() <= inner.width():
            painter.drawText(inner, flags, node.name)
        else:
            draw_line(painter, inner.toRect(), node.name, self.layoutDirection(), "middle")

    def _node_at(self, point: QPoint) -> Node | None:
        return next((node for node in self._map.nodes if self._room(node).contains(point)), None)

    def _room(self, node: Node) -> QRect:
        """Return where a node can be hit: the disc with its name, or the box."""
        if node.is_goal:
            return self._goal_box(node)
        px = self._context.theme.theme.px
        return self._disc(node).adjusted(-px(16), 0, px(16), px(_NAME))

    def _disc(self, node: Node) -> QRect:
        side = self._context.theme.theme.px(_DISC)
        disc = QRect(0, 0, side, side)
        disc.moveCenter(self._middle(node).toPoint())
        return disc

    def _goal_box(self, node: Node) -> QRect:
        px = self._context.theme.theme.px
        box = QRect(0, 0, px(_GOAL), px(_GOAL_HEIGHT))
        box.moveCenter(self._middle(node).toPoint())
        return box

    def _middle(self, node: Node) -> QPointF:
        px = self._context.theme.theme.px
        top = node.row * px(_ROW) + px(_ROW - _NAME) / 2
        return QPointF(self._x(node.column), top)

    def _x(self, column: int) -> float:
        """Return the middle of a column; from the right where reading begins there."""
        px = self._context.theme.theme.px
        last, begin = self._map.columns - 1, px(_DISC) / 2 + px(4)
        goal = self.width() - px(_GOAL) - 1
        spread = (goal - begin) / max(last - 1 + _BEFORE_GOAL, 1)
        x = begin + spread * column if column < last else goal + px(_GOAL) / 2
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.width() - x if is_rtl else x

    def _spread(self) -> int:
        return round(abs(self._x(1) - self._x(0))) if self._map.columns > 1 else self.width()

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
