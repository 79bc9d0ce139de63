"""Bringing what the first chart and the other views are made of while nobody waits for anything.

A module takes up to 0.4 s to import. That is done on a thread, one after the other, and only while
nothing else is asked for and nobody writes: each would have to share the processor with it.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.tasks import TaskRunner

_MODULES = (
    "ui.contacts.view",
    "numpy.random",
    "ui.charts.trend.trend_chart",
    "ui.journal.view",
    "ui.insights.view",
)
_FIRST_MS, _PAUSE_MS = 1000, 150


class WarmUp(QObject):
    """Belongs to the tasks of a book, and ends with them."""

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self._tasks, self._left = tasks, list(_MODULES)
        self._cursor: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(_FIRST_MS)

    def _go_on(self) -> None:
        if self._is_written() or not self._tasks.is_idle():
            self._timer.start(_PAUSE_MS)
        elif self._left:
            work = partial(import_module, self._left.pop(0))
            self._tasks.submit_apart(work, done=self._rest)

    def _rest(self, module: object) -> None:
        self._timer.start(_PAUSE_MS)

    def _is_written(self) -> bool:
        """Tell whether the cursor has moved since this was last asked."""
        writing, before = QApplication.focusWidget(), self._cursor
        query = Qt.InputMethodQuery.ImCursorPosition
        self._cursor = None if writing is None else (id(writing), writing.inputMethodQuery(query))
        return self._cursor != before
