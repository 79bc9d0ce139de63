"""Icons of our own, drawn from SVG in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from resources import resource_path
from ui.theme import ThemeSource

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_RATIOS = (1.0, 2.0)
_POINTING = frozenset(("back", "forward", "arrow-right"))


class Icons:
    """Draws icons by name and keeps what it drew."""

    def __init__(self, theme: ThemeSource) -> None:
        self._theme = theme
        self._drawn: dict[tuple[str, str, int], QPixmap] = {}

    def pixmap(self, name: str, colour: str = "text", size: int = 18, ratio: float = 1) -> QPixmap:
        """Return an icon in a token's colour; size in pixels at 100 % zoom, ratio the screen's."""
        theme = self._theme.theme
        side = round(theme.px(size) * ratio)
        key = (name, theme.colour(colour), side)
        if key not in self._drawn:
            self._drawn[key] = _draw(*key)
        picture = self._drawn[key].copy()
        picture.setDevicePixelRatio(ratio)
        return picture

    def icon(self, name: str, colour: str = "text", size: int = 18) -> QIcon:
        """Return a QIcon for Qt's own widgets, crisp on fine screens too."""
        from PySide6.QtGui import QIcon

        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, colour, size, ratio))
        return icon

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        name: str,
        colour: str = "text",
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> None:
        """Draw an icon into the middle of a rectangle, as large as its shorter side.

        One that points forth or back does so in the `direction` of reading.
        """
        ratio = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        picture = self.pixmap(name, colour, round(side / self._theme.theme.zoom), ratio)
        target = QRectF(0, 0, side, side)
        target.moveCenter(QRectF(rect).center())
        if direction == Qt.LayoutDirection.RightToLeft and name in _POINTING:
            picture = picture.transformed(QTransform().scale(-1, 1))
            picture.setDevicePixelRatio(ratio)
        painter.drawPixmap(target, picture, QRectF(picture.rect()))


def _draw(name: str, colour: str, side: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer = QSvgRenderer(source.replace("currentColor", colour).encode())
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
