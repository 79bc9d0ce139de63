"""The program with a window: one application, one book at a time."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from app.book import Book
from app.clock import Clock
from app.errors import UserError
from app.paths import Paths
from ui.context import Context
from ui.fonts import load_interface_font, load_writing_font
from ui.icons import Icons
from ui.preferences import PreferencesFile
from ui.session import Session
from ui.shell import Shell
from ui.tasks import Tasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme, system_mode

_LEAVE_WITHIN_SECONDS = 30.0


class MainWindow(QMainWindow):
    """The frame around the shell; `leaving` comes before it closes."""

    leaving = Signal()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything be written first."""
        self.leaving.emit()
        event.accept()


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
        book = Book.open(paths.book, self._clock)
        self._close_book()
        self._tasks = Tasks(_handing_over(book), Book.close, self)
        session = Session(self._tasks, self)
        context = Context(
            session, self.theme, self._icons, self._formats, self._clock, paths
        )
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

    def _theme_wanted(self) -> object:
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
        self.open_book(replace(self._own, book=self._own.sample))

    def _leave_sample(self) -> None:
        self.open_book(self._own)
        for suffix in ("", "-wal", "-shm", ".lock"):
            Path(f"{self._own.sample}{suffix}").unlink(missing_ok=True)

    def _leave(self) -> None:
        if not (self.window.isMaximized() or self.window.isFullScreen()):
            self.preferences.change(width=self.window.width(), height=self.window.height())
        self._close_book()

    def _close_book(self) -> None:
        if self.shell is not None and self._tasks is not None:
            self.shell.flush()
            self._tasks.drain(_LEAVE_WITHIN_SECONDS)
        self._tasks = None


def _handing_over(book: Book) -> object:
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
