"""A window without a screen, and pictures of what stands in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from app.book import Book
from app.clock import Clock
from app.paths import Paths
from ui.views import VIEWS
from ui.window import Program

_WIDTH, _HEIGHT = 1360, 860
_QUIET_ROUNDS, _REST_MS = 5, 60


class Studio:
    """The program on the sample book, driven from view to view."""

    def __init__(self, paths: Paths, clock: Clock, zoom: float, is_rtl: bool) -> None:
        self._program = Program.start(paths, sys.argv[:1], clock)
        if is_rtl:
            self._program.application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._program.preferences.change(zoom=zoom, width=_WIDTH, height=_HEIGHT)
        self._program.show()
        assert self._program.shell is not None
        self._shell = self._program.shell
        self._settle()

    def take_all(self, appearance: str, folder: Path) -> Iterator[Path]:
        """Yield the picture of each view, written into a folder."""
        self._program.preferences.change(appearance=appearance)
        self._program.follow_preferences()
        for kind in VIEWS:
            view = self._shell.show_view(kind.key)
            uid = self._record_for(kind.key)
            if uid:
                view.show_target(uid)
            self._settle()
            yield self._take(folder / f"{kind.key}-{appearance}.png")

    def close(self) -> None:
        """Close the window and the book."""
        self._program.window.close()

    def _record_for(self, key: str) -> str | None:
        if key == "contacts":
            return self._ask(_first_of_the_cast)
        if key == "journal":
            return self._ask(_latest_rated_entry)
        return None

    def _ask(self, work: Callable[[Book], str | None]) -> str | None:
        answers: list[str | None] = []
        loop = QEventLoop()
        self._shell.session.read(work, answers.append)
        self._shell.session.read(_nothing, _leave(loop))
        loop.exec()
        return answers[0] if answers else None

    def _settle(self) -> None:
        """Wait until what the views asked for is there and painted."""
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            rest = QEventLoop()
            QTimer.singleShot(_REST_MS, rest.quit)
            rest.exec()
            quiet = quiet + 1 if self._shell.session.tasks.is_idle() else 0

    def _take(self, path: Path) -> Path:
        self._program.window.grab().save(str(path))
        return path


def _nothing(*arguments: object) -> None:
    return None


def _leave(loop: QEventLoop) -> Callable[[object], None]:
    def leave(answer: object) -> None:
        loop.quit()

    return leave


def _first_of_the_cast(book: Book) -> str | None:
    found = book.contacts.list.uids_named("Ines Okafor")
    return found[0] if found else None


def _latest_rated_entry(book: Book) -> str | None:
    lines = book.entries.list.lines(book.entries.list.ids()[:20])
    rated = [line.uid for line in lines if book.entries.get(line.uid).reflections]
    return rated[0] if rated else None
