"""Contacts: the list on the left, the page of one contact beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from app.book import Book
from app.changes import Change
from ui.contacts import acts
from ui.contacts.list_panel import ListPanel
from ui.contacts.page import Page
from ui.context import Context
from ui.view import View
from ui.widgets.empty_state import EmptyState


class ContactsView(View):
    """Whom I know, and how."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self.panel = ListPanel(context, self)
        self.page = Page(context, self)
        self.nobody = EmptyState("people", "", "", context.theme, context.icons, self)
        self._build()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again where something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def show_target(self, uid: str | None) -> None:
        """Open at a contact."""
        if uid is not None:
            self._context.session.read(partial(_row_id, uid=uid), self._go_to)

    def focus_search(self) -> None:
        """Bring the keyboard to the search."""
        self.panel.search.setFocus()
        self.panel.search.selectAll()

    def flush(self) -> None:
        """Hand over what is not written yet."""
        self.page.flush()

    def _build(self) -> None:
        self._right = QStackedLayout()
        self._right.addWidget(self.nobody)
        self._right.addWidget(self.page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addLayout(self._right, 1)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._changed)
        self.panel.chosen.connect(self._show_contact)
        self.panel.delete_asked.connect(self._delete)
        self.page.open_requested.connect(self._open)
        self.page.write_requested.connect(self.write_requested)

    def _show_contact(self, uid: str) -> None:
        self._right.setCurrentIndex(1)
        if uid != self.page.uid:
            self.page.show_contact(uid)

    def _changed(self, change: Change) -> None:
        if not (change.concerns("contact") or change.concerns("entry")):
            return
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        self.panel.refresh()
        if self.page.uid:
            self.page.show_contact(self.page.uid)

    def _open(self, kind: str, uid: str) -> None:
        if kind == "contact":
            self.show_target(uid)
        else:
            self.open_requested.emit(kind, uid)

    def _go_to(self, key: int) -> None:
        self.panel.go_to(key)

    def _delete(self, uid: str) -> None:
        self._context.session.delete(partial(acts.delete, uid=uid), self.tr("Contact deleted"))


def _row_id(book: Book, uid: str) -> int:
    return book.contacts.list.lines_of([uid])[0].id
