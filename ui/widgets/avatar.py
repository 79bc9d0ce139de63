"""A disc that stands for a contact: a photo, or initials on a colour that stays."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, ThemeSource

_LETTERS = 0.36
_SMALLEST_LETTERS = 10
_INITIAL = 2


def initials_of(name: str) -> str:
    """Return the first letters of the first and the last word; "@" for a handle without a name."""
    if name.startswith("@"):
        return "@"
    words = [word for word in name.split() if word[0].isalnum()]
    words = [word for word in words if not _is_title(word)] or words
    if not words:
        return "?"
    chosen = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0] for word in chosen).upper()


def _is_title(word: str) -> bool:
    """Tell whether a word is one like "Dr." rather than an initial like "J."."""
    return len(word) > _INITIAL and word.endswith(".")


def colour_of(uid: str, theme: Theme) -> str:
    """Return the colour of a contact: the same on every day and on every computer."""
    return theme.avatars[crc32(uid.encode()) % len(theme.avatars)]


def paint_avatar(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    uid: str,
    name: str,
    photo: QPixmap | None = None,
) -> None:
    """Draw the disc of a contact into a square; for delegates too."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if photo is not None and not photo.isNull():
        _paint_photo(painter, rect, photo)
    else:
        painter.setBrush(QColor(colour_of(uid, theme)))
        painter.drawEllipse(QRectF(rect))
        font = theme.font("small_strong")
        font.setPixelSize(max(round(rect.height() * _LETTERS), _SMALLEST_LETTERS))
        painter.setFont(font)
        painter.setPen(QColor(theme.on_avatar))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials_of(name))
    painter.restore()


def _paint_photo(painter: QPainter, rect: QRect, photo: QPixmap) -> None:
    disc = QPainterPath()
    disc.addEllipse(QRectF(rect))
    painter.setClipPath(disc)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    side = min(photo.width(), photo.height())
    middle = QRect((photo.width() - side) // 2, (photo.height() - side) // 2, side, side)
    painter.drawPixmap(rect, photo, middle)


class Avatar(QWidget):
    """The disc as a widget; `size` in pixels at 100 %. It repeats the name, so it has no role."""

    def __init__(self, theme: ThemeSource, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._size = theme, size
        self._uid, self._name = "", ""
        self._photo: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_contact(self, uid: str, name: str, photo: QPixmap | None = None) -> None:
        """Stand for another contact."""
        self._uid, self._name, self._photo = uid, name, photo
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square that the disc fills."""
        side = self._source.theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        side = min(self.width(), self.height())
        rect = QRect(0, 0, side, side)
        theme = self._source.theme
        paint_avatar(QPainter(self), rect, theme, self._uid, self._name, self._photo)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
