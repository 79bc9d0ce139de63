"""Contacts: the list on the left, the page of one contact beside it."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from app.book import Book
from app.changes import Change
from ui.contacts import acts
from ui.contacts.aside import Aside
from ui.contacts.contact_menu import ContactMenu
from ui.contacts.edit.labels import Labels
from ui.contacts.edit.panel import EditPanel
from ui.contacts.list_panel import ListPanel
from ui.contacts.new_contact import NewContact
from ui.contacts.page import Page
from ui.context import Context
from ui.view import View


class ContactsView(View):
    """Whom I know, and how."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = self._has_stale_figures = True
        self.panel = ListPanel(context, self)
        self.page = Page(context, self)
        self.new = NewContact(context, self)
        self.menu = ContactMenu(self.page.trend.menu, self)
        self.aside = Aside(context, self.panel, self)
        self.nobody = QWidget(self)
        self._build()
        self._connect()

    @cached_property
    def edit(self) -> EditPanel:
        """The form, made when it is first asked for."""
        edit = EditPanel(self._context, self)
        edit.done.connect(self._leave_form)
        edit.delete_asked.connect(self._delete)
        self._right.addWidget(edit)
        return edit

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
        """Open at a contact, or at one of the pages beside them."""
        pages = {
            "duplicates": self._find_duplicates,
            "blind": self._look_blind,
            "trends": self._show_trends,
            "bin": self.aside.look_into_bin,
        }
        if uid in pages:
            pages[uid]()
        elif uid is not None:
            self._context.session.read(partial(_row_id, uid=uid), self._go_to)

    def show_group(self, uids: list[str]) -> None:
        """List some contacts and no others."""
        self._leave_aside()
        self._context.session.read(partial(_row_ids, uids=uids), self.panel.show_group)

    def go_home(self) -> None:
        """Show the contact in front, in place of what was opened beside the list."""
        if self._right.currentWidget() is not self.new:
            self.flush()
            self._leave_aside()

    def focus_search(self) -> None:
        """Bring the keyboard to the search."""
        self.panel.search.setFocus()
        self.panel.search.selectAll()

    def flush(self) -> None:
        """Hand over what is not written yet."""
        self.page.flush()
        self._flush_form()

    def _flush_form(self) -> None:
        if "edit" in vars(self):
            self.edit.flush()

    def _build(self) -> None:
        self._right = QStackedLayout()
        for widget in (self.nobody, self.page, self.new):
            self._right.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addLayout(self._right, 1)

        self._key = QShortcut(QKeySequence("Ctrl+B"), self)

    def _connect(self) -> None:
        self._key.activated.connect(self._brief)
        self.page.briefing_asked.connect(self._brief)
        self.menu.briefing_asked.connect(self._brief)
        self.menu.erase_asked.connect(self._ask_erase)
        self.panel.head.duplicates_asked.connect(self._find_duplicates)
        self.panel.head.bin_asked.connect(self.aside.look_into_bin)
        self.panel.head.blind_asked.connect(self._look_blind)
        self.panel.head.trends_asked.connect(self._show_trends)
        self.panel.bulk.trends_asked.connect(self._show_trends)
        self.panel.head.sorting_asked.connect(self._sort)
        self.panel.merge_asked.connect(self._compare)
        self.aside.shown.connect(self._show_aside)
        self.aside.left.connect(self._leave_aside)
        self.aside.contact_asked.connect(self.show_target)
        self.aside.erased.connect(self._show_nobody)
        self._context.session.changed.connect(self._changed)
        self.panel.chosen.connect(self._show_contact)
        self.panel.emptied.connect(self._show_nobody)
        self.panel.delete_asked.connect(self._delete)
        self.panel.new_asked.connect(self._begin_new)
        self.panel.page_asked.connect(self._enter_page)
        self.page.open_requested.connect(self._open)
        self.page.arrived.connect(self._greet)
        self.page.gone.connect(self._show_page)
        self.page.edit_asked.connect(self._edit)
        self.page.more_asked.connect(self._show_menu)
        self.page.word_asked.connect(self.panel.search.setText)
        self.new.named.connect(self._add)
        self.new.left.connect(self._show_page)
        self.menu.standing_chosen.connect(self._set_standing)
        self.menu.trends_asked.connect(self._show_beside)
        self.menu.photo_asked.connect(self.page.choose_photo)
        self.menu.photo_removal_asked.connect(self.page.remove_photo)
        self.menu.delete_asked.connect(self._delete_shown)
        self.page.write_requested.connect(self.write_requested)

    def _show_contact(self, uid: str) -> None:
        if uid != self.page.uid:
            self._flush_form()
            self.page.show_contact(uid)
            shown = self._right.currentWidget()
            if shown is not self.nobody and not self.aside.is_kept(shown):
                self._show_page()
        elif self._right.currentWidget() is self.nobody:
            self._show_page()

    def _show_page(self) -> None:
        self._right.setCurrentWidget(self.page if self.page.uid else self.nobody)

    def _greet(self) -> None:
        """Bring the page to the front once somebody stands on it."""
        if self._right.currentWidget() is self.nobody:
            self._show_page()

    def _show_nobody(self) -> None:
        self.page.forget()
        self._right.setCurrentWidget(self.nobody)

    def _edit(self) -> None:
        self._right.setCurrentWidget(self.edit)
        self.edit.edit(self.page.uid)

    def _leave_form(self) -> None:
        self._show_page()
        self._enter_page()

    def _enter_page(self) -> None:
        if self.aside.is_kept(self._right.currentWidget()):
            self._leave_aside()
        self.page.header.edit_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_menu(self) -> None:
        button = self.page.header.more_button
        self.menu.show_standing(self.page.standing)
        self.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _brief(self) -> None:
        if self.page.uid:
            self.aside.brief(self.page.uid)

    def _ask_erase(self) -> None:
        self.aside.ask_erase(self.page.uid)

    def _show_aside(self, page: QWidget) -> None:
        if self._right.indexOf(page) < 0:
            self._right.addWidget(page)
        self._right.setCurrentWidget(page)

    def _find_duplicates(self) -> None:
        self.aside.find_duplicates()

    def _compare(self, kept: str, gone: str) -> None:
        self.aside.compare(kept, gone)

    def _look_blind(self) -> None:
        self.panel.hide()
        self.aside.look_blind()

    def _show_trends(self) -> None:
        self.aside.show_trends(self.panel.compared_ids())

    def _show_beside(self) -> None:
        row = self.panel.list.currentIndex().row()
        self.aside.show_trends(self.panel.compared_ids(), self.panel.model.id_at(row))

    def _sort(self) -> None:
        self.panel.hide()
        self.aside.sort()

    def _leave_aside(self) -> None:
        self.panel.show()
        self._show_page()

    def _begin_new(self, name: str) -> None:
        self._right.setCurrentWidget(self.new)
        self.new.begin(name)

    def _add(self, name: str) -> None:
        self._context.session.write(partial(acts.add, name=name), self._show_added)

    def _show_added(self, change: Change) -> None:
        uid = next(iter(change.uids))
        self.page.show_contact(uid)
        self.show_target(uid)
        self._edit()

    def _set_standing(self, standing: str) -> None:
        work = partial(acts.set_standing, uid=self.page.uid, standing=standing)
        said = self.tr("Standing: {standing}")
        self._context.session.delete(work, said.format(standing=Labels().choice(standing)))

    def _delete_shown(self) -> None:
        self._delete(self.page.uid)

    def _changed(self, change: Change) -> None:
        if not (change.concerns("contact") or change.concerns("entry")):
            return
        self._is_stale = True
        self._has_stale_figures |= change.concerns("entry")
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self.panel.refresh(self._has_stale_figures)
        self._is_stale = self._has_stale_figures = False
        if self.page.uid:
            self.page.show_contact(self.page.uid)
        if isinstance(self._right.currentWidget(), EditPanel):
            self.edit.refresh()

    def _open(self, kind: str, uid: str) -> None:
        if kind == "contact":
            self.show_target(uid)
        else:
            self.open_requested.emit(kind, uid)

    def _go_to(self, key: int | None) -> None:
        if key is not None:
            self.panel.go_to(key)

    def _delete(self, uid: str) -> None:
        self.page.forget()
        self.edit.uid = ""
        self._show_page()
        self._context.session.delete(partial(acts.delete, uid=uid), self.tr("Contact deleted"))


def _row_id(book: Book, uid: str) -> int | None:
    return next((line.id for line in book.contacts.list.lines_of([uid])), None)


def _row_ids(book: Book, uids: list[str]) -> list[int]:
    return [line.id for line in book.contacts.list.lines_of(uids)]
