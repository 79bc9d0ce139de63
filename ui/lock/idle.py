"""Noticing that nobody has used the window for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_USES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
_MINUTE_MS = 60_000


class IdleWatch(QObject):
    """Emits `left_alone` once no key or pointer came for the minutes chosen; 0 is never."""

    left_alone = Signal()

    def __init__(self, parent: QObject, minute_ms: int = _MINUTE_MS) -> None:
        super().__init__(parent)
        self._minute_ms = minute_ms
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.left_alone)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._follow)
        self._follow(application.focusWindow())

    def wait_minutes(self, minutes: int) -> None:
        """Begin to wait, anew."""
        self._timer.stop()
        if minutes:
            self._timer.start(minutes * self._minute_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait from the start again after each use; keep nothing from the window."""
        if event.type() in _USES and self._timer.isActive():
            self._timer.start()
        return False

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            # What comes from the keyboard or the pointer passes here first, once, and little else.
            window.removeEventFilter(self)
            window.installEventFilter(self)
