"""A chapter to tick and to move."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import Context
from ui.review.captions import chapter_caption
from ui.theme import ThemeSource
from ui.widgets.paint import paint_round
from ui.widgets.tick_box import TickBox
from ui.widgets.tooltip import set_tooltip

_GRIP, _DOT, _STEP = 24, 2, 5
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChapterRow(QWidget):
    """A chapter with its box and the grip to move it by."""

    step_asked = Signal(str, int)
    dragged = Signal(str, int)
    dropped = Signal()

    def __init__(self, key: str, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.box = TickBox(chapter_caption(key), context.theme, context.icons, parent=self)
        self.box.setAccessibleDescription(self.tr("Alt with Up or Down moves the chapter"))
        self.box.installEventFilter(self)
        self.grip = Grip(context.theme, self)
        said = self.tr("Drag to move the chapter, or press Alt with Up or Down")
        set_tooltip(self.grip, said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box, 1)
        row.addWidget(self.grip)
        self.grip.moved.connect(self._tell_where)
        self.grip.released.connect(self.dropped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the chapter by Alt with an arrow, which the box would take for itself."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = _STEPS.get(event.key(), 0)
        if not step or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self.step_asked.emit(self.key, step)
        self.box.setFocus()
        return True

    def _tell_where(self, place: QPoint) -> None:
        self.dragged.emit(self.key, self.mapToParent(self.mapFromGlobal(place)).y())


class Grip(QWidget):
    """Six dots to take a row by; the keys do the same on the box beside it."""

    moved = Signal(QPoint)
    released = Signal()

    def __init__(self, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = theme
        self.setAccessibleName(self.tr("Move the chapter"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for a finger."""
        side = self._source.theme.px(_GRIP)
        return QSize(side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the row is taken."""
        self.moved.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the row go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.released.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw two columns of three dots."""
        theme = self._source.theme
        painter = QPainter(self)
        side, step, middle = theme.px(_DOT), theme.px(_STEP), self.rect().center()
        for column in (-0.5, 0.5):
            for row in (-1, 0, 1):
                x, y = middle.x() + round(column * step), middle.y() + row * step
                dot = QRect(x - side // 2, y - side // 2, side, side)
                paint_round(painter, dot, side / 2, theme.muted)
