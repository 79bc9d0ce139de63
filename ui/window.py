"""The program with a window: one application, one book at a time."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import TracebackType

from PySide6.QtCore import QEventLoop, QLocale, QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from app.book import Book
from app.clock import Clock
from app.errors import UserError
from app.paths import Paths
from app.sample.remove import remove_sample
from ui.context import Context
from ui.fonts import load_interface_font, load_writing_font
from ui.icons import Icons
from ui.preferences import PreferencesFile
from ui.session import Session
from ui.shell import Shell
from ui.tasks import Tasks
from ui.text import Formats
from ui.theme import Theme, ThemeSource, apply, load_theme, system_mode

_LEAVE_WITHIN_SECONDS = 30.0


class MainWindow(QMainWindow):
    """The frame around the shell; `leaving` carries the event that asks it to close."""

    leaving = Signal(QCloseEvent)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything be written first."""
        self.leaving.emit(event)


class Program(QObject):
    """The application, its window, and the book that is open in it."""

    def __init__(self, application: QApplication, paths: Paths, clock: Clock) -> None:
        super().__init__()
        self.application = application
        self.preferences = PreferencesFile(paths.settings)
        self._own = paths
        self._clock = clock
        self._formats = Formats(QLocale())
        self.theme = ThemeSource(self._theme_wanted(), self)
        self._icons = Icons(self.theme)
        self.window = MainWindow()
        self.window.leaving.connect(self._leave)
        self.theme.changed.connect(self._look_changed)
        application.styleHints().colorSchemeChanged.connect(self.follow_preferences)
        apply(application, self.theme.theme)
        self.shell: Shell | None = None
        self._tasks: Tasks | None = None

    @classmethod
    def start(cls, paths: Paths, arguments: Sequence[str], clock: Clock | None = None) -> Program:
        """Make the application and open the book. Raises UserError where that cannot be."""
        application = QApplication.instance() or QApplication(list(arguments))
        assert isinstance(application, QApplication)
        application.setApplicationName("Kithbook")
        application.setDesktopFileName("kithbook")
        _keep_file_dialogs_from_remembering()
        load_interface_font()
        program = cls(application, paths, clock or Clock())
        program.open_book(paths)
        return program

    def open_book(self, paths: Paths) -> None:
        """Show another book in the window; what is open now is written and closed first."""
        if not self._close_book():
            return
        book = Book.open(paths.book, self._clock)
        self._tasks = Tasks(_handing_over(book), Book.close, self)
        session = Session(self._tasks, self)
        context = Context(session, self.theme, self._icons, self._formats, self._clock, paths)
        self.shell = Shell(context, self.preferences, is_sample=paths.book == self._own.sample)
        self.shell.sample_wanted.connect(self._open_sample)
        self.shell.own_book_wanted.connect(self._leave_sample)
        self.shell.preferences_changed.connect(self.follow_preferences)
        self.window.setCentralWidget(self.shell)
        self.window.setWindowTitle(self.shell.title())

    def show(self) -> None:
        """Show the window, and do what can wait after its first paint."""
        now = self.preferences.now
        self.window.resize(now.width, now.height)
        self.window.show()
        QTimer.singleShot(0, self._after_first_paint)

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

        load_writing_font()
        self._first = FirstInstance(self._own.book, self)
        self._first.asked_to_raise.connect(self._raise)
        if self.shell is not None:
            self.shell.settle()

    def _raise(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def _open_sample(self) -> None:
        from app.sample.fill import Size, fill

        paths = replace(self._own, book=self._own.sample)
        remove_sample(paths.book, paths.backups)
        book = Book.open(paths.book, self._clock)
        fill(book.records, self._clock, Size())
        book.close()
        self.open_book(paths)

    def _leave_sample(self) -> None:
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
        self.shell.flush()
        self._wait_for_answers(self._tasks)
        if self.shell.has_unwritten_words():
            return False
        self._tasks.drain(_LEAVE_WITHIN_SECONDS)
        self._tasks.deleteLater()
        self._tasks = None
        return True

    def _wait_for_answers(self, tasks: Tasks) -> None:
        loop = QEventLoop(self)
        last = _Last(loop)
        tasks.submit(_nothing, done=last.leave)
        loop.exec()


class _Last:
    """Ends a wait once everything that was asked for before is answered."""

    def __init__(self, loop: QEventLoop) -> None:
        self._loop = loop

    def leave(self, answer: object) -> None:
        """End the wait."""
        self._loop.quit()


def _nothing(book: Book) -> None:
    return None


def _handing_over(book: Book) -> Callable[[], Book]:
    def opened() -> Book:
        return book

    return opened


def _keep_file_dialogs_from_remembering() -> None:
    """Send the settings that Qt's file dialog writes (the last folder) nowhere."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, os.devnull)


def _say_what_broke(
    kind: type[BaseException], error: BaseException, where: TracebackType | None
) -> None:
    """Print where it broke, without the words of the error: they may be private."""
    print(f"Kithbook: {kind.__name__}", file=sys.stderr)
    traceback.print_tb(where, file=sys.stderr)


def run(paths: Paths, arguments: Sequence[str]) -> int:
    """Open the window and return the exit code; a second start raises the first window."""
    try:
        program = Program.start(paths, arguments)
    except UserError as error:
        from ui.single_instance import raise_the_first

        if raise_the_first(paths.book):
            return 0
        print(f"kithbook: {error}", file=sys.stderr)
        return 1
    sys.excepthook = _say_what_broke
    program.show()
    return program.run()
