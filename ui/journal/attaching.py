"""From a file or a picture to what the book keeps of it."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from app.errors import UserError
from app.model.entry import Attachment
from ui.text import tr

MOST_BYTES = 25_000_000
_SIDE, _QUALITY, _MEGABYTES = 2048, 88, 600
_SMALL = 600_000
_PICTURES = frozenset((b"jpeg", b"jpg", b"png", b"webp", b"bmp", b"tif", b"tiff", b"gif"))
_OF_FORMAT = {"PNG": ("image/png", ".png"), "JPEG": ("image/jpeg", ".jpg")}


def attachment_of(given: Path | QImage) -> Attachment:
    """Return what to keep: of a picture its pixels alone, 2048 at most; of a file every byte.

    Raises UserError where it cannot be read, or is larger than 25 MB.
    """
    if isinstance(given, QImage):
        return _of_pixels(given, tr("Attachment", "Picture"))
    try:
        picture = _picture_in(given)
        if picture is not None:
            return _of_pixels(picture, given.stem)
        if given.stat().st_size > MOST_BYTES:
            raise UserError(
                tr("Attachment", "{name} is larger than 25 MB, the most that is kept of a file.",
                   name=given.name)
            )  # fmt: skip
        kind = mimetypes.guess_type(given.name)[0] or "application/octet-stream"
        return Attachment(given.name, kind, given.read_bytes())
    except OSError as error:
        said = tr("Attachment", "{name} cannot be read.", name=given.name)
        raise UserError(said) from error


def _picture_in(path: Path) -> QImage | None:
    """Return the picture in a file, upright; None where it is something else, or moves."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in _PICTURES or reader.imageCount() > 1:
        return None
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MEGABYTES)
    size = reader.size()
    if size.isValid() and _is_large(size):
        reader.setScaledSize(size.scaled(_room(), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _of_pixels(image: QImage, name: str) -> Attachment:
    drawn = _drawn_anew(image)
    png = _encoded(drawn, "PNG")
    form = "PNG" if image.hasAlphaChannel() or len(png) <= _SMALL else "JPEG"
    data = png if form == "PNG" else _encoded(drawn, form)
    kind, ending = _OF_FORMAT[form]
    return Attachment(name + ending, kind, data)


def _drawn_anew(image: QImage) -> QImage:
    """Return the pixels without anything that a camera wrote beside them."""
    ways = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    small = image.scaled(_room(), *ways) if _is_large(image.size()) else image
    formats = QImage.Format
    has_alpha = image.hasAlphaChannel()
    form = formats.Format_ARGB32 if has_alpha else formats.Format_RGB32
    drawn = QImage(small.size(), form)
    drawn.fill(Qt.GlobalColor.transparent if has_alpha else Qt.GlobalColor.white)
    painter = QPainter(drawn)
    painter.drawImage(drawn.rect(), small, small.rect())
    painter.end()
    return drawn


def _encoded(image: QImage, form: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The type stubs ask for bytes here, the call itself for a str.
    image.save(buffer, form, _QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _is_large(size: QSize) -> bool:
    return max(size.width(), size.height()) > _SIDE


def _room() -> QSize:
    return QSize(_SIDE, _SIDE)
