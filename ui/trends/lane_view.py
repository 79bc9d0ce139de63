"""What the two pictures of several contacts share: walking by key, pressing, opening."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from ui.context import Context
from ui.theme import Theme
from ui.trends.words import LaneWords
from ui.widgets.paint import paint_round, shows_focus
from ui.widgets.tooltip import literal

if TYPE_CHECKING:
    from app.insights.moved import Lane

_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_RADIUS = 8


class LaneView(QWidget):
    """Arrows walk through the contacts; Enter or a press emits `contact_asked` with a uid."""

    contact_asked = Signal(str)

    def __init__(self, context: Context, words: LaneWords, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words, self._name = context, words, name
        self.lanes: Sequence[Lane] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        context.theme.changed.connect(self._restyle)

    def show_lanes(self, lanes: Sequence[Lane]) -> None:
        """Show other contacts."""
        self.setAccessibleName(f"{self._name}. {self.summary(lanes)}" if lanes else self._name)
        self.lanes, self._at = lanes, 0
        self._tell()
        self.updateGeometry()
        self.update()

    def summary(self, lanes: Sequence[Lane]) -> str:
        """Return the picture in one sentence, for who cannot see it."""
        raise NotImplementedError

    def room_of(self, index: int) -> QRectF:
        """Return where a contact is drawn."""
        raise NotImplementedError

    def steps(self) -> dict[Qt.Key, int]:
        """Return how far each arrow walks."""
        return {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open; other keys go on to the page."""
        step = self.steps().get(Qt.Key(event.key()))
        if step is not None and self.lanes:
            self._at = min(max(self._at + step, 0), len(self.lanes) - 1)
            self._tell()
            self.update()
        elif event.key() in _OPENERS and self.lanes:
            self.contact_asked.emit(self.lanes[self._at].contact.uid)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say a contact in a sentence where the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            lane = self._lane_at(QPointF(event.pos()))
            if lane is not None:
                QToolTip.showText(event.globalPos(), literal(self._words.lane(lane)), self)
                return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be pressed."""
        if self._lane_at(event.position()) is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here, too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the contact that was pressed."""
        lane = self._lane_at(event.position())
        if lane is not None:
            self.contact_asked.emit(lane.contact.uid)

    def paint_ring(self, painter: QPainter) -> None:
        """Ring the contact at which the keyboard stands."""
        if shows_focus(self) and self.lanes:
            theme = self._context.theme.theme
            rect = self.room_of(self._at).toAlignedRect()
            paint_round(painter, rect, theme.px(_RADIUS), line=theme.accent, width=theme.px(2))

    def _lane_at(self, place: QPointF) -> Lane | None:
        found = (
            lane for index, lane in enumerate(self.lanes) if self.room_of(index).contains(place)
        )
        return next(found, None)

    def _tell(self) -> None:
        said = self._words.lane(self.lanes[self._at]) if self.lanes else ""
        self.setAccessibleDescription(said)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
