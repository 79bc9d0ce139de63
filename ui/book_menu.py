"""The menu of the book: bring, take out, back up, appearance, keys."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.backups.backups import Backups
from ui.context import Context
from ui.keys import shown_keys
from ui.preferences import APPEARANCES, PreferencesFile

if TYPE_CHECKING:
    from app.book import Book

_SMALLEST_ZOOM, _LARGEST_ZOOM, _ZOOM_STEP = 1.0, 2.0, 0.1
_EXPORTS = {
    "json": "kithbook.json",
    "markdown": "kithbook.md",
    "vcard": "contacts.vcf",
    "csv": "contacts.csv",
    "ics": "meetings.ics",
}


class BookMenu(QObject):
    """A menu; what it does to the book goes through the session."""

    said = Signal(str)
    undo_offered = Signal(str)
    brought = Signal()
    foot_changed = Signal(list)
    sample_wanted = Signal()
    own_book_wanted = Signal()
    preferences_changed = Signal()
    lock_wanted = Signal()
    lock_changed = Signal()

    def __init__(
        self, context: Context, preferences: PreferencesFile, is_sample: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._preferences, self._is_sample = context, preferences, is_sample
        self._window = parent
        self.backups = Backups(context, parent)
        self.backups.said.connect(self.said)
        self.backups.last_made.connect(self._say_state)
        self.menu = QMenu(parent)
        self._fill()

    def show_above(self, button: QWidget) -> None:
        """Open the menu over a button at the foot of the window."""
        height = self.menu.sizeHint().height()
        self.menu.popup(button.mapToGlobal(QPoint(0, -height)))

    def _fill(self) -> None:
        self._add(self.tr("Bring contacts or a book …"), self.bring)
        take_out = self.menu.addMenu(self.tr("Take out"))
        for form, caption in (
            ("json", self.tr("Everything, as JSON …")),
            ("markdown", self.tr("The journal, as Markdown …")),
            ("vcard", self.tr("Contacts, as vCards …")),
            ("csv", self.tr("Contacts, as a table …")),
            ("ics", self.tr("Meetings, as a calendar …")),
        ):
            action = take_out.addAction(caption)
            action.setData(form)
        take_out.triggered.connect(self._take_out)
        self._back_up_action = self._add(self.tr("Back up now"), self.backups.make)
        if not self._is_sample:
            self._add(self.tr("Backups …"), self.backups.show)
        self._add_lock()
        if self._is_sample:
            self._add(self.tr("Leave and remove the sample book"), self.own_book_wanted.emit)
        else:
            self._add(self.tr("Look around in a sample book"), self.sample_wanted.emit)
        self.menu.addSeparator()
        self._add_appearance()
        self._add(self.tr("Larger"), self.zoom_in, "Ctrl++")
        self._add(self.tr("Smaller"), self.zoom_out, "Ctrl+-")
        self.menu.addSeparator()
        self._add(self.tr("Keys"), self.show_keys, "F1")
        self._add(self.tr("Quit"), self.quit, "Ctrl+Q")

    def _add(self, caption: str, act: object, keys: str = "") -> QAction:
        """Add a line; its keys are only shown, they work without the menu."""
        action = self.menu.addAction(f"{caption}\t{shown_keys(keys)}" if keys else caption)
        action.triggered.connect(act)
        return action

    def _add_lock(self) -> None:
        self._add(self.tr("Passphrase …"), self.set_passphrase)
        self._lock = self._add(self.tr("Lock the book"), self.lock_wanted.emit, "Ctrl+L")
        self._lock.setVisible(self._has_passphrase())

    def _has_passphrase(self) -> bool:
        from app.keep.unlock import has_passphrase

        return has_passphrase(self._context.paths.book)

    def set_passphrase(self) -> None:
        """Lock the book with a passphrase, another one, or none."""
        from ui.lock.dialog import PassphraseDialog

        minutes = self._preferences.now.idle_minutes
        dialog = PassphraseDialog(self._context, self._has_passphrase(), minutes, self._window)
        dialog.said.connect(self.said)
        dialog.changed.connect(self._lock_changed)
        dialog.idle_minutes_chosen.connect(self._choose_idle_minutes)
        dialog.open()

    def _lock_changed(self, is_locked: bool) -> None:
        self._lock.setVisible(is_locked)
        self.lock_changed.emit()
        self.backups.tell_last()

    def _choose_idle_minutes(self, minutes: int) -> None:
        self._preferences.change(idle_minutes=minutes)
        self.lock_changed.emit()

    def _add_appearance(self) -> None:
        names = {
            "system": self.tr("Light or dark as the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        group = QActionGroup(self)
        for appearance in APPEARANCES:
            action = self.menu.addAction(names[appearance])
            action.setCheckable(True)
            action.setData(appearance)
            action.setChecked(appearance == self._preferences.now.appearance)
            group.addAction(action)
        self._appearances = {one.data(): one for one in group.actions()}
        group.triggered.connect(self._choose_appearance)

    def _choose_appearance(self, action: QAction) -> None:
        self._use(action.data())

    def use_light(self) -> None:
        """Turn everything light."""
        self._use("light")

    def use_dark(self) -> None:
        """Turn everything dark."""
        self._use("dark")

    def _use(self, appearance: str) -> None:
        self._appearances[appearance].setChecked(True)
        self._preferences.change(appearance=appearance)
        self.preferences_changed.emit()

    def zoom_in(self) -> None:
        """Make everything a step larger."""
        self._zoom_to(self._preferences.now.zoom + _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make everything a step smaller."""
        self._zoom_to(self._preferences.now.zoom - _ZOOM_STEP)

    def zoom_to_usual(self) -> None:
        """Return to the usual size."""
        self._zoom_to(_SMALLEST_ZOOM)

    def _zoom_to(self, zoom: float) -> None:
        self._preferences.change(zoom=round(min(max(zoom, _SMALLEST_ZOOM), _LARGEST_ZOOM), 2))
        self.preferences_changed.emit()

    def bring(self) -> None:
        """Choose a file, look at what is in it, and bring it."""
        from ui.bring.dialog import BringDialog

        dialog = BringDialog(self._context, self._window)
        dialog.brought.connect(self.undo_offered)
        dialog.brought.connect(self.brought)
        dialog.open()
        dialog.choose()

    def _take_out(self, action: QAction) -> None:
        form = action.data()
        target = self._context.files.save_file(self._window, action.text(), _EXPORTS[form])
        if target is not None:
            work = partial(_export, target=target, form=form)
            self._context.session.read(work, self._say_written)

    def _say_written(self, target: Path) -> None:
        self.said.emit(self.tr("Written to {path}").format(path=target))

    def _say_state(self, at: datetime | None) -> None:
        lines = [self.tr("Sample book") if self._is_sample else self.tr("Only on this computer")]
        if at is not None:
            day = self._context.formats.relative(at.date(), self._context.clock.today())
            time = self._context.formats.time(at)
            self._back_up_action.setText(f"{self.tr('Back up now')}\t{day} {time}")
            lines.append(self.tr("Last backup {day} {time}").format(day=day, time=time))
        self.foot_changed.emit(lines)

    def quit(self) -> None:
        """Close the window, once everything is written."""
        self._window.window().close()

    def show_keys(self) -> None:
        """List the keys."""
        from ui.keys_dialog import KeysDialog

        KeysDialog(self._context, self._window).open()


def _export(book: Book, target: Path, form: str) -> Path:
    book.exchange.export(target, form)
    return target
