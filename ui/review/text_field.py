"""A field for a few sentences, as high as what is written in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.paint import paint_round

_IDLE_MS = 250
_EDGE, _RADIUS, _MOST_LINES = 8, 8, 12


class TextField(QFrame):
    """Emits `written` soon after the last key, or on leaving; only what was changed."""

    written = Signal(str)

    def __init__(
        self, name: str, placeholder: str, theme: ThemeSource, parent: QWidget, lines: int = 1
    ) -> None:
        super().__init__(parent)
        self._source = theme
        self._kept = ""
        self.edit = _Edit(self, lines)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(placeholder)
        self.setFocusProxy(self.edit)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.edit)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.flush)
        self.edit.textChanged.connect(self._idle.start)
        self.edit.left.connect(self.flush)
        self.edit.focused.connect(self.update)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def text(self) -> str:
        """Return what stands in the field."""
        return self.edit.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text, unless another is being written."""
        if self.edit.hasFocus() and self.text() != self._kept:
            return
        self._kept = text
        if text != self.text():
            self.edit.setPlainText(text)
        self._idle.stop()

    def flush(self) -> None:
        """Hand over what was changed."""
        self._idle.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.written.emit(self._kept)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, its line stronger where the keys go."""
        theme = self._source.theme
        line = theme.accent if self.edit.hasFocus() else theme.line
        width = max(1.0, theme.px(2)) if self.edit.hasFocus() else 1.0
        radius = theme.px(_RADIUS)
        paint_round(QPainter(self), self.rect(), radius, theme.surface, line, width)

    def _restyle(self, theme: Theme) -> None:
        edge = theme.px(_EDGE)
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self.edit.setFont(theme.font("small"))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.muted))
        self.edit.setPalette(palette)
        self.edit.fit()
        self.update()


class _Edit(QPlainTextEdit):
    """The text itself; Tab leads out of it."""

    left = Signal()
    focused = Signal()

    def __init__(self, parent: QWidget, lines: int) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)

    def fit(self) -> None:
        """Take the height of the lines that are there."""
        lines = round(self.document().documentLayout().documentSize().height())
        shown = min(max(lines, self._lines), _MOST_LINES)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + 4)

    def sizeHint(self) -> QSize:
        """Return the room for the lines, however wide."""
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines again at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that writing begins."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that writing has ended."""
        super().focusOutEvent(event)
        self.left.emit()
        self.focused.emit()
