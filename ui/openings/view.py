"""Openings: the list on the left, the page of one opening beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from app.changes import Change
from app.model.opening import Opening
from ui.context import Context
from ui.openings import acts
from ui.openings.list_panel import ListPanel
from ui.openings.opening_words import OpeningWords
from ui.openings.page import Page
from ui.view import View


class OpeningsView(View):
    """What I might go for, and who could help."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = self._has_stale_people = True
        self._new_uid = ""
        words = OpeningWords(context.formats, context.clock)
        self.panel = ListPanel(context, words, self)
        self.page = Page(context, words, self)
        self.nothing = QWidget(self)
        self._right = QStackedLayout()
        self._right.addWidget(self.nothing)
        self._right.addWidget(self.page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addLayout(self._right, 1)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again where something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page its room in a narrow window."""
        super().resizeEvent(event)
        self.panel.fit()

    def show_target(self, uid: str | None) -> None:
        """Open at an opening."""
        if uid is not None:
            self.panel.go_to(uid)

    def focus_search(self) -> None:
        """Bring the keyboard to the list, where letters lead to a title."""
        self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Hand over what is not written yet."""
        self.page.flush()

    def _connect(self) -> None:
        self._context.session.changed.connect(self._changed)
        self.panel.chosen.connect(self._show_opening)
        self.panel.emptied.connect(self._show_nothing)
        self.panel.new_asked.connect(self._begin_new)
        self.panel.delete_asked.connect(self._delete)
        self.panel.page_asked.connect(self._enter_page)
        self.page.delete_asked.connect(self._delete)
        self.page.contact_asked.connect(self.open_requested)
        self.page.write_requested.connect(self.write_requested)

    def _changed(self, change: Change) -> None:
        is_about_people = change.concerns("contact") or change.concerns("entry")
        if not (is_about_people or change.concerns("opening")):
            return
        self._is_stale = True
        self._has_stale_people |= is_about_people
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        self.panel.refresh()

    def _show_opening(self, opening: Opening) -> None:
        is_stale, self._has_stale_people = self._has_stale_people, False
        self.page.show_opening(opening, is_stale)
        self._right.setCurrentWidget(self.page)
        if opening.uid == self._new_uid:
            self._new_uid = ""
            self.page.header.begin_title()

    def _show_nothing(self) -> None:
        self.page.forget()
        self._right.setCurrentWidget(self.nothing)

    def _begin_new(self) -> None:
        self.page.flush()
        work = partial(acts.add, title=self.tr("New opening"))
        self._context.session.write(work, self._show_new)

    def _show_new(self, change: Change) -> None:
        self._new_uid = next(iter(change.uids))
        self.panel.go_to(self._new_uid)

    def _enter_page(self) -> None:
        self.page.header.title.setFocus(Qt.FocusReason.TabFocusReason)

    def _delete(self, uid: str) -> None:
        self.page.flush()
        self.page.forget()
        self._context.session.delete(partial(acts.delete, uid=uid), self.tr("Opening deleted"))
