"""What stands around the seven questions: given and received, promises kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.context import Context
from ui.insights.principle_words import BESIDE, title
from ui.insights.said import said
from ui.theme import Theme
from ui.widgets.label import Heading, Note
from ui.widgets.paint import paint_focus, paint_round

_PADDING, _RADIUS, _GAP, _BETWEEN = 12, 12, 10, 16


class BesideRow(QWidget):
    """Emits `opened` with the key of what was asked for."""

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.links = {key: BesideLink(key, context, self) for key in BESIDE}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for link in self.links.values():
            self._layout.addWidget(link, 1)
            link.opened.connect(self.opened)
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def show_found(self, key: str, insight: Any) -> None:
        """Say what was found about one of them."""
        self.links[key].show_found(insight)

    def _restyle(self, theme: Theme) -> None:
        self._layout.setSpacing(theme.px(_BETWEEN))


class BesideLink(QAbstractButton):
    """A quiet card of one line; opens on a click, Enter or Space."""

    opened = Signal(str)

    def __init__(self, key: str, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self._context = key, context
        self._said = Note("", self, wrap=True)
        self._build()
        self.clicked.connect(self._open)
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def show_found(self, insight: Any) -> None:
        """Say what was found."""
        self._said.setText(said(insight.said, self._context.formats))
        self.setAccessibleDescription(self._said.text())

    def sizeHint(self) -> QSize:
        """Return the room for its line."""
        return self._layout.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, its line and the ring of the focus."""
        theme = self._context.theme.theme
        painter = QPainter(self)
        line = theme.accent if self.underMouse() else theme.line
        paint_round(painter, self.rect(), theme.px(_RADIUS), theme.surface, line)
        paint_focus(painter, self, theme, theme.px(_RADIUS))

    def _build(self) -> None:
        self.setText(title(self.key))
        self.setAccessibleName(title(self.key))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Else the labels inside would take the ink of a button instead of their own.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(Heading(title(self.key), self))
        self._layout.addWidget(self._said, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _open(self) -> None:
        self.opened.emit(self.key)

    def _restyle(self, theme: Theme) -> None:
        padding = theme.px(_PADDING)
        self._layout.setContentsMargins(theme.px(16) + 1, padding, padding + 1, padding)
        self._layout.setSpacing(theme.px(_GAP))
        self.update()
