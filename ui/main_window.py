"""The frame around everything that the window shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from ui.keys import Usual, add_key


class MainWindow(QMainWindow):
    """The frame around the shell.

    `leaving` carries the event that asks it to close, `painted` comes once, after the first paint.
    """

    leaving = Signal(QCloseEvent)
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.was_painted = False
        self.painted.connect(self._add_keys)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything be written first."""
        self.leaving.emit(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint, once everything inside is painted as well."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _add_keys(self) -> None:
        add_key(self, "Ctrl+Q", self.close, Usual.Quit)
        add_key(self, "Ctrl+W", self.close, Usual.Close)
        add_key(self, "F11", self._turn_full, Usual.FullScreen)

    def _turn_full(self) -> None:
        """Take the whole screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
