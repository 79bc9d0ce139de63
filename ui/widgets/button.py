"""Buttons of every kind that the program has."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme, ThemeSource
from ui.widgets.caption import say_plainly
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import mirrored, paint_focus, paint_round, shows_focus
from ui.widgets.tooltip import set_tooltip

_HEIGHTS = {"primary": 36, "plain": 36, "small": 30, "link": 24, "quiet": 30, "inverse": 30}
_PADDINGS = {"primary": 14, "plain": 14, "small": 11, "link": 2, "quiet": 6, "inverse": 8}
_ICON, _GAP, _RADIUS = 18, 8, 8


class Button(QPushButton):
    """A button that draws itself; `kind` is primary, plain, small, link, quiet or inverse.

    Without a caption it shows its icon alone and `name` says what it does.
    """

    def __init__(
        self,
        caption: str,
        theme: ThemeSource,
        kind: str = "plain",
        icon: str = "",
        icons: Icons | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._kind = theme, kind
        self._icon, self._icons = icon, icons
        self.set_caption(caption)
        if name:
            self.setAccessibleName(name)
            set_tooltip(self, "" if caption else name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_caption(self, caption: str) -> None:
        """Change what the button says; & is a letter like any other."""
        self._caption = caption
        say_plainly(self, caption)

    def sizeHint(self) -> QSize:
        """Return the room for icon and caption."""
        theme = self._source.theme
        metrics = QFontMetrics(theme.font(self._font_role()))
        width = metrics.horizontalAdvance(self._caption) + 2 * theme.px(_PADDINGS[self._kind])
        if self._icon:
            width += theme.px(_ICON + (_GAP if self._caption else 0))
        height = theme.px(_HEIGHTS[self._kind])
        return QSize(max(width, theme.px(24)), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same room: a caption is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter, too, wherever the system has Space alone for that."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, caption and the ring of the focus."""
        theme = self._source.theme
        painter = QPainter(self)
        fill, line, ink = self._colours(theme)
        radius = theme.px(_RADIUS)
        paint_round(painter, self.rect(), radius, fill, line)
        self._paint_content(painter, theme, ink)
        paint_focus(painter, self, theme, radius)

    def _font_role(self) -> str:
        return "strong" if self._kind in ("link", "inverse") else "medium"

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        """Return ground, outline and ink."""
        is_hot = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            return ("", "" if self._kind in ("link", "quiet") else theme.line, theme.muted)
        if self._kind == "primary":
            return (theme.accent_hover if is_hot else theme.accent, "", theme.on_accent)
        if self._kind == "link":
            return ("", "", theme.accent_hover if is_hot else theme.accent)
        if self._kind == "inverse":
            return ("", theme.on_text if is_hot else "", theme.on_text)
        if self._kind == "quiet":
            return (theme.hover if is_hot else "", "", theme.text)
        return (theme.hover if is_hot else theme.surface, theme.line, theme.text)

    def _paint_content(self, painter: QPainter, theme: Theme, ink: str) -> None:
        font = theme.font(self._font_role())
        if self._kind == "link" and (self.underMouse() or shows_focus(self)):
            font.setUnderline(True)
        painter.setFont(font)
        text = QFontMetrics(font).horizontalAdvance(self._caption)
        side = theme.px(_ICON) if self._icon else 0
        gap = theme.px(_GAP) if self._icon and self._caption else 0
        # A link stands in line with the texts above and below it.
        left = 0 if self._kind == "link" else (self.width() - side - gap - text) // 2
        if self._icons is not None and self._icon:
            place = QRect(left, (self.height() - side) // 2, side, side)
            self._icons.paint(
                painter, mirrored(self, place), self._icon, ink, self.layoutDirection()
            )
        place = QRect(left + side + gap, 0, text + 1, self.height())
        painter.setPen(QColor(ink))
        room, direction = mirrored(self, place), self.layoutDirection()
        draw_line(painter, room, self._caption, direction, "middle", elide=False)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
