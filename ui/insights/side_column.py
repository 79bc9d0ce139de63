"""What stands beside the charts of a page: the review of ties, and cards of lists and figures."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Context
from ui.insights.page_act import PageAct
from ui.insights.page_reading import PageFound
from ui.insights.pages.content import Side
from ui.insights.side_cards import SideCard

if TYPE_CHECKING:
    from app.insights.insight import Act
    from ui.insights.let_go_card import LetGoCard


class SideColumn(QWidget):
    """Emits `opened` with kind and uid, and `kept_changed`.

    The cards come one after the other, so that the window answers in between.
    """

    opened = Signal(str, str)
    kept_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._cards: list[QWidget] = []
        self._planned: set[str | None] = set()
        self._let_go: LetGoCard | None = None
        self._to_come: deque[Side] = deque()
        self._next = QTimer(self)
        self._next.timeout.connect(self._show_next)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addStretch(1)

    def show_side(self, side: Sequence[Side], found: PageFound) -> None:
        """Show the cards of another page."""
        for old in self._cards:
            old.hide()
            old.deleteLater()
        self._cards = []
        if self._let_go is not None:
            self._let_go.hide()
        if found.key == "impact":
            self._show_let_go(found)
        elif found.insight.act is not None:
            self._show_act(found.insight.act)
        self._to_come = deque(side)
        self._next.start()

    @property
    def is_whole(self) -> bool:
        """Tell whether every card stands."""
        return not self._to_come

    def _show_next(self) -> None:
        if self._to_come:
            card = SideCard(self._context, self._to_come.popleft(), self)
            card.opened.connect(self.opened)
            self._add(card)
        if not self._to_come:
            self._next.stop()

    def _show_act(self, act: Act) -> None:
        card = PageAct(self._context, act, act.contact in self._planned, self)
        card.planned.connect(self._remember)
        self._add(card)

    def _remember(self, contact: str) -> None:
        self._planned.add(contact)

    def _add(self, card: QWidget) -> None:
        self.column.insertWidget(self.column.count() - 1, card)
        self._cards.append(card)

    def _show_let_go(self, found: PageFound) -> None:
        if self._let_go is None:
            from ui.insights.let_go_card import LetGoCard

            self._let_go = LetGoCard(self._context, self)
            self._let_go.open_requested.connect(self.opened)
            self._let_go.kept_changed.connect(self.kept_changed)
            self.column.insertWidget(0, self._let_go)
        self._let_go.show_ties(found.ties, found.kept)
