"""The program in a window without a screen, turned to a page and photographed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.book import Book
from app.clock import Clock
from app.paths import Paths
from ui.shell import Shell
from ui.window import Program

_QUIET_ROUNDS, _REST_MS = 5, 60


class Stage:
    """The program on one book, driven from page to page."""

    def __init__(
        self, paths: Paths, clock: Clock, size: tuple[int, int], zoom: float, is_rtl: bool
    ) -> None:
        self._program = Program.start(paths, sys.argv[:1], clock)
        direction = Qt.LayoutDirection
        wanted = direction.RightToLeft if is_rtl else direction.LeftToRight
        self._program.application.setLayoutDirection(wanted)
        self._program.preferences.change(zoom=zoom, width=size[0], height=size[1])
        self._program.show()
        self.settle()

    @property
    def shell(self) -> Shell:
        """Return what stands in the window."""
        assert self._program.shell is not None
        return self._program.shell

    def dress(self, appearance: str) -> None:
        """Turn to light or dark."""
        self._program.preferences.change(appearance=appearance)
        self._program.follow_preferences()

    def turn_to(self, key: str, record: str | None = None) -> Any:
        """Bring a view to the front, at a record where one is named, and return it."""
        view = self.shell.show_view(key)
        if record is not None:
            view.show_target(record)
        self.settle()
        return view

    def ask(self, work: Callable[[Book], Any]) -> Any:
        """Return what the open book answers."""
        answers: list[Any] = []
        loop = QEventLoop()
        self.shell.session.read(work, answers.append)
        self.shell.session.read(_nothing, _leave(loop))
        loop.exec()
        return answers[0] if answers else None

    def settle(self) -> None:
        """Wait until what the views asked for is there and painted."""
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            rest = QEventLoop()
            QTimer.singleShot(_REST_MS, rest.quit)
            rest.exec()
            quiet = quiet + 1 if self.shell.session.tasks.is_idle() else 0

    def photograph(self, path: Path) -> Path:
        """Write a picture of the dialog or popup in front, else of the window, and return where."""
        self.settle()
        front = self._in_front()
        (front or self._program.window).grab().save(str(path))
        if front is not None:
            front.close()
        return path

    def close(self) -> None:
        """Close the window and the book."""
        self._program.window.close()
        QApplication.sendPostedEvents()

    def _in_front(self) -> QWidget | None:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget()


def _nothing(*arguments: object) -> None:
    return None


def _leave(loop: QEventLoop) -> Callable[[object], None]:
    def leave(answer: object) -> None:
        loop.quit()

    return leave
