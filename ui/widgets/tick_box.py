"""A check box drawn with the theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.icons import Icons
from ui.theme import Theme, ThemeSource
from ui.widgets.caption import say_plainly
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import mirrored, paint_focus, paint_round

_BOX, _TARGET, _RADIUS, _GAP = 16, 24, 4, 8


class TickBox(QCheckBox):
    """A box, and a caption beside it where there is one; `name` is read aloud instead."""

    def __init__(
        self,
        caption: str,
        theme: ThemeSource,
        icons: Icons,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._icons = theme, icons
        self.set_caption(caption, name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)

    def set_caption(self, caption: str, name: str = "") -> None:
        """Change what stands beside the box; & is a letter like any other."""
        self._caption = caption
        say_plainly(self, caption, name)

    def sizeHint(self) -> QSize:
        """Return the room for the box, as large as a finger needs, and its caption."""
        theme = self._source.theme
        width = theme.px(_TARGET)
        if self._caption:
            text = QFontMetrics(theme.font()).horizontalAdvance(self._caption)
            width = theme.px(_BOX + _GAP + 4) + text
        return QSize(width, theme.px(_TARGET))

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click at a position counts: anywhere on the widget."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its tick and its caption."""
        theme = self._source.theme
        painter = QPainter(self)
        side = theme.px(_BOX)
        left = theme.px(2) if self._caption else (self.width() - side) // 2
        box = mirrored(self, QRect(left, (self.height() - side) // 2, side, side))
        self._paint_box(painter, theme, box)
        if self._caption:
            begin = left + side + theme.px(_GAP)
            room = mirrored(self, QRect(begin, 0, self.width() - begin, self.height()))
            painter.setFont(theme.font())
            painter.setPen(QColor(theme.text if self.isEnabled() else theme.muted))
            draw_line(painter, room, self._caption, self.layoutDirection())
        paint_focus(painter, self, theme, theme.px(_RADIUS + 2))

    def _paint_box(self, painter: QPainter, theme: Theme, box: QRect) -> None:
        radius = theme.px(_RADIUS)
        if self.isChecked():
            paint_round(painter, box, radius, theme.accent)
            inset = theme.px(2)
            tick = box.adjusted(inset, inset, -inset, -inset)
            self._icons.paint(painter, tick, "check", theme.on_accent)
            return
        line = theme.accent if self.underMouse() else theme.muted
        paint_round(painter, box, radius, theme.surface, line, max(1.2, 1.2 * theme.zoom))

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
