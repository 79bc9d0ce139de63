"""A figure beside a chart that opens what it rests on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.insights.pages.content import Way
from ui.theme import Theme, ThemeSource
from ui.widgets.paint import paint_focus, paint_round

_LEAST, _RADIUS = 24, 6


class WayRow(QPushButton):
    """Holds what shows the figure; emits `opened` with kind and uid of the way from there."""

    opened = Signal(str, str)

    def __init__(self, shown: QWidget, name: str, way: Way, theme: ThemeSource) -> None:
        super().__init__()
        self._way, self._source, self._shown = way, theme, shown
        shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Else the labels inside would take the ink of a button instead of their own.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(shown)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.clicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def sizeHint(self) -> QSize:
        """Return the room of the figure."""
        return self._shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room for the figure."""
        return self._shown.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ground under the pointer, and the ring of the focus."""
        theme = self._source.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            paint_round(painter, self.rect(), theme.px(_RADIUS), theme.hover)
        paint_focus(painter, self, theme, theme.px(_RADIUS))

    def _open(self) -> None:
        self.opened.emit(*self._way)

    def _restyle(self, theme: Theme) -> None:
        """Be high enough to be pressed."""
        self._shown.setMinimumHeight(theme.px(_LEAST))
