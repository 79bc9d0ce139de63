"""The program with a window: one application, one book at a time."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.paths import Paths
from ui.choose_file import FileChooser
from ui.fonts import load_interface_font, load_writing_font
from ui.icons import Icons
from ui.main_window import MainWindow
from ui.preferences import PreferencesFile
from ui.shown_book import Frame, ShownBook
from ui.text import Formats
from ui.theme import Theme, ThemeSource, apply, dress, load_theme, system_mode

if TYPE_CHECKING:
    from ui.shell import Shell


_TURN_SECONDS = 0.001
_WINDOW_ICON = 64


class Program(QObject):
    """The application, its window, and the book that is open in it."""

    def __init__(
        self, application: QApplication, paths: Paths, clock: Clock, files: FileChooser
    ) -> None:
        super().__init__()
        self.application = application
        self.preferences = PreferencesFile(paths.settings)
        self.theme = ThemeSource(self._theme_wanted(), self)
        self._icons = Icons(self.theme)
        self.window = MainWindow()
        self.window.leaving.connect(self._leave)
        self.window.painted.connect(self._after_first_paint)
        self.theme.changed.connect(self._look_changed)
        application.styleHints().colorSchemeChanged.connect(self.follow_preferences)
        dress(application, self.theme.theme)
        look = (self.theme, self._icons, Formats(QLocale()))
        self._own = paths
        self._shown = ShownBook(
            Frame(self.window, self.preferences, *look, clock, files, paths), self
        )
        self._shown.preferences_changed.connect(self.follow_preferences)

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
        # Else the window may wait five times as long for its turn while a worker computes.
        sys.setswitchinterval(_TURN_SECONDS)
        load_interface_font()
        program = cls(application, paths, clock or Clock(), files or FileChooser())
        program._shown.open(paths)
        return program

    @property
    def shell(self) -> Shell | None:
        """Return what shows the open book; None while none is open."""
        return self._shown.shell

    def show(self, within: QSize | None = None) -> None:
        """Show the window, no larger than `within`, and do what can wait after its first paint."""
        now = self.preferences.now
        size = QSize(now.width, now.height)
        self.window.resize(size if within is None else size.boundedTo(within))
        self.window.show()

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

        # What the start has made stays; looking through it again and again would halt the window.
        gc.freeze()
        gc.enable()
        self._shown.go_on()
        apply(self.application, self.theme.theme)
        self.application.setWindowIcon(self._icons.icon("logo", "accent", _WINDOW_ICON))
        load_writing_font()
        _keep_file_dialogs_from_remembering()
        tell_roles()
        self._first = FirstInstance(self._own.book, self)
        self._first.asked_to_raise.connect(self._raise)
        self._first.asked_to_write.connect(self._shown.write_for)
        self._shown.settle()

    def _raise(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def _leave(self, event: QCloseEvent) -> None:
        if not self._shown.close():
            event.ignore()
            return
        if not (self.window.isMaximized() or self.window.isFullScreen()):
            self.preferences.change(width=self.window.width(), height=self.window.height())
        event.accept()


def _keep_file_dialogs_from_remembering() -> None:
    """Send the settings that Qt's file dialog writes (the last folder) nowhere."""
    from PySide6.QtCore import QSettings

    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, os.devnull)
