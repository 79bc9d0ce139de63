"""The row of the table that types: a key in the middle of 10,000 words, spelling marked."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QEventLoop, QLocale, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.book import Book
from app.clock import Clock
from app.paths import find_paths
from app.spelling.dictionaries import find_dictionaries, usual_folders
from ui.context import Context
from ui.icons import Icons
from ui.journal.view import JournalView
from ui.session import Session
from ui.tasks import Tasks
from ui.text import Formats
from ui.theme import ThemeSource, load_theme

_WORDS, _LINE_WORDS, _KEYS, _LIMIT_MS = 10_000, 80, 400, 16.0
_TYPED = "the quikc brown fxo "
_SOME = "she drew a whole problem on the napkin and made me explain it bakc **again** with @Ines"


def key_in_a_long_text(folder: Path) -> tuple[float, float, float]:
    """Return the 95th percentile of a key until all is painted, in ms; the floor is 16 ms."""
    application = QApplication.instance() or QApplication([])
    tasks = Tasks(lambda: Book.open(folder / "long.kithbook", Clock()), Book.close)
    view = _writing(tasks, folder)
    took = sorted(_timed_key(view, _TYPED[at % len(_TYPED)]) for at in range(_KEYS))
    view.flush()
    tasks.drain(10)
    view.close()
    # Else it is taken apart bit by bit, in the midst of the next row.
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    assert application is not None
    slow = took[int(_KEYS * 0.95)]
    return slow, _LIMIT_MS, slow / _LIMIT_MS


def _writing(tasks: Tasks, folder: Path) -> JournalView:
    theme = ThemeSource(load_theme("light"))
    dictionaries = partial(find_dictionaries, usual_folders({}, "linux", folder))
    look = (theme, Icons(theme), Formats(QLocale("en_US")), Clock(), find_paths({}, folder))
    view = JournalView(Context(Session(tasks), *look, dictionaries=dictionaries))
    view.resize(1164, 860)
    view.show()
    view.new_entry([])
    random, words = Random(1), _SOME.split()
    lines = _WORDS // _LINE_WORDS
    text = (" ".join(random.choices(words, k=_LINE_WORDS)) for _ in range(lines))
    body = view.editor.body
    body.insertPlainText("\n\n".join(text))
    body.setFocus()
    cursor = body.textCursor()
    cursor.setPosition(len(body.text()) // 2)
    body.setTextCursor(cursor)
    _rest(2000)
    return view


def _timed_key(view: JournalView, key: str) -> float:
    begun = time.perf_counter()
    QTest.keyClick(view.editor.body, key)
    QApplication.processEvents()
    took = time.perf_counter() - begun
    _rest(20)
    return took * 1000


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
