"""One line of the side bar: icon, caption and the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme, ThemeSource
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import mirrored, paint_focus, paint_round
from ui.widgets.tooltip import set_tooltip

_HEIGHT, _RADIUS, _ICON, _ICON_LEFT, _TEXT_LEFT, _RIGHT = 36, 8, 18, 10, 38, 10
_LEAST, _NARROWEST_FOR_WORDS = 28, 100


class NavItem(QPushButton):
    """Emits `asked` with its key; checked while its view is shown."""

    asked = Signal(str)

    def __init__(
        self,
        key: str,
        caption: str,
        icon: str,
        theme: ThemeSource,
        icons: Icons,
        is_primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(caption)  # given to QPushButton itself, Qt's 151 icon names are loaded as well
        self.key, self._icon, self._is_primary = key, icon, is_primary
        self._source, self._icons, self._hint = theme, icons, ""
        self.setCheckable(not is_primary)
        self.setAutoDefault(False)
        self.setAccessibleName(caption)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.clicked.connect(self._ask)
        theme.changed.connect(self._restyle)

    def set_keys(self, keys: str) -> None:
        """Let keys do the same as a click, and show them beside the caption."""
        sequence = QKeySequence(keys)
        self.setShortcut(sequence)
        self._hint = sequence.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self.setAccessibleDescription(self._hint)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show a hand; not from the start, which would load all that cursors know."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def event(self, event: QEvent) -> bool:
        """Act on its keys at once: what is typed next must not land in the view before."""
        if event.type() == QEvent.Type.Shortcut:
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the room of the icon: in a small window the words go first."""
        theme = self._source.theme
        return QSize(theme.px(_LEAST), theme.px(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say under the mouse what there is no room for."""
        super().resizeEvent(event)
        set_tooltip(self, "" if self._has_words() else f"{self.text()} {self._hint}".strip())

    def _has_words(self) -> bool:
        return self.width() >= self._source.theme.px(_NARROWEST_FOR_WORDS)

    def sizeHint(self) -> QSize:
        """Return the height of a line; the width is what there is."""
        theme = self._source.theme
        return QSize(theme.px(120), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, caption, key and the ring of the focus."""
        theme = self._source.theme
        painter = QPainter(self)
        fill, ink, faint = self._colours(theme)
        radius = theme.px(_RADIUS)
        paint_round(painter, self.rect(), radius, fill)
        side = theme.px(_ICON)
        place = QRect(theme.px(_ICON_LEFT), (self.height() - side) // 2, side, side)
        self._icons.paint(painter, mirrored(self, place), self._icon, ink)
        if self._has_words():
            self._paint_words(painter, theme, ink, faint)
        paint_focus(painter, self, theme, radius)

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        """Return ground, ink, and the ink of the key."""
        if self._is_primary:
            ground = theme.accent_hover if self.underMouse() else theme.accent
            return ground, theme.on_accent, theme.on_accent
        if self.isChecked():
            return theme.accent_soft, theme.accent, theme.muted
        return theme.hover if self.underMouse() else "", theme.muted, theme.muted

    def _paint_words(self, painter: QPainter, theme: Theme, ink: str, faint: str) -> None:
        is_strong = self._is_primary or self.isChecked()
        left, right = theme.px(_TEXT_LEFT), theme.px(_RIGHT)
        room = mirrored(self, QRect(left, 0, self.width() - left - right, self.height()))
        direction = self.layoutDirection()
        painter.setFont(theme.font("strong" if is_strong else "medium"))
        painter.setPen(QColor(ink))
        draw_line(painter, room, self.text(), direction)
        painter.setFont(theme.font("tiny"))
        painter.setPen(QColor(faint))
        draw_line(painter, room, self._hint, direction, "end")

    def _ask(self) -> None:
        if self.isCheckable():
            self.setChecked(True)
        self.asked.emit(self.key)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
