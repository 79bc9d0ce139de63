"""Seven pairs of circles, from apart to nearly one (Aron's Inclusion of Other in the Self)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.model.scales import CLOSENESS_STEPS
from ui.theme import Theme, ThemeSource
from ui.widgets.paint import mirrored, paint_round, shows_focus

_WIDTH, _LEAST, _HEIGHT, _EDGE, _RADIUS = 46, 29, 36, 3, 8
_SHARE = 0.235
_APART, _NEAREST = 2.05, 0.35
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_0)


class ClosenessSteps(QSlider):
    """Keys 1 to 7 set, arrows move, Backspace clears; 0 is "not said".

    `felt` carries the new value or None, and only what the reader did.
    """

    felt = Signal(object)

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._source = theme
        self.setRange(0, CLOSENESS_STEPS)
        self.setPageStep(1)
        self.setAccessibleName(self.tr("How close do you feel?"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._describe)
        self._describe()
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return the room for seven pairs and the ring of the focus."""
        return self._room(_WIDTH)

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which a step can be hit."""
        return self._room(_LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set, move, clear; every other key goes on to the parent."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_7 and plain:
            self._feel(key - Qt.Key.Key_0)
        elif key in _CLEARING:
            self._feel(0)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            step = 1 if (key == Qt.Key.Key_Right) != is_rtl else -1
            self._feel(min(max(self.value() + step, 1), CLOSENESS_STEPS))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the step under the pointer; the same again clears it."""
        for step in range(1, CLOSENESS_STEPS + 1):
            if self.place(step).contains(event.position().toPoint()):
                self._feel(0 if step == self.value() else step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ignore drags: a step is pressed, not slid."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ignore the end of a press."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which scrolls."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pairs, the chosen one on a tint and filled."""
        theme, painter = self._source.theme, QPainter(self)
        for step in range(1, CLOSENESS_STEPS + 1):
            is_chosen = step == self.value()
            if is_chosen:
                paint_round(painter, self.place(step), theme.px(_RADIUS), theme.accent_soft)
            paint_pair(painter, theme, self.place(step), step, is_chosen)
        if shows_focus(self):
            paint_round(painter, self.rect(), theme.px(_RADIUS), line=theme.accent, width=2)

    def place(self, step: int) -> QRect:
        """Return where a step lies."""
        px = self._source.theme.px
        width = min((self.width() - 2 * px(_EDGE)) // CLOSENESS_STEPS, px(_WIDTH))
        left = px(_EDGE) + (step - 1) * width
        return mirrored(self, QRect(left, px(_EDGE), width, px(_HEIGHT)))

    def _room(self, width: int) -> QSize:
        px = self._source.theme.px
        edges = 2 * px(_EDGE)
        return QSize(CLOSENESS_STEPS * px(width) + edges, px(_HEIGHT) + edges)

    def _feel(self, value: int) -> None:
        if value != self.value():
            self.setValue(value)
            self.felt.emit(value or None)

    def _describe(self) -> None:
        said = self.tr("{value} of 7, 1 apart, 7 nearly one")
        none = self.tr("not said, 1 apart, 7 nearly one")
        self.setAccessibleDescription(said.format(value=self.value()) if self.value() else none)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


def paint_pair(painter: QPainter, theme: Theme, room: QRect, step: int, is_filled: bool) -> None:
    """Draw two circles that overlap as much as a step says; they touch at the first."""
    radius = room.width() * _SHARE
    share = (step - 1) / (CLOSENESS_STEPS - 1)
    apart = radius * (_APART + (_NEAREST - _APART) * share) / 2
    middle = QPointF(room.center()) + QPointF(0.5, 0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(theme.accent if is_filled else theme.muted)
    painter.setPen(QPen(colour, theme.px(1.5)))
    fill = QColor(colour)
    fill.setAlphaF(0.28 if is_filled else 0.0)
    painter.setBrush(fill)
    for side in (-1, 1):
        painter.drawEllipse(middle + QPointF(side * apart, 0), radius, radius)
    painter.restore()
