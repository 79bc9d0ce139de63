"""The overview: seven questions as cards, and one thing to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights import reading
from ui.insights.act_card import ActCard
from ui.insights.card_grid import CardGrid
from ui.insights.principle_card import PrincipleCard
from ui.insights.principle_words import KEYS
from ui.theme import Theme
from ui.widgets.label import Muted, Title
from ui.widgets.pills import Pills
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from app.insights.one_thing import OneThing

MARGINS = (34, 24, 34, 26)
_BELOW_TITLE, _ABOVE_CARDS = 2, 18
PERIODS = {"90 days": 90, "year": reading.USUAL_DAYS, "all": None}


class Overview(ScrollPage):
    """Emits `principle_asked` with a key, `planned` with uids to write about.

    `emptied` comes where the book has nothing to look at.
    """

    principle_asked = Signal(str)
    planned = Signal(list)
    emptied = Signal()
    filled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading = reading.Reading(None)
        self.cards = {key: PrincipleCard(key, context) for key in KEYS}
        self.act = ActCard(context)
        self.periods = Pills(context.theme, self.tr("Time"))
        self._title = Title(self.tr("Insights"))
        self._subtitle = Muted(
            self.tr(
                "Seven questions to ask of a network. "
                "Every figure opens to the people and entries behind it."
            ),
            wrap=True,
        )
        self._names = {
            "90 days": self.tr("90 days"),
            "year": self.tr("1 year"),
            "all": self.tr("All"),
        }
        self._build()
        self._connect()
        self._restyle(context.theme.theme)

    def days(self) -> int | None:
        """Return the length of the period that is chosen; None for all time."""
        return PERIODS[self.periods.chosen_key() or "year"]

    def period(self) -> str:
        """Return what the chosen period is called."""
        key = self.periods.chosen_key() or "year"
        return self.tr("all time") if PERIODS[key] is None else self._names[key]

    def refresh(self) -> None:
        """Look again; each card is painted as soon as its answer is known."""
        self._reading = reading.Reading(self.days())
        tasks = self._context.session.tasks
        tasks.submit(self._reading, self._finish, key="insights", progress=self._take)

    def _take(self, share: float) -> None:
        arrived = self._reading.arrived
        while arrived:
            found = arrived.popleft()
            if found.key in self.cards:
                self.cards[found.key].show_found(found)

    def _finish(self, is_filled: bool) -> None:
        self._take(1.0)
        if not is_filled:
            self.emptied.emit()
            return
        self.filled.emit()
        session, days = self._context.session, self.days()
        if days is not None:
            work = partial(reading.before, days=days)
            session.read(work, self._show_before, key="insights before")
        session.read(reading.one_thing, self._show_thing, key="insights thing")

    def _show_before(self, found: dict[str, Any]) -> None:
        for key, card in self.cards.items():
            card.show_before(found[key])

    def _show_thing(self, thing: OneThing | None) -> None:
        self.act.show_thing(thing)

    def _change_period(self, key: str) -> None:
        self.refresh()

    def _plan(self, contacts: list[str]) -> None:
        self._context.session.write(reading.answer)
        self.planned.emit(contacts)

    def _put_off(self) -> None:
        self._context.session.write(reading.answer, self._look_for_thing)

    def _look_for_thing(self, change: object) -> None:
        self._context.session.read(reading.one_thing, self._show_thing, key="insights thing")

    def _build(self) -> None:
        self.periods.set_pills(list(self._names.items()), "year")
        self.periods.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        page = QWidget(self)
        words, head = QVBoxLayout(), QHBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addLayout(words, 1)
        head.addWidget(self.periods, 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = words
        self._outer = QVBoxLayout(page)
        self._outer.addLayout(head)
        grid = CardGrid([*self.cards.values(), self.act], self._context.theme)
        self._outer.addWidget(grid, 1)
        self.set_page(page)

    def _connect(self) -> None:
        for card in self.cards.values():
            card.opened.connect(self.principle_asked)
        self.periods.chosen.connect(self._change_period)
        self.act.planned.connect(self._plan)
        self.act.put_off.connect(self._put_off)
        self.act.why_asked.connect(self.principle_asked)
        self._context.theme.changed.connect(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(*(theme.px(edge) for edge in MARGINS))
        self._outer.setSpacing(theme.px(_ABOVE_CARDS))
        self._words.setSpacing(theme.px(_BELOW_TITLE))
        self.periods.setMinimumWidth(self.periods.sizeHint().width())
