"""The choices under the search field, as a short list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.journal.search_choices import Choice
from ui.text import tr
from ui.theme import ThemeSource
from ui.widgets.list_view import ListView, RowDelegate, paint_line
from ui.widgets.paint import paint_round

_Role = Qt.ItemDataRole.UserRole


class _Delegate(RowDelegate):
    height = 30

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one choice, on a tint where Enter would take it."""
        theme, room = self.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            paint_round(painter, room, theme.px(6), theme.accent_soft)
        choice: Choice = index.data(_Role)
        words = room.adjusted(theme.px(8), 0, -theme.px(8), 0)
        paint_line(painter, option, words, choice.words, theme, "medium", "text")
        used = painter.fontMetrics().horizontalAdvance(choice.words) + theme.px(10)
        if choice.hint and used < words.width():
            rest = QRect(words.adjusted(used, 0, 0, 0))
            paint_line(painter, option, rest, choice.hint, theme, "mini", "muted")


class ChoiceList(ListView):
    """`chosen` carries the choice that is pressed; keys stay in the field above."""

    chosen = Signal(object)

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(tr("ChoiceList", "What can be searched for"), theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices = QStandardItemModel(self)
        self._delegate = _Delegate(theme, self)
        self.setModel(self._choices)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show choices; none is taken until one is stepped to."""
        self._choices.clear()
        for choice in choices:
            item = QStandardItem(f"{choice.words} {choice.hint}".strip())
            item.setData(choice, _Role)
            self._choices.appendRow(item)
        self.updateGeometry()

    def current(self) -> Choice | None:
        """Return the choice that Enter would take."""
        found: Choice | None = self.currentIndex().data(_Role)
        return found

    def first(self) -> Choice | None:
        """Return the likeliest choice."""
        found: Choice | None = self._choices.index(0, 0).data(_Role)
        return found

    def step(self, steps: int) -> None:
        """Go up or down, around the ends."""
        count, row = self._choices.rowCount(), self.currentIndex().row()
        if count:
            to = (row + steps) % count if row >= 0 else 0 if steps > 0 else count - 1
            self.setCurrentIndex(self._choices.index(to, 0))

    def sizeHint(self) -> QSize:
        """Return the room for all choices."""
        theme = self._source.theme
        return QSize(theme.px(300), self._choices.rowCount() * theme.px(_Delegate.height))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(_Role))
