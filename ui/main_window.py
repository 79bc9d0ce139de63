"""The frame around everything that the window shows."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow


class MainWindow(QMainWindow):
    """The frame around the shell.

    `leaving` carries the event that asks it to close, `painted` comes once, after the first paint.
    """

    leaving = Signal(QCloseEvent)
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.was_painted = False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything be written first."""
        self.leaving.emit(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint, once everything inside is painted as well."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self.painted.emit)
