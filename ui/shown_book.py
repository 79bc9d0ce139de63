"""The book that the window shows: opened, locked, exchanged for the sample, and closed."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.paths import Paths
from ui.choose_file import FileChooser
from ui.context import Context
from ui.icons import Icons
from ui.main_window import MainWindow
from ui.opening import LEAVE_WITHIN_SECONDS, ask_nothing, close_book, open_plain, open_restored
from ui.preferences import PreferencesFile
from ui.session import Session
from ui.shell import Shell
from ui.tasks import Tasks
from ui.text import Formats
from ui.theme import ThemeSource

if TYPE_CHECKING:
    from PySide6.QtCore import QEventLoop

    from app.errors import UserError
    from app.keep.unlock import BookKey
    from ui.backups.broken_book import BrokenBook
    from ui.lock.door import Door
    from ui.lock.idle import IdleWatch
    from ui.single_instance import Caller

_TIMES_WRITTEN = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """What stays while books come and go; `own` is where the program was started."""

    window: MainWindow
    preferences: PreferencesFile
    theme: ThemeSource
    icons: Icons
    formats: Formats
    clock: Clock
    files: FileChooser
    own: Paths


class ShownBook(QObject):
    """One book at a time in the window: `shell` shows it, and is None while none is open.

    `preferences_changed` tells that light or dark, or the size, was chosen anew.
    """

    preferences_changed = Signal()

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._paths = frame, frame.own
        self.shell: Shell | None = None
        self._tasks: Tasks | None = None
        self._door: Door | BrokenBook | None = None
        self._idle: IdleWatch | None = None
        self._is_making_sample = False

    def open(self, paths: Paths) -> None:
        """Show another book; what is open now is written and closed first.

        A locked one shows the page that asks for its passphrase.
        """
        if not self.close():
            return
        self._paths = paths
        if self._has_passphrase():
            self._ask_for_passphrase()
            return
        tasks = Tasks(partial(open_plain, paths.book, self._frame.clock), close_book, self)
        if not self._frame.window.was_painted:
            tasks.hold()
        tasks.submit(ask_nothing, failed=self._could_not_open)
        self._show(tasks)

    def go_on(self) -> None:
        """Do what could wait until the window was painted."""
        if self._tasks is not None:
            self._tasks.go()

    def settle(self) -> None:
        """Do what can wait until the window stands."""
        if self.shell is not None:
            self.shell.settle()

    def lock(self) -> None:
        """Close a book that has a passphrase, with all that shows something of it."""
        if self.shell is None or not self._has_passphrase():
            return
        for other in QApplication.topLevelWidgets():
            if other is not self._frame.window:
                other.close()
        self.open(self._paths)

    def go_back(self, backup: Path, key: BookKey | None) -> None:
        """Put a backup in the place of the book; the book of now is kept beside it.

        The key is that of the book, for a backup that is encrypted.
        """
        from app.keep.unlock import has_passphrase

        if not self.close():
            return
        key = key if has_passphrase(backup) else None
        opening = partial(open_restored, backup, self._paths.book, self._frame.clock, key)
        tasks = Tasks(opening, close_book, self)
        tasks.submit(ask_nothing, done=self._say_went_back, failed=self._stay)
        self._show(tasks)

    def _say_went_back(self, answer: object) -> None:
        self._watch_idle()
        self._say(self.tr("The book is as in this backup. The one before is kept beside it."))

    def _stay(self, error: UserError) -> None:
        self._end_tasks()
        self.shell = None
        self.open(self._paths)
        self._say(str(error))

    def _say(self, said: str) -> None:
        if self.shell is not None:
            self.shell.say(said)

    def close(self) -> bool:
        """Write what is open and close the book; tell whether everything could be written."""
        self._leave_door()
        if self.shell is None or self._tasks is None:
            return True
        if not self._write_everything(self.shell, self._tasks):
            return False
        self._end_tasks()
        return True

    def write_for(self, caller: Caller, said: dict[str, Any]) -> None:
        """Write what a second start was told, unless another book is open by now, or none."""
        from ui.hearing import write_for

        if self._door is not None:
            caller.answer({"problem": "The window has no book open. Open it there first."})
        elif self.shell is None or self._tasks is None or self._paths != self._frame.own:
            caller.answer({"problem": "The window has another book open."})
        else:
            write_for(caller, said, self.shell.session)

    def _show(self, tasks: Tasks) -> None:
        frame, paths = self._frame, self._paths
        self._tasks = tasks
        self.shell = Shell(self._context(tasks), frame.preferences, paths.book == frame.own.sample)
        self.shell.backup_wanted.connect(self.go_back)
        self.shell.lock_wanted.connect(self.lock)
        self.shell.lock_changed.connect(self._watch_idle)
        self.shell.sample_wanted.connect(self._open_sample)
        self.shell.own_book_wanted.connect(self._leave_sample)
        self.shell.preferences_changed.connect(self.preferences_changed)
        frame.window.setCentralWidget(self.shell)
        frame.window.setWindowTitle(self.shell.title())
        if frame.window.was_painted:
            self.shell.settle()

    def _context(self, tasks: Tasks) -> Context:
        frame = self._frame
        look = (frame.theme, frame.icons, frame.formats)
        spelling = partial(_dictionaries, frame.own.data / "dictionaries")
        session = Session(tasks, tasks)
        return Context(session, *look, frame.clock, self._paths, frame.files, spelling)

    def _could_not_open(self, error: UserError) -> None:
        from ui.backups.broken_book import BrokenBook

        self._leave_door()
        self._end_tasks()
        self.shell = None
        self._door = broken = BrokenBook(error, self._paths, self._frame, self._context, self)
        broken.wanted.connect(self._go_back_without_key)

    def _go_back_without_key(self, backup: Path) -> None:
        self.go_back(backup, None)

    def _end_tasks(self) -> None:
        tasks, self._tasks = self._tasks, None
        if tasks is not None:
            tasks.drain(LEAVE_WITHIN_SECONDS)
            tasks.deleteLater()

    def _has_passphrase(self) -> bool:
        from app.keep.unlock import has_passphrase

        return has_passphrase(self._paths.book)

    def _ask_for_passphrase(self) -> None:
        from ui.lock.door import Door

        self.shell = None
        self._door = door = Door(self._paths.book, self._frame, self)
        door.opened.connect(self._let_in)
        door.failed.connect(self._could_not_open)

    def _let_in(self, tasks: Tasks) -> None:
        tasks.setParent(self)
        self._leave_door()
        self._show(tasks)
        self._watch_idle()

    def _leave_door(self) -> None:
        door, self._door = self._door, None
        if door is not None:
            door.leave()
            door.deleteLater()

    def _watch_idle(self) -> None:
        """Lock a book that has a passphrase once it is left alone."""
        from ui.lock.idle import IdleWatch

        if self._idle is None:
            self._idle = IdleWatch(self)
            self._idle.left_alone.connect(self.lock)
        minutes = self._frame.preferences.now.idle_minutes
        self._idle.wait_minutes(minutes if self._has_passphrase() else 0)

    def _open_sample(self) -> None:
        """Make a fresh sample book beside the worker, then show it."""
        if self._tasks is None or self._is_making_sample:
            return
        from ui.sample_book import make_sample

        self._is_making_sample = True
        own = self._frame.own
        work = partial(make_sample, replace(own, book=own.sample), self._frame.clock)
        self._tasks.submit_apart(work, done=self._show_sample, failed=self._tell_no_sample)

    def _show_sample(self, paths: Paths) -> None:
        self._is_making_sample = False
        self.open(paths)

    def _tell_no_sample(self, error: UserError) -> None:
        self._is_making_sample = False
        self._say(str(error))

    def _leave_sample(self) -> None:
        from app.sample.remove import remove_sample

        own = self._frame.own
        self.open(own)
        remove_sample(own.sample, own.backups)

    def _write_everything(self, shell: Shell, tasks: Tasks) -> bool:
        """Tell whether all is written; answers that come meanwhile may add to what is open."""
        for _ in range(_TIMES_WRITTEN):
            shell.flush()
            self._wait_for_answers(tasks)
            if not shell.has_unwritten_words():
                return True
        return False

    def _wait_for_answers(self, tasks: Tasks) -> None:
        from PySide6.QtCore import QEventLoop

        loop = QEventLoop(self)
        last = _Last(loop)
        tasks.go()
        tasks.submit(ask_nothing, done=last.leave, failed=last.leave)
        loop.exec()


class _Last:
    """Ends a wait once everything that was asked for before is answered."""

    def __init__(self, loop: QEventLoop) -> None:
        self._loop = loop

    def leave(self, answer: object) -> None:
        """End the wait."""
        self._loop.quit()


def _dictionaries(own: Path) -> dict[str, Path]:
    """Return by language the dictionaries in a folder of one's own and in those of the system."""
    from app.spelling.dictionaries import find_dictionaries, usual_folders

    return find_dictionaries([own, *usual_folders(os.environ, sys.platform, Path.home())])
