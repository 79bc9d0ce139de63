"""The title of an entry: a heading that can be typed into."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.theme import Theme, ThemeSource

_HEIGHT, _ROOM_FOR_CARET = 40, 2


class TitleEdit(QLineEdit):
    """Enter and Down emit `done`: on to the text."""

    done = Signal()

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Title"))
        self.setAccessibleName(self.tr("Title"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the text on Enter and Down."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _restyle(self, theme: Theme) -> None:
        self.setStyleSheet(
            "QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0; "
            f"min-height: {theme.px(_HEIGHT)}px; }}"
        )
        self.setFont(theme.font("title"))
        self.setTextMargins(-_ROOM_FOR_CARET, 0, 0, 0)
