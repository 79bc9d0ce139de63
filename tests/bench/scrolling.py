"""The row of the table that scrolls: a frame of the list of 79,000 contacts, sparklines and all."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLocale, QTimer
from PySide6.QtWidgets import QApplication

from app.book import Book
from app.clock import Clock
from app.paths import find_paths
from ui.contacts.view import ContactsView
from ui.context import Context
from ui.icons import Icons
from ui.session import Session
from ui.tasks import Tasks
from ui.text import Formats
from ui.theme import ThemeSource, load_theme

_STEP, _FRAMES, _JUMPS, _LIMIT_MS = 60, 300, 100, 8.0


def a_frame_of_contacts(path: Path) -> tuple[float, float, float]:
    """Return the 95th percentile of a frame while scrolling and jumping, in ms; the floor is 8.

    A frame begins with the bar's new place and ends when all that the list has is painted.
    """
    application = QApplication.instance() or QApplication([])
    tasks = Tasks(lambda: Book.open(path, Clock()), Book.close)
    view = _listing(tasks, path.parent)
    bar = view.panel.list.verticalScrollBar()
    jump = bar.maximum() // _JUMPS
    steps = [*((at + 1) * _STEP for at in range(_FRAMES)), *(at * jump for at in range(_JUMPS))]
    took = sorted(_frame(view, place) for place in steps)
    view.close()
    tasks.drain(10)
    assert application is not None
    slow = took[int(len(took) * 0.95)]
    return slow, _LIMIT_MS, slow / _LIMIT_MS


def _listing(tasks: Tasks, folder: Path) -> ContactsView:
    theme = ThemeSource(load_theme("light"))
    look = (theme, Icons(theme), Formats(QLocale("en_US")), Clock(), find_paths({}, folder))
    view = ContactsView(Context(Session(tasks), *look))
    view.resize(1164, 860)
    view.show()
    while view.panel.model.rowCount() == 0 or not tasks.is_idle():
        _rest(100)
    _rest(2000)
    return view


def _frame(view: ContactsView, place: int) -> float:
    begun = time.perf_counter()
    view.panel.list.verticalScrollBar().setValue(place)
    QApplication.processEvents()
    took = time.perf_counter() - begun
    _rest(5)
    return took * 1000


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
