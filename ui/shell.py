"""The main window's inside: navigation, the views behind it, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.context import Context
from ui.keys import Usual, add_key
from ui.notices import Notices
from ui.preferences import PreferencesFile
from ui.session import Session
from ui.view import View
from ui.views import VIEWS
from ui.widgets.nav_item import NavItem
from ui.widgets.navigation import Navigation

if TYPE_CHECKING:
    from app.book import Book
    from ui.book_menu import BookMenu
    from ui.open_anything.item import Item
    from ui.open_anything.popup import OpenAnything

_NEW_ENTRY = "Ctrl+N"


class Shell(QWidget):
    """Navigation, menus, nothing else: each view is made when it is first asked for."""

    sample_wanted = Signal()
    own_book_wanted = Signal()
    preferences_changed = Signal()
    lock_wanted = Signal()
    lock_changed = Signal()
    backup_wanted = Signal(object, object)

    def __init__(
        self,
        context: Context,
        preferences: PreferencesFile,
        is_sample: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._preferences, self._is_sample = context, preferences, is_sample
        self._views: dict[str, View] = {}
        self.navigation = Navigation(context.theme, context.icons, self)
        self.stack = QStackedWidget(self)
        self.notices = Notices(context, self)
        self.more = NavItem("", self.tr("More"), "more", context.theme, context.icons)
        self.more.setCheckable(False)
        self._build()
        self._connect()
        self.show_view("today")

    def title(self) -> str:
        """Return what the window is called."""
        return self.tr("Kithbook: sample book") if self._is_sample else self.tr("Kithbook")

    @property
    def session(self) -> Session:
        """Return the session of the open book."""
        return self._context.session

    def show_view(self, key: str) -> Any:
        """Bring a view to the front and return it."""
        view = self._view(key)
        self.stack.setCurrentWidget(view)
        self.navigation.choose(key)
        return view

    def _turn_to(self, key: str) -> None:
        """Bring a view to the front; one that is there already goes back to where it begins."""
        is_there = self.stack.currentWidget() is self._views.get(key)
        view = self.show_view(key)
        if is_there:
            view.go_home()

    def open_record(self, kind: str, uid: str) -> None:
        """Show a contact, an entry, an opening, the first entry of a day, or a search's entries."""
        if kind == "day":
            self.session.read(partial(_entry_of, day=date.fromisoformat(uid)), self._open_entry)
            return
        if kind == "search":
            self.show_view("journal").search_for(uid)
            return
        key = {"contact": "contacts", "entry": "journal", "opening": "openings"}[kind]
        self.show_view(key).show_target(uid)

    def _open_entry(self, uid: str | None) -> None:
        if uid is not None:
            self.open_record("entry", uid)

    def write_entry(self, contacts: list[str] | None = None) -> None:
        """Begin a new entry, with these contacts in it."""
        self.show_view("journal").new_entry(list(contacts or []))

    def say(self, said: str) -> None:
        """Say something for a while."""
        self.notices.say(said)

    def flush(self) -> None:
        """Ask every view to hand over what is not written yet."""
        for view in self._views.values():
            view.flush()

    def has_unwritten_words(self) -> bool:
        """Tell whether a view holds something that the book does not have."""
        return any(view.has_unwritten_words() for view in self._views.values())

    def settle(self) -> None:
        """Do what can wait until the window stands."""
        from ui.warm_up import WarmUp

        self._add_keys()
        self.menu.backups.tell_last()
        if not self._is_sample:
            self.menu.backups.make_if_due()
        WarmUp(self.session.tasks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the navigation give way in a small window."""
        super().resizeEvent(event)
        self.navigation.fit(event.size())

    def _view(self, key: str) -> View:
        if key not in self._views:
            view = next(kind for kind in VIEWS if kind.key == key).make(self._context, self)
            self._views[key] = view
            self.stack.addWidget(view)
            view.open_requested.connect(self.open_record)
            view.write_requested.connect(self.write_entry)
            view.group_requested.connect(self._show_group)
            view.bring_requested.connect(self._bring)
            view.sample_requested.connect(self.sample_wanted)
            view.alone_changed.connect(self._leave_alone)
        return self._views[key]

    def _leave_alone(self, is_alone: bool) -> None:
        """Leave the window to the view in front, or come back; the keys work all the while."""
        self.navigation.setHidden(is_alone)
        for shortcut in self._keys_while_alone:
            shortcut.setEnabled(is_alone)

    @cached_property
    def _keys_while_alone(self) -> list[QShortcut]:
        """The keys of the navigation, which has none itself while it is hidden."""
        ways = [add_key(self, _NEW_ENTRY, self.write_entry)]
        for place, kind in enumerate(VIEWS, start=1):
            ways.append(add_key(self, f"Alt+{place}", partial(self.show_view, kind.key)))
        return ways

    def _build(self) -> None:
        self.navigation.set_items(
            [
                (kind.key, self.tr(str(kind.caption)), kind.icon, f"Alt+{place}")
                for place, kind in enumerate(VIEWS, start=1)
            ]
        )
        self.navigation.set_new_entry_keys(_NEW_ENTRY)
        if self._is_sample:
            self.navigation.add_at_foot(self._way_out())
        self.navigation.add_at_foot(self.more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addWidget(self.stack, 1)

    def _way_out(self) -> NavItem:
        look = (self._context.theme, self._context.icons)
        leave = NavItem("", self.tr("Leave the sample"), "back", *look)
        leave.setCheckable(False)
        leave.clicked.connect(self.own_book_wanted)
        return leave

    def _connect(self) -> None:
        self.navigation.chosen.connect(self._turn_to)
        self.navigation.new_entry_asked.connect(self.write_entry)
        self.more.clicked.connect(self._show_menu)

    @cached_property
    def menu(self) -> BookMenu:
        """The menu of the book, made when it is first needed."""
        from ui.book_menu import BookMenu

        menu = BookMenu(self._context, self._preferences, self._is_sample, self)
        menu.said.connect(self.say)
        menu.undo_offered.connect(self.notices.offer_undo)
        menu.brought.connect(self._show_contacts)
        menu.foot_changed.connect(self.navigation.set_foot)
        menu.own_book_wanted.connect(self.own_book_wanted)
        menu.sample_wanted.connect(self.sample_wanted)
        menu.preferences_changed.connect(self.preferences_changed)
        menu.backups.wanted.connect(self.backup_wanted)
        menu.lock_wanted.connect(self.lock_wanted)
        menu.lock_changed.connect(self.lock_changed)
        return menu

    @cached_property
    def open_anything(self) -> OpenAnything:
        """The panel that opens everything by name, made when it is first needed."""
        from ui.open_anything.popup import OpenAnything

        panel = OpenAnything(self._context, self)
        panel.chosen.connect(self._open_item)
        return panel

    def _ask_what_to_open(self) -> None:
        self.open_anything.ask()

    def _open_item(self, item: Item) -> None:
        if item.kind == "act":
            self._acts()[item.key]()
        elif item.kind == "page":
            key, _, page = item.key.partition(" ")
            view = self.show_view(key)
            if page:
                view.show_target(page)
            else:
                view.go_home()
        else:
            self.open_record(item.kind, item.key)

    def _acts(self) -> dict[str, Callable[[], object]]:
        menu = self.menu
        return {
            "write": self.write_entry,
            "sort": self._sort,
            "bring": menu.bring,
            "back up": menu.backups.make,
            "backups": menu.backups.show,
            "passphrase": menu.set_passphrase,
            "lock": self.lock_wanted.emit,
            "light": menu.use_light,
            "dark": menu.use_dark,
            "larger": menu.zoom_in,
            "smaller": menu.zoom_out,
            "undo": self.session.undo,
            "keys": menu.show_keys,
            "quit": menu.quit,
        }

    def _sort(self) -> None:
        self.show_view("insights").sort("")

    def _show_menu(self) -> None:
        self.menu.show_above(self.more)

    def _show_contacts(self) -> None:
        self.show_view("contacts")

    def _show_group(self, uids: list[str]) -> None:
        self.show_view("contacts").show_group(uids)

    def _bring(self) -> None:
        self.menu.bring()

    def _add_keys(self) -> None:
        session = self._context.session
        add_key(self, "Ctrl+F", self._search_view, Usual.Find)
        add_key(self, "Ctrl+K", self._ask_what_to_open)
        add_key(self, "Ctrl+,", self._show_menu, Usual.Preferences)
        add_key(self, "Ctrl+S", self._tell_of_saving, Usual.Save)
        add_key(self, "Ctrl+Z", session.undo, Usual.Undo)
        add_key(self, "Ctrl+Shift+Z Ctrl+Y", session.redo, Usual.Redo)
        add_key(self, "Ctrl++ Ctrl+=", self.menu.zoom_in, Usual.ZoomIn)
        add_key(self, "Ctrl+-", self.menu.zoom_out, Usual.ZoomOut)
        add_key(self, "Ctrl+0", self.menu.zoom_to_usual)
        add_key(self, "Ctrl+L", self.lock_wanted.emit)
        add_key(self, "F1", self.menu.show_keys, Usual.HelpContents)

    def _tell_of_saving(self) -> None:
        self.flush()
        self.say(self.tr("There is nothing to save: what you write is kept as you write it."))

    def _search_view(self) -> None:
        view = self.stack.currentWidget()
        if isinstance(view, View):
            view.focus_search()


def _entry_of(book: Book, day: date) -> str | None:
    lines = book.entries.list.between(day, day)
    return lines[0].uid if lines else None
