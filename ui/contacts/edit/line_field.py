"""A line of text that hands itself over when it is written."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

_IDLE_MS = 1000


class LineField(QLineEdit):
    """Emits `written` a second after the last key, or on leaving; only what was changed."""

    written = Signal(str)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.flush)
        self.textEdited.connect(self._wait)
        self.editingFinished.connect(self.flush)

    def show_text(self, text: str) -> None:
        """Show what is in the book, unless something else is being written."""
        if self.hasFocus() and self.text() != self._kept:
            return
        self._kept = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def flush(self) -> None:
        """Hand over what is not written yet."""
        self._idle.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.written.emit(self._kept)

    def _wait(self, text: str) -> None:
        self._idle.start()
