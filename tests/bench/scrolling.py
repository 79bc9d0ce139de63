"""The rows of the table that scroll: a frame of each long list, sparklines and all."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.book import Book
from app.clock import Clock
from app.paths import find_paths
from ui.contacts.view import ContactsView
from ui.context import Context
from ui.icons import Icons
from ui.journal.view import JournalView
from ui.session import Session
from ui.tasks import Tasks
from ui.text import Formats
from ui.theme import ThemeSource, load_theme
from ui.widgets.list_view import ListView

_STEP, _FRAMES, _JUMPS, _LIMIT_MS = 60, 300, 100, 8.0
_FOUND = "harbour"
Listing = Callable[[Context], tuple[QWidget, ListView]]


def frames(path: Path) -> dict[str, tuple[float, float, float]]:
    """Return by list the 95th percentile of a frame while scrolling and jumping, in ms.

    A frame begins with the bar's new place and ends when all that the list has is painted; the
    floor is 8.
    """
    application = QApplication.instance() or QApplication([])
    listings = {"contacts": _contacts, "entries": _entries, "found": _found}
    measured = {name: _measured(path, listing) for name, listing in listings.items()}
    assert application is not None
    return measured


def _measured(path: Path, listing: Listing) -> tuple[float, float, float]:
    theme = ThemeSource(load_theme("light"))
    tasks = Tasks(lambda: Book.open(path, Clock()), Book.close)
    look = (theme, Icons(theme), Formats(QLocale("en_US")), Clock(), find_paths({}, path.parent))
    view, rows = listing(Context(Session(tasks), *look))
    while rows.model().rowCount() == 0 or not tasks.is_idle():
        _rest(100)
    _rest(2000)
    bar = rows.verticalScrollBar()
    jump = bar.maximum() // _JUMPS
    steps = [*((at + 1) * _STEP for at in range(_FRAMES)), *(at * jump for at in range(_JUMPS))]
    took = sorted(_frame(rows, place) for place in steps)
    tasks.drain(10)
    view.close()
    # Else it is taken apart bit by bit, in the midst of the next row.
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    slow = took[int(len(took) * 0.95)]
    return slow, _LIMIT_MS, slow / _LIMIT_MS


def _contacts(context: Context) -> tuple[QWidget, ListView]:
    view = ContactsView(context)
    _show(view)
    return view, view.panel.list


def _entries(context: Context) -> tuple[QWidget, ListView]:
    view = JournalView(context)
    _show(view)
    return view, view.list.list


def _found(context: Context) -> tuple[QWidget, ListView]:
    view = JournalView(context)
    _show(view)
    view.search_for(_FOUND)
    _rest(1000)
    return view, view.list.list


def _show(view: QWidget) -> None:
    view.resize(1164, 860)
    view.show()


def _frame(rows: ListView, place: int) -> float:
    begun = time.perf_counter()
    rows.verticalScrollBar().setValue(place)
    QApplication.processEvents()
    took = time.perf_counter() - begun
    _rest(5)
    return took * 1000


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
