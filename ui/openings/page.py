"""The page of an opening."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.changes import Change
from app.errors import UserError
from app.model.opening import Opening
from ui.contacts.note_card import NoteCard
from ui.context import Context
from ui.openings import acts, reading
from ui.openings.asked_card import AskedCard
from ui.openings.before_card import BeforeCard
from ui.openings.header import Header
from ui.openings.opening_words import OpeningWords
from ui.openings.people_card import PeopleCard
from ui.openings.ways_card import WaysCard
from ui.theme import Theme
from ui.view import PAGE_MARGINS
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from app.openings.page import OpeningPage

_GAP = 18
_FEW, _MORE = 4, 20
_WIDE, _NARROW, _NOTE_HEIGHT = 466, 282, 130
_NARROWEST_FOR_TWO = 640


class Page(ScrollPage):
    """Shows one opening; every change goes to the book at once."""

    contact_asked = Signal(str, str)
    write_requested = Signal(list)
    delete_asked = Signal(str)

    def __init__(self, context: Context, words: OpeningWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._opening: Opening | None = None
        self._around: OpeningPage | None = None
        self._most = _FEW
        body = QWidget(self)
        self.header = Header(context, words, body)
        self.people = PeopleCard(context, words, body)
        self.ways = WaysCard(context, body)
        self.before = BeforeCard(context, words, body)
        self.asked = AskedCard(context, words, body)
        self.note = NoteCard(context, body)
        self.note.set_title(self.tr("Note"))
        self.note.field.setAccessibleName(self.tr("Note"))
        self.note.field.setPlaceholderText(self.tr("What they look for, and why you would go"))
        keep, ignore = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        self.note.field.setSizePolicy(keep, ignore)
        self._build(body)
        self._connect()

    @property
    def uid(self) -> str:
        """Return the opening shown, nothing where there is none."""
        return self._opening.uid if self._opening else ""

    def show_opening(self, opening: Opening, is_stale: bool) -> None:
        """Show an opening, and look around it anew where that may say something else by now."""
        before = self._opening
        if before is None or before.uid != opening.uid:
            self._turn_to(opening.uid)
            before = None
        self._opening = opening
        self.header.show_opening(opening)
        self.note.show_note(opening.uid, opening.note or "")
        if is_stale or before is None or _matters(before) != _matters(opening):
            self._look()
        self._show_asked()

    def forget(self) -> None:
        """Show no opening any more; nothing of it is written."""
        self._opening = None
        self.note.show_note("", "")

    def flush(self) -> None:
        """Hand over what is not written yet."""
        if self._opening is not None:
            self.header.flush()
            self.asked.flush()
            self.note.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards under each other where two of them have no room."""
        super().resizeEvent(event)
        is_narrow = self.viewport().width() < self._context.theme.theme.px(_NARROWEST_FOR_TWO)
        kinds = QBoxLayout.Direction
        for layout in (self._middle, self._lower):
            layout.setDirection(kinds.TopToBottom if is_narrow else kinds.LeftToRight)

    def _turn_to(self, uid: str) -> None:
        self.flush()
        self._around, self._most = None, _FEW
        self.header.say()
        self.header.forget_typing()
        for card in (self.people, self.ways, self.before):
            card.show_page(None)
        self.verticalScrollBar().setValue(0)

    def _look(self) -> None:
        work = partial(reading.page, uid=self.uid, most=self._most)
        self._context.session.read(work, self._show_around, key="opening page")

    def _show_around(self, page: OpeningPage | None) -> None:
        if page is None or page.uid != self.uid:
            return
        self._around = page
        for card in (self.people, self.ways, self.before):
            card.show_page(page)
        self._show_asked()

    def _show_asked(self) -> None:
        if self._opening is None or self._around is None:
            return
        if all(one.contact in self._around.names for one in self._opening.asked):
            self.asked.show_asked(self._opening, self._around.names)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go through the rows, which come later, as they stand on the page."""
        cards = (*self.people.controls(), self.ways.picture, *self.before.controls())
        order = (self.header.last_control(), *cards, *self.asked.controls(), self.note.field)
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def _build(self, body: QWidget) -> None:
        beside = QBoxLayout.Direction.LeftToRight
        self._middle, self._lower = QBoxLayout(beside), QBoxLayout(beside)
        self._middle.addWidget(self.ways, _WIDE)
        self._middle.addWidget(self.before, _NARROW)
        self._lower.addWidget(self.asked, _WIDE)
        self._lower.addWidget(self.note, _NARROW)
        self._column = QVBoxLayout(body)
        self._column.addWidget(self.header)
        self._column.addWidget(self.people)
        self._column.addLayout(self._middle)
        self._column.addLayout(self._lower)
        self._column.addStretch(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_page(body)
        self._restyle(self._context.theme.theme)

    def _connect(self) -> None:
        self.header.written.connect(self._keep)
        self.header.closing_written.connect(self._keep_closing)
        self.header.delete_asked.connect(self._ask_delete)
        self.people.ask_asked.connect(self._ask)
        self.people.more_asked.connect(self._show_more)
        self.before.kept.connect(self._keep_promise)
        self.asked.outcome_written.connect(self._keep_outcome)
        self.asked.removal_asked.connect(self._forget_asked)
        self.note.written.connect(self._keep_note)
        for card in (self.people, self.asked, self.ways.picture):
            card.contact_asked.connect(self.contact_asked)
        self._context.theme.changed.connect(self._restyle)

    def _keep(self, fields: dict[str, Any]) -> None:
        self._context.session.write(partial(acts.set_fields, uid=self.uid, fields=fields))

    def _keep_closing(self, text: str) -> None:
        self.header.say()
        work = partial(acts.set_closing, uid=self.uid, text=text)
        self._context.session.write(work, failed=self._say_closing)

    def _say_closing(self, error: UserError) -> None:
        self.header.say(str(error))

    def _keep_note(self, uid: str, note: str) -> None:
        self._context.session.write(
            partial(acts.set_fields, uid=uid, fields={"note": note or None})
        )

    def _keep_outcome(self, contact: str, day: str, outcome: str) -> None:
        work = partial(
            acts.set_outcome, uid=self.uid, asked=(contact, day or None), outcome=outcome
        )
        self._context.session.write(work)

    def _forget_asked(self, contact: str, day: str) -> None:
        work = partial(acts.forget_asked, uid=self.uid, asked=(contact, day or None))
        self._context.session.delete(work, self.tr("Taken away"))

    def _keep_promise(self, entry: str, promise: str) -> None:
        work = partial(acts.keep_promise, entry=entry, promise=promise)
        self._context.session.delete(work, self.tr("Promise kept"))

    def _ask(self, contact: str) -> None:
        """Record that somebody is asked, then begin the entry about it."""
        work = partial(acts.ask, uid=self.uid, contact=contact)
        self._context.session.write(work, _Then(self, contact))

    def _show_more(self) -> None:
        self._most = _MORE
        self._look()

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self.uid)

    def _restyle(self, theme: Theme) -> None:
        self._column.setContentsMargins(*(theme.px(edge) for edge in PAGE_MARGINS))
        for layout in (self._column, self._middle, self._lower):
            layout.setSpacing(theme.px(_GAP))
        self.note.setMinimumHeight(theme.px(_NOTE_HEIGHT))


class _Then:
    """Begins the entry with somebody, once the book has noted that they were asked."""

    def __init__(self, page: Page, contact: str) -> None:
        self._page, self._contact = page, contact

    def __call__(self, change: Change) -> None:
        self._page.write_requested.emit([self._contact])


def _matters(opening: Opening) -> tuple[object, ...]:
    """Return what whom to ask depends on."""
    asked = tuple((one.contact, one.on) for one in opening.asked)
    return opening.organisation, opening.fields, asked
