"""Where to send it: the few people who could help most, each with the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.openings.opening_words import OpeningWords
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted, Note, PlainLabel
from ui.widgets.open_row import person_row
from ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from app.openings.page import OpeningPage, Person

_TIE, _GAP = 150, 16
_NARROWEST_FOR_ONE, _INDENT, _BELOW = 520, 42, 11


class PeopleCard(Card):
    """Emits `ask_asked` and `contact_asked` with a contact's uid, `more_asked` for more people."""

    ask_asked = Signal(str)
    contact_asked = Signal(str, str)
    more_asked = Signal()

    def __init__(self, context: Context, words: OpeningWords, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._words = context, words
        self.set_title(
            self.tr("Where to send it"),
            self.tr("Who can reach it, would gladly help, and knows others than you do"),
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(0, context.theme.theme.px(6), 0, 0)
        self.more_button = Button(self.tr("Show more people"), context.theme, "link", parent=self)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.more_button.hide()
        self.more_button.clicked.connect(self.more_asked)

    def show_page(self, page: OpeningPage | None) -> None:
        """List the people; without a page they are being looked for."""
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        people = page.people if page else ()
        for person in people:
            self._rows.addWidget(self._row(person))
        if not people:
            self._rows.addWidget(Muted(self._said(page), self, wrap=True))
        self.more_button.setVisible(page is not None and page.found > len(people))

    def controls(self) -> list[QWidget]:
        """Return what can be reached by Tab, in its order."""
        rows = [one for row in self.rows() for one in (row.contact, row.ask_button)]
        return [*rows, self.more_button]

    def rows(self) -> list[PersonLine]:
        """Return the people shown, the likeliest first."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        found = (item.widget() for item in items if item is not None)
        return [one for one in found if isinstance(one, PersonLine)]

    def _row(self, person: Person) -> PersonLine:
        row = PersonLine(person, self._context, self._words, self)
        row.contact.opened.connect(self.contact_asked)
        row.ask_asked.connect(self.ask_asked)
        return row

    def _said(self, page: OpeningPage | None) -> str:
        if page is None:
            return self.tr("Looking whom to ask")
        return self.tr(
            "Nobody in this book is known to have to do with it. Name its organisation and its "
            "fields as you name them on your contacts' pages."
        )


class PersonLine(QWidget):
    """Name and reasons, the tie in words, given and received, and a button to ask."""

    ask_asked = Signal(str)

    def __init__(
        self, person: Person, context: Context, words: OpeningWords, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._source, self._uid = context.theme, person.suggestion.contact
        name = person.suggestion.name
        self.contact = person_row(context, self._uid, name, words.reasons(person), "")
        self.tie = PlainLabel(words.tie(person.nearness), self)
        self.balance = Note(words.balance(person), self)
        self.ask_button = Button(self.tr("Ask"), context.theme, "small", parent=self)
        self.ask_button.setAccessibleName(self.tr("Ask {name}").format(name=name))
        set_tooltip(self.tie, words.tie_rests_on(person))
        self.contact.setAccessibleDescription(words.aloud(person))
        set_tooltip(self.balance, self.tr("Steps above nothing, over all rated entries"))
        self.balance.setVisible(bool(self.balance.text()))
        self._build(context.theme.theme)
        self.ask_button.clicked.connect(self._tell)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above, along the whole row."""
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._source.theme.line))

    def _build(self, theme: Theme) -> None:
        facts = QVBoxLayout()
        facts.setSpacing(theme.px(2))
        facts.addStretch(1)
        facts.addWidget(self.tie)
        facts.addWidget(self.balance)
        facts.addStretch(1)
        self._end = QHBoxLayout()
        self._end.setSpacing(theme.px(_GAP))
        self._end.addLayout(facts, 1)
        self._end.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.contact, 1)
        self._row.addLayout(self._end)
        self.tie.setMinimumWidth(max(theme.px(_TIE), self.balance.sizeHint().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set tie and button under the reasons where there is no room beside them."""
        super().resizeEvent(event)
        px = self._source.theme.px
        is_narrow = self.width() < px(_NARROWEST_FOR_ONE)
        kinds = QBoxLayout.Direction
        self._row.setDirection(kinds.TopToBottom if is_narrow else kinds.LeftToRight)
        self._row.setSpacing(0 if is_narrow else px(_GAP))
        indent, below = (px(_INDENT), px(_BELOW)) if is_narrow else (0, 0)
        self._end.setContentsMargins(indent, 0, 0, below)

    def _tell(self) -> None:
        self.ask_asked.emit(self._uid)
