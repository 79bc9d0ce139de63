"""Sorting: one contact after the other, one question at a time, given fast."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.sorting import acts, words
from ui.sorting.bins import Bins
from ui.sorting.card_view import CardView
from ui.sorting.deck import Deck
from ui.sorting.round_end import RoundEnd
from ui.text import tr
from ui.theme import Theme
from ui.view import PAGE_MARGINS
from ui.widgets.button import Button
from ui.widgets.label import Mini, Muted, Title
from ui.widgets.pills import Pills
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from app.changes import Change
    from app.errors import UserError
    from app.insights.sorting import SortCard, ToSort, Value

_CONTEXT = "Sorting"
QUESTIONS = ("proximity", "prestige", "field", "interests")
_GAP, _BELOW_HEAD, _ABOVE_PILLS, _WIDTH = 14, 22, 8, 760
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SortingPage(ScrollPage):
    """Emits `done` where it is left; `back_to` is what the way back is called."""

    done = Signal()

    def __init__(self, context: Context, back_to: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.deck = Deck(QUESTIONS[0], [])
        self._is_stale = False
        self._passed: list[int] = []
        theme, icons = context.theme, context.icons
        self.back = Button(back_to, theme, "link", "back", icons)
        self._title = Title("")
        self._promise = Muted(self.tr("Only for you: it is never added up to a mark."), wrap=True)
        self.questions = Pills(theme, self.tr("Question"))
        self.progress = Mini("")
        self.card = CardView(context, self)
        self.bins = Bins(context, self)
        self._keys = Mini("", wrap=True)
        self.skip = Button(self.tr("Skip"), theme, "small")
        self.undo = Button(self.tr("Take back"), theme, "small", "undo", icons)
        self.over = RoundEnd(context, self)
        self._build()
        self._connect()
        self._restyle(theme.theme)

    def begin(self, question: str) -> None:
        """Begin with those met most whose value is unknown; "" asks what is unknown at all."""
        self._passed = []
        self._begin(question)

    def _begin(self, question: str) -> None:
        work = partial(acts.begin, question=question, leave_out=self._passed)
        self._context.session.read(work, self._show_deck, key="sorting")

    def showEvent(self, event: QShowEvent) -> None:
        """Look again where something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by digit, skip by Space, take back by Backspace, leave by Esc."""
        key, digit = event.key(), event.text()
        found = self.bins.with_key(int(digit)) if digit.isdecimal() else None
        if found is not None and self.deck.card is not None:
            self._give(found.value)
        elif key == Qt.Key.Key_Space or (key in _ENTER and self.deck.takes_several):
            self._pass_over()
        elif key == Qt.Key.Key_Backspace:
            self._take_back()
        elif key == Qt.Key.Key_N and not event.modifiers() and self.bins.new.isVisible():
            self.bins.new.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif key == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _show_deck(self, found: ToSort) -> None:
        self.deck = Deck(found.question, found.cards)
        self._title.setText(words.asked(found.question))
        self._keys.setText(words.keys_said(found.question))
        self.skip.set_caption(self.tr("Next") if self.deck.takes_several else self.tr("Skip"))
        self.bins.ask(found.question, found.words)
        self._show_counts(found.unknown)
        self._show()
        self._take_focus()

    def _show_counts(self, unknown: dict[str, int]) -> None:
        number, said = self._context.formats.number, self.tr("{question} {count}")
        pills = [
            (key, said.format(question=words.question_name(key), count=number(unknown[key])))
            for key in QUESTIONS
        ]
        self.questions.set_pills(pills, self.deck.question)
        self.over.show_left(self.deck, unknown, len(self._passed))
        if self.deck.card is None:
            self._take_focus()

    def _show(self) -> None:
        card = self.deck.card
        self._stack.setCurrentWidget(self._centre if card is not None else self.over)
        self.undo.setEnabled(self.deck.has_steps)
        if card is None:
            self.over.wait(self.deck)
            self._context.session.read(acts.counts, self._show_counts, key="sorting counts")
            return
        number = self._context.formats.number
        place = {"place": number(self.deck.place + 1), "all": number(len(self.deck.cards))}
        self.progress.setText(tr(_CONTEXT, "{place} of {all}, stop whenever you like", **place))
        self.card.show_card(card)
        self.bins.show_given(self.deck.words())

    def _give(self, value: Value) -> None:
        """Give the card in front a value; an interest that it has is taken away."""
        card, deck = self.deck.card, self.deck
        if card is None:
            return
        work = partial(acts.give, uid=card.contact.uid, question=deck.question, value=value)
        if deck.takes_several and value in deck.words():
            deck.forget(value)
            self._write_taking(card, value)
        else:
            self._context.session.write(work, deck.give(value).keep, self._fail)
        self._show()
        self._take_focus()

    def _pass_over(self) -> None:
        if self.deck.card is not None:
            self.deck.pass_over()
            self._show()
            self._take_focus()

    def _take_back(self) -> None:
        step = self.deck.back()
        if step is None:
            return
        if step.value is not None:
            self._write_taking(self.deck.cards[step.place], step.value)
        self._show()
        self._take_focus()

    def _write_taking(self, card: SortCard, value: Value) -> None:
        uid, question = card.contact.uid, self.deck.question
        work = partial(acts.take_back, uid=uid, question=question, value=value)
        self._context.session.write(work)

    def _fail(self, error: UserError) -> None:
        self._context.session.problem.emit(str(error))
        self.deck.drop_unkept()
        self._show()

    def _changed(self, change: Change) -> None:
        if not change.concerns("contact") or not self.deck.cards:
            return
        self._is_stale = True
        if self.isVisible():
            self._renew()

    def _renew(self) -> None:
        self._is_stale = False
        work = partial(acts.cards, uids=self.deck.uids())
        self._context.session.read(work, self._show_renewed, key="sorting cards")

    def _show_renewed(self, cards: Sequence[SortCard]) -> None:
        self.deck.renew(cards)
        self._show()

    def _carry(self, on_screen: QPoint) -> None:
        self.bins.hold_over(self.bins.at(on_screen))

    def _drop(self, on_screen: QPoint) -> None:
        found = self.bins.at(on_screen)
        self.bins.hold_over(None)
        if found is not None:
            self._give(found.value)

    def _go_on(self) -> None:
        question = self.over.next_question
        self._passed = self._passed + self.deck.passed() if question == self.deck.question else []
        self._begin(question)

    def _take_focus(self) -> None:
        way_on = self.back if self.over.button.isHidden() else self.over.button
        target = self.card if self.deck.card is not None else way_on
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        page = QWidget(self)
        self._asking = QWidget(page)
        middle = Qt.AlignmentFlag.AlignHCenter
        head = QHBoxLayout()
        head.addWidget(self.undo)
        head.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self.skip)
        self._column = QVBoxLayout(self._asking)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self.card, 0, middle)
        self._column.addWidget(self.bins)
        self._column.addWidget(self._keys)
        self._column.addStretch(1)
        self._centre = QWidget(page)
        row = QHBoxLayout(self._centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._asking)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._centre)
        self._stack.addWidget(self.over)
        self._outer = QVBoxLayout(page)
        self._outer.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._outer.addWidget(self._title)
        self._outer.addWidget(self._promise)
        self._outer.addSpacing(_ABOVE_PILLS)
        self._outer.addWidget(self.questions)
        self._outer.addLayout(self._stack, 1)
        self.set_page(page)

    def _connect(self) -> None:
        self.back.clicked.connect(self.done)
        self.questions.chosen.connect(self.begin)
        self.bins.given.connect(self._give)
        self.bins.left.connect(self._take_focus)
        self.skip.clicked.connect(self._pass_over)
        self.undo.clicked.connect(self._take_back)
        self.over.asked.connect(self._go_on)
        self.card.carried.connect(self._carry)
        self.card.dropped.connect(self._drop)
        self._context.session.changed.connect(self._changed)
        self._context.theme.changed.connect(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(*(theme.px(edge) for edge in PAGE_MARGINS))
        self._outer.setSpacing(theme.px(4))
        self._column.setSpacing(theme.px(_GAP))
        self._column.setContentsMargins(0, theme.px(_BELOW_HEAD), 0, 0)
        self._asking.setMaximumWidth(theme.px(_WIDTH))
