"""A bin: an answer to press, or to drop a card into."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import Theme, ThemeSource
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import mirrored, paint_focus, paint_round

_HEIGHT, _TALL, _KEY, _PADDING, _GAP, _RADIUS = 36, 92, 20, 10, 8, 10
_NARROWEST, _WIDEST = 96, 260


class Bin(QPushButton):
    """Emits `chosen` with its value; a tall one has its key above its name."""

    chosen = Signal(object)

    def __init__(
        self, caption: str, value: int | str, key: str, theme: ThemeSource, is_tall: bool
    ) -> None:
        super().__init__()
        self.value, self._caption, self._key = value, caption, key
        self._source, self._is_tall = theme, is_tall
        self._is_under_card = False
        self.setText(caption.replace("&", "&&"))
        self.setAccessibleName(caption)
        if key:
            self.setAccessibleDescription(self.tr("Key {key}").format(key=key))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Expanding if is_tall else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)
        theme.changed.connect(self._restyle)

    def show_given(self, is_given: bool) -> None:
        """Look like an answer that was given, or like one that was not."""
        self.setCheckable(True)
        self.setChecked(is_given)

    def show_under_card(self, is_under: bool) -> None:
        """Look ready while a card is held over it."""
        if is_under != self._is_under_card:
            self._is_under_card = is_under
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room for key and name."""
        theme = self._source.theme
        if self._is_tall:
            return QSize(theme.px(_NARROWEST), theme.px(_TALL))
        text = QFontMetrics(theme.font("medium")).horizontalAdvance(self._caption)
        key = theme.px(_KEY + _GAP) if self._key else 0
        width = min(text + key + 2 * theme.px(_PADDING), theme.px(_WIDEST))
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, key, name and the ring of the focus."""
        theme = self._source.theme
        painter = QPainter(self)
        is_hot = self._is_under_card or self.isChecked()
        fill = theme.accent_soft if is_hot else theme.hover if self.underMouse() else theme.surface
        line = theme.accent if is_hot else theme.line
        width = theme.px(2) if self._is_under_card else 1
        paint_round(painter, self.rect(), theme.px(_RADIUS), fill, line, width)
        if self._is_tall:
            self._paint_tall(painter, theme)
        else:
            self._paint_flat(painter, theme, theme.accent if is_hot else theme.text)
        paint_focus(painter, self, theme, theme.px(_RADIUS))

    def _paint_tall(self, painter: QPainter, theme: Theme) -> None:
        side, edge = theme.px(_KEY), theme.px(_PADDING)
        self._paint_key(painter, theme, QRect((self.width() - side) // 2, edge, side, side))
        room = self.rect().adjusted(theme.px(4), edge + side, -theme.px(4), -theme.px(4))
        painter.setFont(theme.font("medium"))
        painter.setPen(QColor(theme.text))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, middle, self._caption)

    def _paint_flat(self, painter: QPainter, theme: Theme, ink: str) -> None:
        side, edge = theme.px(_KEY), theme.px(_PADDING)
        left = edge
        if self._key:
            place = QRect(edge, (self.height() - side) // 2, side, side)
            self._paint_key(painter, theme, mirrored(self, place))
            left += side + theme.px(_GAP)
        painter.setFont(theme.font("medium"))
        painter.setPen(QColor(ink))
        room = mirrored(self, QRect(left, 0, self.width() - left - edge + 2, self.height()))
        draw_line(painter, room, self._caption, self.layoutDirection())

    def _paint_key(self, painter: QPainter, theme: Theme, place: QRect) -> None:
        paint_round(painter, place, theme.px(5), line=theme.line)
        painter.setFont(theme.font("tiny"))
        painter.setPen(QColor(theme.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key)

    def _tell(self) -> None:
        self.chosen.emit(self.value)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
