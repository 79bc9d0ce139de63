"""The chapters to choose from, in the order that they will have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.review.options import CHAPTERS
from ui.context import Context
from ui.review.captions import chapter_caption
from ui.theme import ThemeSource
from ui.widgets.paint import paint_round
from ui.widgets.tick_box import TickBox
from ui.widgets.tooltip import set_tooltip

_GRIP, _DOT, _STEP = 24, 2, 5
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChapterList(QWidget):
    """`chosen` carries the chapters that are ticked, in order.

    A row is moved by its grip, or by Alt with an arrow key.
    """

    chosen = Signal(tuple)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = [ChapterRow(key, context, self) for key in CHAPTERS]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.setAccessibleName(self.tr("Chapters"))
        for row in self._rows:
            self._layout.addWidget(row)
            row.box.toggled.connect(self._tell)
            row.step_asked.connect(self._step)
            row.dragged.connect(self._drag)
            row.dropped.connect(self._tell)

    def show_chosen(self, chapters: Sequence[str]) -> None:
        """Tick these chapters and put them first, in their order among the others."""
        for row in self._rows:
            row.box.blockSignals(True)
            row.box.setChecked(row.key in chapters)
            row.box.blockSignals(False)
        self._rows.sort(key=lambda row: _place(row.key, chapters))
        self._lay_out()

    def order(self) -> list[str]:
        """Return all chapters in their order."""
        return [row.key for row in self._rows]

    def box(self, key: str) -> TickBox:
        """Return the box of a chapter."""
        return next(row.box for row in self._rows if row.key == key)

    def _tell(self) -> None:
        self.chosen.emit(tuple(row.key for row in self._rows if row.box.isChecked()))

    def _step(self, key: str, step: int) -> None:
        if self._move(key, self.order().index(key) + step):
            self._tell()

    def _drag(self, key: str, middle: int) -> None:
        above = sum(row.geometry().center().y() < middle for row in self._rows if row.key != key)
        self._move(key, above)

    def _move(self, key: str, place: int) -> bool:
        before = self.order().index(key)
        place = min(max(place, 0), len(self._rows) - 1)
        if place == before:
            return False
        self._rows.insert(place, self._rows.pop(before))
        self._lay_out()
        return True

    def _lay_out(self) -> None:
        for place, row in enumerate(self._rows):
            self._layout.removeWidget(row)
            self._layout.insertWidget(place, row)
        for before, after in zip(self._rows, self._rows[1:], strict=False):
            QWidget.setTabOrder(before.box, after.box)
        self._layout.activate()


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
                paint_round(painter, dot, side / 2, QColor(theme.muted).name())


def _place(key: str, chapters: Sequence[str]) -> float:
    """Return where a chapter stands; one that is not chosen follows those it usually follows."""
    if key in chapters:
        return chapters.index(key)
    before = [chapters.index(one) for one in CHAPTERS[: CHAPTERS.index(key)] if one in chapters]
    return max(before, default=-1) + (CHAPTERS.index(key) + 1) / (len(CHAPTERS) + 1)
