"""The choices under the search field, as a short list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.journal.search_choices import Choice
from ui.text import tr
from ui.theme import ThemeSource
from ui.widgets.list_view import RowDelegate, paint_line
from ui.widgets.paint import paint_round
from ui.widgets.step_list import CHOICE, StepList

_WIDTH = 300


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
        choice: Choice = index.data(CHOICE)
        words = room.adjusted(theme.px(8), 0, -theme.px(8), 0)
        paint_line(painter, option, words, choice.words, theme, "medium", "text")
        used = painter.fontMetrics().horizontalAdvance(choice.words) + theme.px(10)
        if choice.hint and used < words.width():
            rest = QRect(words.adjusted(used, 0, 0, 0))
            paint_line(painter, option, rest, choice.hint, theme, "mini", "muted")


class ChoiceList(StepList):
    """`chosen` carries the choice that is pressed; keys stay in the field above."""

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        name = tr("ChoiceList", "What can be searched for")
        super().__init__(name, theme, _Delegate(theme), _WIDTH, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show choices; none is taken until one is stepped to."""
        self.show_choices((f"{choice.words} {choice.hint}".strip(), choice) for choice in choices)
