"""Pictures read from files, and made into what the book keeps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from app.errors import UserError
from app.model.contact import Photo
from ui.text import tr

_SIDE, _QUALITY, _MEGABYTES, _MOST = 512, 88, 400, 4096


def read_picture(path: Path) -> QImage:
    """Return the picture of a file, upright. Raise UserError where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MEGABYTES)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _MOST:
        reader.setScaledSize(size.scaled(QSize(_MOST, _MOST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise UserError(tr("Photo", "{name} cannot be read as a picture.", name=path.name))
    return image


def photo_of(image: QImage, square: QRect) -> Photo:
    """Return a square of a picture as a photo of at most 512 pixels, drawn anew: pixels alone."""
    side = min(square.width(), _SIDE)
    has_alpha = image.hasAlphaChannel()
    formats = QImage.Format
    drawn = QImage(side, side, formats.Format_ARGB32 if has_alpha else formats.Format_RGB32)
    drawn.fill(Qt.GlobalColor.transparent if has_alpha else Qt.GlobalColor.white)
    cut = image.copy(square).scaled(
        side,
        side,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter = QPainter(drawn)
    painter.drawImage(0, 0, cut)
    painter.end()
    kind = ("PNG", "image/png") if has_alpha else ("JPEG", "image/jpeg")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The type stubs ask for bytes here, the call itself for a str.
    drawn.save(buffer, kind[0], _QUALITY)  # type: ignore[call-overload]
    return Photo(kind[1], bytes(buffer.data().data()))


def thumbnail(data: bytes, side: int) -> QImage:
    """Return a small square picture of a photo; a null one where it cannot be read."""
    image = QImage.fromData(data)
    if image.isNull():
        return image
    ways = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    return image.scaled(side, side, ways, Qt.TransformationMode.SmoothTransformation)
