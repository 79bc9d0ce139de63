"""The list under the words: what Enter would open is tinted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.icons import Icons
from ui.open_anything.item import CONTACT, ENTRY, OPENING, PAGE, Item
from ui.sentences import tr
from ui.theme import ThemeSource
from ui.widgets.avatar import paint_avatar
from ui.widgets.list_view import RowDelegate, paint_line
from ui.widgets.paint import paint_round
from ui.widgets.step_list import CHOICE, StepList

_SIGN, _ICON, _GAP = 26, 18, 10
_ICONS = {ENTRY: "journal", OPENING: "signpost", PAGE: "arrow-right"}


class _Delegate(RowDelegate):
    height = 40

    def __init__(self, theme: ThemeSource, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._icons = icons

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a sign of its kind, the title, and the hint at the end."""
        painter.save()
        theme, item = self.theme, index.data(CHOICE)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_round(painter, option.rect, theme.px(6), theme.accent_soft)
        room = option.rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        self._paint_sign(painter, option, room, item)
        room.adjust(theme.px(_SIGN + _GAP), 0, 0, 0)
        paint_line(painter, option, room, item.title, theme, "medium", "text")
        used = painter.fontMetrics().horizontalAdvance(item.title) + theme.px(2 * _GAP)
        if item.hint and used < room.width():
            rest = room.adjusted(used, 0, 0, 0)
            paint_line(painter, option, rest, item.hint, theme, "mini", "muted", "end")
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, item: Item
    ) -> None:
        side = self.theme.px(_SIGN)
        place = QRect(room.left(), room.center().y() - side // 2, side, side)
        place = QStyle.visualRect(option.direction, option.rect, place)
        if item.kind == CONTACT:
            paint_avatar(painter, place, self.theme, item.key, item.title)
            return
        inset = self.theme.px((_SIGN - _ICON) // 2)
        icon = place.adjusted(inset, inset, -inset, -inset)
        self._icons.paint(painter, icon, _ICONS.get(item.kind, "forward"), "muted")


class ItemList(StepList):
    """`chosen` carries the item that is clicked; the keys stay in the field above."""

    def __init__(self, theme: ThemeSource, icons: Icons, parent: QWidget) -> None:
        name = tr("OpenAnything", "What can be opened")
        super().__init__(name, theme, _Delegate(theme, icons, parent), 0, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.entered.connect(self.setCurrentIndex)

    def offer(self, items: Sequence[Item]) -> None:
        """Show items, the first one ready to be opened."""
        self.show_choices((f"{item.title} {item.hint}".strip(), item) for item in items)
        self.take_first()
