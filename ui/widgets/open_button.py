"""What is one button as a whole, whatever it shows: pressed by click, Enter or Space."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.paint import paint_focus


class OpenButton(QAbstractButton):
    """Draws the ring of the focus; a subclass says in `paint_ground` what lies behind."""

    radius = 8

    def __init__(self, name: str, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = theme
        # Else the labels inside would take the ink of a button instead of their own.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def hold(self, shown: QWidget) -> None:
        """Take the size of what is shown, and every click on it."""
        shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(shown)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the ring of the focus."""
        theme, painter = self._source.theme, QPainter(self)
        self.paint_ground(painter, theme)
        paint_focus(painter, self, theme, theme.px(self.radius))

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Draw nothing: what is shown has its own ground."""
