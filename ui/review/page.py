"""One page of the review, as a picture."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QRect, QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.context import Context

_NEAR = 2


class Page(QWidget):
    """One page, drawn from its picture, which is unpacked only while it is in sight."""

    def __init__(self, context: Context, number: int) -> None:
        super().__init__()
        self._context = context
        self._data, self._image = b"", QImage()
        self._size = QSize(1, 1)
        self.setAccessibleName(self.tr("Page {number}").format(number=number))

    def show_picture(self, data: bytes) -> None:
        """Show another picture."""
        if data != self._data:
            self._data, self._image = data, QImage()
            self._size = _size_of(data)
            self.update()

    def set_width(self, width: int) -> None:
        """Draw the page that wide."""
        height = round(width * self._size.height() / max(self._size.width(), 1))
        self.setFixedSize(width, height)

    def forget_far(self, sight: QRect) -> None:
        """Let the picture go where the page is far from what is in sight."""
        near = sight.adjusted(0, -_NEAR * sight.height(), 0, _NEAR * sight.height())
        if not near.intersects(self.geometry()):
            self._image = QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page and its thin line."""
        if self._image.isNull():
            self._image = QImage.fromData(self._data)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(QColor(self._context.theme.theme.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _size_of(data: bytes) -> QSize:
    """Return the size of a picture without unpacking it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    return QImageReader(buffer).size()
