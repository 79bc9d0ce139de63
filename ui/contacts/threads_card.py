"""Open threads: what one of us said we would do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.lines import PromiseLine
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Note, PlainLabel, WarningNote
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from app.insights.contact_page import ContactPage

_DAYS_BY_WEEKDAY, _MANY = 7, 8


class ThreadsCard(Card):
    """Emits `kept` with entry, promise and state; `entry_asked` with an entry's uid."""

    kept = Signal(str, str, str)
    entry_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self.set_title(self.tr("Open threads"))
        self._page: ContactPage | None = None
        self._shows_all = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(context.theme.theme.px(6))
        self.more_button = Button("", context.theme, "link", parent=self)
        self.more_button.clicked.connect(self._show_all)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.more_button)
        self.body.addStretch(1)

    def show_page(self, page: ContactPage) -> None:
        """List open promises both ways, and the last ones kept."""
        is_same = self._page is not None and self._page.contact.uid == page.contact.uid
        self._shows_all &= is_same
        self._page = page
        self._show(page)

    def _show(self, page: ContactPage) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        promises = (*page.open_promises, *page.closed_promises)
        shown = promises if self._shows_all or len(promises) <= _MANY else promises[:_MANY]
        for promise in shown:
            self._rows.addWidget(ThreadRow(promise, self._context, self))
        if not promises:
            self._rows.addWidget(Note(self.tr("No promise is open."), self, wrap=True))
        count = self._context.formats.number(len(promises))
        self.more_button.set_caption(self.tr("All {count} promises").format(count=count))
        self.more_button.setVisible(len(shown) < len(promises))

    def _show_all(self) -> None:
        self._shows_all = True
        if self._page is not None:
            self._show(self._page)


class ThreadRow(QWidget):
    """A promise with its box and when it is due."""

    def __init__(self, promise: PromiseLine, context: Context, card: ThreadsCard) -> None:
        super().__init__(card)
        self._promise, self._context, self._card = promise, context, card
        is_open = promise.state == "open"
        self.box = TickBox("", context.theme, context.icons, promise.text, self)
        self.box.setChecked(not is_open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.theme.px(4))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, context.theme.theme.px(3), 0, 0)
        text = (
            PlainLabel(promise.text, self, wrap=True)
            if is_open
            else Note(promise.text, self, wrap=True)
        )
        text.setFont(context.theme.theme.font("small"))
        words.addWidget(text)
        said = self._when()
        if said:
            words.addWidget(said)
        row.addLayout(words, 1)
        self.box.toggled.connect(self._tell)

    def _when(self) -> QWidget | None:
        formats, promise = self._context.formats, self._promise
        who = self._who()
        if promise.state != "open":
            day = date.fromisoformat(promise.closed_on) if promise.closed_on else promise.day
            return Note(formats.day_and_month(day), self)
        if promise.due is None:
            return Note(who, self) if who else None
        due = date.fromisoformat(promise.due)
        away = (due - self._context.clock.today()).days
        is_near = 0 <= away < _DAYS_BY_WEEKDAY
        shown = formats.weekday(due) if is_near else formats.day_and_month(due)
        said = self.tr("{who} · due {day}") if who else self.tr("due {day}")
        label = WarningNote if is_near else Note
        return label(said.format(who=who, day=shown), self)

    def _who(self) -> str:
        """Return who promised, where it was not me."""
        return self._promise.by or ""

    def _tell(self, is_kept: bool) -> None:
        state = "kept" if is_kept else "open"
        self._card.kept.emit(self._promise.entry, self._promise.uid, state)
