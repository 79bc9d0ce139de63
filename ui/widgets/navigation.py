"""The side bar: logo, New entry, the views, and two lines at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme, ThemeSource
from ui.widgets.draw_line import draw_line
from ui.widgets.label import Mini
from ui.widgets.nav_item import NavItem
from ui.widgets.paint import mirrored

_WIDTH, _NARROW, _MARGIN, _FOOT_LEFT, _BELOW = 196, 58, 10, 20, 20
_ROOM_FOR_WORDS, _ROOM_FOR_FOOT, _ITEMS_TOP = 940, 460, 16
_ANY = 16777215
_HEAD, _LOGO, _LOGO_LEFT, _LOGO_TOP, _NAME_LEFT = 62, 18, 20, 22, 47


class Navigation(QFrame):
    """Emits `chosen` with the key of a view, and `new_entry_asked`."""

    chosen = Signal(str)
    new_entry_asked = Signal()

    def __init__(self, theme: ThemeSource, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._icons = theme, icons
        self._items: dict[str, NavItem] = {}
        self._room, self._is_low = QSize(_ANY, _ANY), False
        self.new_entry = NavItem("", self.tr("New entry"), "pencil", theme, icons, is_primary=True)
        self.new_entry.setAccessibleName(self.tr("New entry"))
        self.new_entry.clicked.connect(self.new_entry_asked)
        self._foot = Mini("", self, wrap=True)
        self.setAccessibleName(self.tr("Views"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._build()
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def set_items(self, items: Sequence[tuple[str, str, str, str]]) -> None:
        """Show views as (key, caption, icon, keys that choose it from anywhere)."""
        for key, caption, icon, keys in items:
            item = NavItem(key, caption, icon, self._source, self._icons)
            item.set_keys(keys)
            item.asked.connect(self.chosen)
            self._items[key] = item
            self._list.addWidget(item)

    def set_new_entry_keys(self, keys: str) -> None:
        """Set the keys of New entry."""
        self.new_entry.set_keys(keys)

    def add_at_foot(self, widget: QWidget) -> None:
        """Put a widget above the lines at the foot."""
        self._outer.insertWidget(self._outer.count() - 1, widget)

    def choose(self, key: str) -> None:
        """Mark a view as the one that is shown, without telling."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def set_foot(self, lines: Sequence[str]) -> None:
        """Show lines at the foot."""
        self._foot.setText("\n".join(lines))

    def fit(self, room: QSize) -> None:
        """Leave the views their room in a small window: words, foot and name go."""
        self._room = room
        px = self._source.theme.px
        is_narrow = room.width() < px(_ROOM_FOR_WORDS)
        self._is_low = room.height() < px(_ROOM_FOR_FOOT)
        self._foot.setHidden(is_narrow or self._is_low)
        self.setFixedWidth(px(_NARROW if is_narrow else _WIDTH))
        above = _ITEMS_TOP if self._is_low else _HEAD
        self._outer.setContentsMargins(px(_MARGIN), px(above), px(_MARGIN) + 1, px(_BELOW))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, its line, the logo and the name."""
        theme = self._source.theme
        painter = QPainter(self)
        edge = mirrored(self, QRect(self.width() - 1, 0, 1, self.height()))
        # fillRect would have every gradient of Qt described first.
        for room, colour in ((self.rect(), theme.side), (edge, theme.line)):
            painter.setBackground(QColor(colour))
            painter.eraseRect(room)
        if not self._is_low:
            self._paint_name(painter, theme)

    def _paint_name(self, painter: QPainter, theme: Theme) -> None:
        side, left = theme.px(_LOGO), theme.px(_NAME_LEFT)
        logo = QRect(theme.px(_LOGO_LEFT), theme.px(_LOGO_TOP), side, side)
        name = QRect(left, logo.y(), self.width() - left, side)
        self._icons.paint(painter, mirrored(self, logo), "logo", theme.accent)
        if self.width() < theme.px(_WIDTH):
            return
        painter.setFont(theme.font("heading"))
        painter.setPen(QColor(theme.text))
        draw_line(painter, mirrored(self, name), self.tr("Kithbook"), self.layoutDirection())

    def _build(self) -> None:
        self._list = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.new_entry)
        self._outer.addLayout(self._list)
        self._outer.addStretch(1)
        self._outer.addWidget(self._foot)

    def _restyle(self, theme: Theme) -> None:
        self.fit(self._room)
        self._outer.setSpacing(theme.px(14))
        self._list.setSpacing(theme.px(2))
        indent = theme.px(_FOOT_LEFT - _MARGIN)
        self._foot.setContentsMargins(indent, 0, 0, 0)
        self.update()
