"""The overview: seven questions as cards, and one thing to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights import reading
from ui.insights.act_card import ActCard
from ui.insights.beside_row import BesideRow
from ui.insights.card_grid import CardGrid
from ui.insights.period import Period
from ui.insights.period_bar import PeriodBar
from ui.insights.planning import plan_act
from ui.insights.principle_card import PrincipleCard
from ui.insights.principle_words import KEYS
from ui.theme import Theme
from ui.widgets.label import Muted, Title
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from app.insights.insight import Act
    from app.insights.one_thing import OneThing

MARGINS = (34, 24, 34, 26)
_BELOW_TITLE, _ABOVE_CARDS, _STACKED_UNDER = 2, 18, 640


class Overview(ScrollPage):
    """Emits `principle_asked` with a key, `emptied` where the book has nothing to look at."""

    principle_asked = Signal(str)
    emptied = Signal()
    filled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.times = PeriodBar(context)
        self.beside = BesideRow(context)
        self._reading = reading.Reading(self.times.period())
        self.cards = {key: PrincipleCard(key, context) for key in KEYS}
        self.act = ActCard(context)
        self._title = Title(self.tr("Insights"))
        self._subtitle = Muted(
            self.tr(
                "Seven questions to ask of a network. "
                "Every figure opens to the people and entries behind it."
            ),
            wrap=True,
        )
        self._build()
        self._connect()
        self._restyle(context.theme.theme)

    def period(self) -> Period:
        """Return the time that is chosen."""
        return self.times.period()

    def way_to(self, key: str) -> QWidget:
        """Return the card or the line that leads to the page of a question."""
        return self.cards.get(key) or self.beside.links[key]

    def refresh(self) -> None:
        """Look again; each card is painted as soon as its answer is known."""
        self._reading = reading.Reading(self.period())
        tasks = self._context.session.tasks
        tasks.submit(self._reading, self._finish, key="insights", progress=self._take)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one thing under the other where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.viewport().width() < self._context.theme.theme.px(_STACKED_UNDER)
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(down if is_narrow else along)
        self.times.set_narrow(is_narrow)
        self.beside.set_narrow(is_narrow)

    def _take(self, share: float) -> None:
        arrived = self._reading.arrived
        while arrived:
            found = arrived.popleft()
            if found.key in self.cards:
                self.cards[found.key].show_found(found)
            else:
                self.beside.show_found(found.key, found.insight)

    def _finish(self, is_filled: bool) -> None:
        self._take(1.0)
        if not is_filled:
            self.emptied.emit()
            return
        self.filled.emit()
        session, period = self._context.session, self.period()
        if period.days is not None:
            work = partial(reading.before, days=period.days, until=period.until)
            session.read(work, partial(self._show_before, period), key="insights before")
        self._look_for_thing(None)

    def _show_before(self, period: Period, found: dict[str, Any]) -> None:
        if period != self.period():
            return
        for key, card in self.cards.items():
            card.show_before(found[key])

    def _show_thing(self, thing: OneThing | None) -> None:
        self.act.show_thing(thing)

    def _plan(self, act: Act) -> None:
        self._context.session.write(reading.answer, self._look_for_thing)
        plan_act(act, self._context)

    def _put_off(self) -> None:
        self._context.session.write(reading.answer, self._look_for_thing)

    def _look_for_thing(self, change: object) -> None:
        work = partial(reading.one_thing, seen=self._reading)
        self._context.session.read(work, self._show_thing, key="insights thing")

    def _build(self) -> None:
        page = QWidget(self)
        words, head = QVBoxLayout(), QHBoxLayout()
        self._head = head
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addLayout(words, 1)
        head.addWidget(self.times)
        self._words = words
        self._outer = QVBoxLayout(page)
        self._outer.addLayout(head)
        grid = CardGrid([*self.cards.values(), self.act], self._context.theme)
        self._outer.addWidget(grid, 1)
        self._outer.addWidget(self.beside)
        self.set_page(page)

    def _connect(self) -> None:
        for card in self.cards.values():
            card.opened.connect(self.principle_asked)
        self.beside.opened.connect(self.principle_asked)
        self.times.changed.connect(self.refresh)
        self.act.planned.connect(self._plan)
        self.act.put_off.connect(self._put_off)
        self.act.why_asked.connect(self.principle_asked)
        self._context.theme.changed.connect(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(*(theme.px(edge) for edge in MARGINS))
        self._outer.setSpacing(theme.px(_ABOVE_CARDS))
        self._words.setSpacing(theme.px(_BELOW_TITLE))
        self._fit()
