"""The ground of a small panel that floats over the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBitmap, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.paint import paint_round

_RADIUS = 8


class Popup(QFrame):
    """A bordered panel; a floating one takes the keys and closes on Esc or a click elsewhere."""

    def __init__(
        self, theme: ThemeSource, parent: QWidget, is_floating: bool = True, margin: int = 12
    ) -> None:
        super().__init__(parent)
        self._source, self._margin = theme, margin
        self._is_cut = is_floating and not _can_see_through()
        if is_floating:
            self.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._is_cut)
        self.body = QVBoxLayout(self)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)
        self.hide()

    def open_under(self, widget: QWidget) -> None:
        """Show the panel under a widget, on its screen."""
        self.adjustSize()
        left = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left.setX(left.x() + widget.width() - self.width())
        self.move(kept_inside(QRect(left, self.size()), widget.screen().availableGeometry()))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and line."""
        theme = self._source.theme
        paint_round(QPainter(self), self.rect(), theme.px(_RADIUS), theme.surface, theme.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corners cut."""
        super().resizeEvent(event)
        self._cut_corners()

    def _cut_corners(self) -> None:
        """Leave the corners out of the window where it cannot be clear there."""
        if not self._is_cut:
            return
        shape = QBitmap(self.size())
        shape.clear()
        radius = self._source.theme.px(_RADIUS)
        painter = QPainter(shape)
        painter.setBrush(Qt.GlobalColor.color1)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
        painter.end()
        self.setMask(shape)

    def _restyle(self, theme: Theme) -> None:
        margin = theme.px(self._margin)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(theme.px(8))
        self._cut_corners()
        self.update()


def kept_inside(rect: QRect, room: QRect) -> QPoint:
    """Return where a rectangle goes so that none of it is outside of a room."""
    x = min(max(rect.left(), room.left()), max(room.left(), room.right() - rect.width()))
    y = min(max(rect.top(), room.top()), max(room.top(), room.bottom() - rect.height()))
    return QPoint(x, y)


def _can_see_through() -> bool:
    """Tell whether a window may be clear in places; X11 shows black where nothing composes it."""
    return QGuiApplication.platformName() != "xcb"
