"""Open threads: what one of us said we would do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.model.lines import PromiseLine
from ui.context import Context
from ui.widgets.card import Card
from ui.widgets.label import Note, PlainLabel, WarningNote
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from app.insights.contact_page import ContactPage

_DAYS_BY_WEEKDAY = 7


class ThreadsCard(Card):
    """Emits `kept` with entry, promise and state; `entry_asked` with an entry's uid."""

    kept = Signal(str, str, str)
    entry_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self.set_title(self.tr("Open threads"))
        inside = QWidget(self)
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(context.theme.theme.px(6))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        for ground in (scroll.viewport(), inside):
            ground.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)

    def show_page(self, page: ContactPage) -> None:
        """List open promises both ways, and the last ones kept."""
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for promise in (*page.open_promises, *page.closed_promises):
            self._rows.addWidget(ThreadRow(promise, self._context, self))
        if not self._rows.count():
            self._rows.addWidget(Note(self.tr("No promise is open."), self, wrap=True))
        self._rows.addStretch(1)


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
