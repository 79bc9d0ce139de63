"""A picture or file of an entry: what it looks like, and its name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.model.entry import Attachment
from ui.icons import Icons
from ui.theme import ThemeSource
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import mirrored, paint_focus, paint_round
from ui.widgets.tooltip import set_tooltip

_WIDTH, _HEIGHT, _EDGE = 176, 52, 6


class AttachmentChip(QPushButton):
    """`asked` and `removal_asked` carry its place among the attachments."""

    asked = Signal(int)
    removal_asked = Signal(int)

    def __init__(
        self, place: int, one: Attachment, theme: ThemeSource, icons: Icons, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._place, self._name = place, one.name
        self._source, self._icons = theme, icons
        self._picture = _thumbnail(one, theme.theme.px(_HEIGHT - 2 * _EDGE) * 2)
        self.setAutoDefault(False)
        self.setAccessibleName(one.name)
        self.setAccessibleDescription(self.tr("Enter offers to open it, Delete takes it out"))
        set_tooltip(self, one.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._ask)

    @property
    def has_picture(self) -> bool:
        """Tell whether it shows what is in it."""
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        """Return the size that all have."""
        px = self._source.theme.px
        return QSize(px(_WIDTH), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for the picture alone."""
        side = self._source.theme.px(_HEIGHT)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to be removed on Delete or Backspace."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit(self._place)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture or a sign, then the name."""
        theme, painter = self._source.theme, QPainter(self)
        line = theme.accent if self.underMouse() else theme.line
        paint_round(painter, self.rect(), theme.px(8), theme.surface, line)
        edge, side = theme.px(_EDGE), self.height() - 2 * theme.px(_EDGE)
        square = mirrored(self, QRect(edge, edge, side, side))
        if self.has_picture:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(square, self._picture)
        else:
            inset = side // 4
            self._icons.paint(
                painter, square.adjusted(inset, inset, -inset, -inset), "link", "muted"
            )
        room = QRect(2 * edge + side, 0, self.width() - 3 * edge - side, self.height())
        painter.setFont(theme.font("mini"))
        painter.setPen(self.palette().windowText().color())
        draw_line(painter, mirrored(self, room), self._name, self.layoutDirection(), "begin")
        paint_focus(painter, self, theme, theme.px(8))

    def _ask(self) -> None:
        self.asked.emit(self._place)


def _thumbnail(one: Attachment, side: int) -> QImage:
    """Return the middle square of a picture, small; a null image where it is none."""
    if not one.media_type.startswith("image/"):
        return QImage()
    image = QImage.fromData(one.data)
    if image.isNull():
        return image
    ways = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    wide = image.scaled(side, side, ways, Qt.TransformationMode.SmoothTransformation)
    return wide.copy((wide.width() - side) // 2, (wide.height() - side) // 2, side, side)
