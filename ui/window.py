"""The program with a window: one application, one book at a time."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QLocale, QObject, QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.paths import Paths
from ui.choose_file import FileChooser
from ui.context import Context
from ui.fonts import load_interface_font, load_writing_font
from ui.icons import Icons
from ui.main_window import MainWindow
from ui.preferences import PreferencesFile
from ui.session import Session
from ui.shell import Shell
from ui.tasks import Tasks
from ui.text import Formats
from ui.theme import Theme, ThemeSource, apply, dress, load_theme, system_mode

if TYPE_CHECKING:
    from pathlib import Path

    from app.book import Book
    from app.errors import UserError
    from ui.single_instance import Caller

_TURN_SECONDS = 0.001
_LEAVE_WITHIN_SECONDS = 30.0
_TIMES_WRITTEN = 3
_WINDOW_ICON = 64


class Program(QObject):
    """The application, its window, and the book that is open in it."""

    def __init__(
        self, application: QApplication, paths: Paths, clock: Clock, files: FileChooser
    ) -> None:
        super().__init__()
        self.application = application
        self.preferences = PreferencesFile(paths.settings)
        self._own, self._shown = paths, paths.book
        self._clock, self._files = clock, files
        self._formats = Formats(QLocale())
        self.theme = ThemeSource(self._theme_wanted(), self)
        self._icons = Icons(self.theme)
        self.window = MainWindow()
        self.window.leaving.connect(self._leave)
        self.window.painted.connect(self._after_first_paint)
        self.theme.changed.connect(self._look_changed)
        application.styleHints().colorSchemeChanged.connect(self.follow_preferences)
        dress(application, self.theme.theme)
        self.shell: Shell | None = None
        self._tasks: Tasks | None = None
        self._is_making_sample = False

    @classmethod
    def start(
        cls,
        paths: Paths,
        arguments: Sequence[str],
        clock: Clock | None = None,
        files: FileChooser | None = None,
    ) -> Program:
        """Make the application and its window; the book opens behind it."""
        application = QApplication.instance() or QApplication(list(arguments))
        assert isinstance(application, QApplication)
        application.setApplicationName("Kithbook")
        application.setDesktopFileName("kithbook")
        _keep_file_dialogs_from_remembering()
        # Else the window may wait five times as long for its turn while a worker computes.
        sys.setswitchinterval(_TURN_SECONDS)
        load_interface_font()
        program = cls(application, paths, clock or Clock(), files or FileChooser())
        program.open_book(paths)
        return program

    def open_book(self, paths: Paths) -> None:
        """Show another book in the window; what is open now is written and closed first."""
        if not self._close_book():
            return
        self._shown = paths.book
        self._tasks = Tasks(partial(_open, paths.book, self._clock), _close, self)
        if not self.window.was_painted:
            self._tasks.hold()
        self._tasks.submit(_nothing, failed=self._could_not_open)
        session = Session(self._tasks, self._tasks)
        look = (self.theme, self._icons, self._formats)
        spelling = partial(_dictionaries, self._own.data / "dictionaries")
        context = Context(session, *look, self._clock, paths, self._files, spelling)
        self.shell = Shell(context, self.preferences, is_sample=paths.book == self._own.sample)
        self.shell.sample_wanted.connect(self._open_sample)
        self.shell.own_book_wanted.connect(self._leave_sample)
        self.shell.preferences_changed.connect(self.follow_preferences)
        self.window.setCentralWidget(self.shell)
        self.window.setWindowTitle(self.shell.title())
        if self.window.was_painted:
            self.shell.settle()

    def show(self) -> None:
        """Show the window, and do what can wait after its first paint."""
        now = self.preferences.now
        self.window.resize(now.width, now.height)
        self.window.show()

    def _could_not_open(self, error: UserError) -> None:
        from ui.widgets.empty_state import EmptyState

        said = self.tr("This book cannot be opened. {why}").format(why=error)
        page = EmptyState("lock", said, self.tr("Close"), self.theme, self._icons)
        page.asked.connect(self.window.close)
        self.shell = None
        self.window.setCentralWidget(page)
        self._end_tasks()

    def _end_tasks(self) -> None:
        tasks, self._tasks = self._tasks, None
        if tasks is not None:
            tasks.drain(_LEAVE_WITHIN_SECONDS)
            tasks.deleteLater()

    def run(self) -> int:
        """Run until the window is closed; return the exit code."""
        return self.application.exec()

    def follow_preferences(self) -> None:
        """Use the appearance and zoom that are wanted now."""
        self.theme.use(self._theme_wanted())

    def _theme_wanted(self) -> Theme:
        wanted = self.preferences.now
        name = wanted.appearance
        if name == "system":
            name = system_mode(self.application)
        return load_theme(name, wanted.zoom)

    def _look_changed(self) -> None:
        apply(self.application, self.theme.theme)

    def _after_first_paint(self) -> None:
        from ui.single_instance import FirstInstance
        from ui.widgets.roles import tell_roles

        gc.enable()
        if self._tasks is not None:
            self._tasks.go()
        apply(self.application, self.theme.theme)
        self.application.setWindowIcon(self._icons.icon("logo", "accent", _WINDOW_ICON))
        load_writing_font()
        tell_roles()
        self._first = FirstInstance(self._own.book, self)
        self._first.asked_to_raise.connect(self._raise)
        self._first.asked_to_write.connect(self._write_for)
        if self.shell is not None:
            self.shell.settle()

    def _raise(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def _write_for(self, caller: Caller, said: dict[str, Any]) -> None:
        """Write what a second start was told, unless another book is open by now."""
        from ui.hearing import write_for

        if self.shell is None or self._tasks is None or self._shown != self._own.book:
            caller.answer({"problem": "The window has another book open."})
        else:
            write_for(caller, said, self.shell.session)

    def _open_sample(self) -> None:
        """Make a fresh sample book beside the worker, then show it."""
        if self._tasks is None or self._is_making_sample:
            return
        from ui.sample_book import make_sample

        self._is_making_sample = True
        paths = replace(self._own, book=self._own.sample)
        work = partial(make_sample, paths, self._clock)
        self._tasks.submit_apart(work, done=self._show_sample, failed=self._tell_no_sample)

    def _show_sample(self, paths: Paths) -> None:
        self._is_making_sample = False
        self.open_book(paths)

    def _tell_no_sample(self, error: UserError) -> None:
        self._is_making_sample = False
        if self.shell is not None:
            self.shell.say(str(error))

    def _leave_sample(self) -> None:
        from app.sample.remove import remove_sample

        self.open_book(self._own)
        remove_sample(self._own.sample, self._own.backups)

    def _leave(self, event: QCloseEvent) -> None:
        if not self._close_book():
            event.ignore()
            return
        if not (self.window.isMaximized() or self.window.isFullScreen()):
            self.preferences.change(width=self.window.width(), height=self.window.height())
        event.accept()

    def _close_book(self) -> bool:
        """Write what is open and close the book; tell whether everything could be written."""
        if self.shell is None or self._tasks is None:
            return True
        if not self._write_everything(self.shell, self._tasks):
            return False
        self._end_tasks()
        return True

    def _write_everything(self, shell: Shell, tasks: Tasks) -> bool:
        """Tell whether all is written; answers that come meanwhile may add to what is open."""
        for _ in range(_TIMES_WRITTEN):
            shell.flush()
            self._wait_for_answers(tasks)
            if not shell.has_unwritten_words():
                return True
        return False

    def _wait_for_answers(self, tasks: Tasks) -> None:
        loop = QEventLoop(self)
        last = _Last(loop)
        tasks.go()
        tasks.submit(_nothing, done=last.leave, failed=last.leave)
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
    from pathlib import Path

    from app.spelling.dictionaries import find_dictionaries, usual_folders

    return find_dictionaries([own, *usual_folders(os.environ, sys.platform, Path.home())])


def _nothing(book: Book) -> None:
    return None


def _open(path: Path, clock: Clock) -> Book:
    from app.book import Book

    return Book.open(path, clock)


def _close(book: Book) -> None:
    book.close()


def _keep_file_dialogs_from_remembering() -> None:
    """Send the settings that Qt's file dialog writes (the last folder) nowhere."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, os.devnull)
