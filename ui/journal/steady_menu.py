"""A menu of boxes that stays open while they are ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class SteadyMenu(QMenu):
    """Space and clicks tick, Enter ticks and closes, Esc closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what is clicked and stay."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isEnabled() and not action.isSeparator():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the chosen one on Space and stay."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)
