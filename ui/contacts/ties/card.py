"""The card with the ties of a contact: a list on one side, the small network on the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.book import Book
from app.changes import Change
from app.model.circle import TieLine
from ui.charts.network.small_network import SmallNetwork
from ui.contacts import acts
from ui.contacts.ties.popup import TiePopup
from ui.contacts.ties.row import TieRow, said_of
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Note

if TYPE_CHECKING:
    from app.insights.contact_page import ContactPage


_BESIDE, _LEAST = 430, 310


class TiesCard(Card):
    """Writes what is changed to the book; emits `contact_asked` with a uid."""

    contact_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._uid = ""
        self._changed: TieLine | None = None
        self._shown: tuple[TieLine, ...] | None = None
        self.set_title(self.tr("Knows"))
        theme, icons = context.theme, context.icons
        self.through_button = Button(self.tr("Met through"), theme, "small", "link", icons)
        self.add_button = Button(self.tr("Add a tie"), theme, "small", "plus", icons)
        self.corner.addWidget(self.through_button)
        self.corner.addWidget(self.add_button)
        self.empty = Note(self.tr("Nobody of your contacts is known to know them yet."), self)
        self.empty.setWordWrap(True)
        self.network = SmallNetwork(context.theme, self)
        self.popup = TiePopup(context, self)
        self._listed: list[TieRow] = []
        self._rows = QVBoxLayout()
        self._lay_out()
        self._connect()

    def show_page(self, page: ContactPage) -> None:
        """List and draw the ties of a contact."""
        contact, circle = page.contact, page.circle
        self.network.show_circle(contact.uid, contact.name, circle)
        self.network.setVisible(bool(circle.ties))
        self.empty.setVisible(not circle.ties)
        if (contact.uid, circle.ties) != (self._uid, self._shown):
            self._uid, self._shown = contact.uid, circle.ties
            self._show_rows()

    def rows(self) -> list[TieRow]:
        """Return the ties of the list."""
        return list(self._listed)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the list over the network."""
        least = self._context.theme.theme.px(_LEAST)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the network beside the list where there is room, else under it."""
        super().resizeEvent(event)
        has_room = self.width() >= self._context.theme.theme.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if has_room else ways.TopToBottom)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.empty)
        side.addLayout(self._rows)
        side.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addLayout(side, 1)
        self._line.addWidget(self.network)
        self.body.addLayout(self._line, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._ask_new)
        self.through_button.clicked.connect(self._ask_through)
        self.popup.told.connect(self._keep)
        self.popup.through_told.connect(self._keep_through)
        self.network.asked.connect(self.contact_asked)

    def _show_rows(self) -> None:
        for row in self._listed:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._listed = []
        for tie in self._shown or ():
            row = TieRow(tie, said_of(tie), self._context, self)
            row.asked.connect(self.contact_asked)
            row.change_asked.connect(self._ask_change)
            row.removal_asked.connect(self._remove)
            self._listed.append(row)
            self._rows.addWidget(row)

    def _ask_new(self) -> None:
        self._changed = None
        self.popup.ask_new(self._uid, self.add_button)

    def _ask_through(self) -> None:
        self.popup.ask_through(self._uid, self.through_button)

    def _ask_change(self, row: TieRow) -> None:
        self._changed = row.tie
        self.popup.ask_change(self._uid, row.tie, row.change_button)

    def _keep(self, other: str, kind: str | None, note: str | None) -> None:
        if self._changed is None:
            work = partial(_tie, uid=self._uid, other=other, kind=kind, note=note)
        else:
            work = partial(_retie, uid=self._uid, tie=self._changed, kind=kind, note=note)
        self._context.session.write(work)

    def _keep_through(self, other: str) -> None:
        work = partial(acts.set_fields, uid=self._uid, fields={"met_through": other})
        self._context.session.write(work)

    def _remove(self, row: TieRow) -> None:
        said = self.tr("Tie to {name} removed").format(name=row.tie.name)
        self._context.session.delete(partial(_untie, uid=self._uid, tie=row.tie), said)


def _tie(book: Book, uid: str, other: str, kind: str | None, note: str | None) -> Change:
    return book.contacts.tie(uid, other, kind, note)


def _retie(book: Book, uid: str, tie: TieLine, kind: str | None, note: str | None) -> Change:
    return book.contacts.retie(uid, tie, kind, note)


def _untie(book: Book, uid: str, tie: TieLine) -> Change:
    return book.contacts.untie(uid, tie)
