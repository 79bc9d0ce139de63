"""The field over a list: what is typed filters it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import Icons
from ui.theme import Theme, ThemeSource
from ui.widgets.button import Button
from ui.widgets.paint import mirrored

_HEIGHT, _ICON, _EDGE, _TEXT = 40, 18, 13, 28


class SearchField(QLineEdit):
    """Esc clears and then emits `left`; Down emits `list_asked`. `textChanged` as in any field."""

    left = Signal()
    list_asked = Signal()

    def __init__(
        self, placeholder: str, theme: ThemeSource, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._icons = theme, icons
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._clear = Button("", theme, "quiet", "close", icons, self.tr("Clear"), self)
        self._clear.clicked.connect(self.clear)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self.textChanged.connect(self._show_clear)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc, go to the list on Down."""
        if event.key() == Qt.Key.Key_Escape:
            self._clear_or_leave()
        elif event.key() == Qt.Key.Key_Down:
            self.list_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clear button at the end of the line."""
        super().resizeEvent(event)
        size = self._clear.sizeHint()
        inset = (self.height() - size.height()) // 2
        place = QRect(self.width() - size.width() - inset, inset, size.width(), size.height())
        self._clear.setGeometry(mirrored(self, place))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its sign."""
        super().paintEvent(event)
        theme = self._source.theme
        side = theme.px(_ICON)
        place = QRect(theme.px(_EDGE), (self.height() - side) // 2, side, side)
        self._icons.paint(QPainter(self), mirrored(self, place), "search", "muted")

    def _clear_or_leave(self) -> None:
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(_HEIGHT))
        begin, end = theme.px(_TEXT), theme.px(_TEXT)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            begin, end = end, begin
        self.setTextMargins(begin, 0, end, 0)
