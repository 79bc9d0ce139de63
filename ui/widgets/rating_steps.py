"""The five squares of a rating, one control: a slider from 1 to 5 that may stay empty."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.paint import mirrored, paint_round, shows_focus

_STEPS, _SIDE, _GAP, _RADIUS, _EDGE = 5, 26, 5, 6, 3
_CLEARING = (Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_0)


class RatingSteps(QSlider):
    """Keys 1 to 5 set, arrows move, Space or Backspace clears; 0 is "not rated".

    `rated` carries the new value or None, and only what the reader did.
    """

    rated = Signal(object)
    skipped = Signal()

    def __init__(
        self, name: str, colour: str, theme: ThemeSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._source, self._colour, self._last = theme, colour, 0
        self.setRange(0, _STEPS)
        self.setPageStep(1)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._describe)
        self._describe()
        theme.changed.connect(self._restyle)

    def set_last(self, value: int | None) -> None:
        """Show faintly what was given last time."""
        self._last = value or 0
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for five squares and the ring of the focus."""
        theme = self._source.theme
        side, gap, edge = theme.px(_SIDE), theme.px(_GAP), theme.px(_EDGE)
        return QSize(_STEPS * side + (_STEPS - 1) * gap + 2 * edge, side + 2 * edge)

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set, move, clear; every other key goes on to the parent."""
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5 and not _has_modifier(event):
            self._rate(key - Qt.Key.Key_0)
        elif key in _CLEARING:
            self._skip()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._rate(max(self.value() + self._direction(key), 1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the value of the square under the pointer; the same again clears it."""
        for step in range(1, _STEPS + 1):
            if self._hit_area(step).contains(event.position().toPoint()):
                self._rate(0 if step == self.value() else step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ignore drags: a square is pressed, not slid."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ignore the end of a press."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel, which scrolls."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the squares, filled up to the value."""
        theme = self._source.theme
        painter = QPainter(self)
        painter.setFont(theme.font("mini"))
        for step in range(1, _STEPS + 1):
            self._paint_step(painter, theme, step)
        if shows_focus(self):
            paint_round(painter, self.rect(), theme.px(8), line=theme.accent, width=theme.px(2))

    def square(self, step: int) -> QRect:
        """Return where the square of a step lies."""
        theme = self._source.theme
        side, edge = theme.px(_SIDE), theme.px(_EDGE)
        left = edge + (step - 1) * (side + theme.px(_GAP))
        return mirrored(self, QRect(left, edge, side, side))

    def _paint_step(self, painter: QPainter, theme: Theme, step: int) -> None:
        colour, place = theme.colour(self._colour), self.square(step)
        is_filled = step <= self.value()
        radius = theme.px(_RADIUS)
        if is_filled:
            paint_round(painter, place, radius, colour)
        else:
            paint_round(painter, place, radius, theme.surface, theme.line)
        if step == self._last and not is_filled:
            paint_round(painter, place, radius, line=colour, width=theme.px(1.5))
        painter.setPen(QColor(theme.on_accent if is_filled else theme.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.locale().toString(step))

    def _hit_area(self, step: int) -> QRect:
        theme = self._source.theme
        half, edge = theme.px(_GAP) // 2, theme.px(_EDGE)
        return self.square(step).adjusted(-half, -edge, half, edge)

    def _direction(self, key: int) -> int:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return 1 if (key == Qt.Key.Key_Right) != is_rtl else -1

    def _rate(self, value: int) -> None:
        value = min(max(value, 0), _STEPS)
        if value != self.value():
            self.setValue(value)
            self.rated.emit(value or None)

    def _skip(self) -> None:
        self._rate(0)
        self.skipped.emit()

    def _describe(self) -> None:
        if self.value():
            said = self.tr("{value} of 5").format(value=self.value())
        elif self._last:
            said = self.tr("not rated, last time {value}").format(value=self._last)
        else:
            said = self.tr("not rated")
        self.setAccessibleDescription(said)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


def _has_modifier(event: QKeyEvent) -> bool:
    harmless = Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~harmless)
