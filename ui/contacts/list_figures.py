"""Verdict, sparkline and strength of everybody in the list, found behind it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.book import Book
from app.model.instant import to_microseconds
from ui.context import Context

_Meetings = tuple[list[tuple[int, int, int, int]], int]
_WAIT_MS = 150


class ListFigures(QObject):
    """Emits `found` with the figures by row id, some time after they were asked for."""

    found = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT_MS)
        self._later.timeout.connect(self._read)

    def ask(self) -> None:
        """Find them once the rows are painted, and all that was asked for meanwhile has come."""
        self._later.start()

    def _read(self) -> None:
        if not self._context.session.tasks.is_idle():
            self._later.start()
            return
        now = to_microseconds(self._context.clock.now())
        self._context.session.read(partial(_meetings, now=now), self._compute, key="meetings")

    def _compute(self, meetings: _Meetings) -> None:
        """Let the figures be computed where they hold nobody up."""
        tasks = self._context.session.tasks
        tasks.submit_apart(partial(_figures, meetings), self.found.emit, key="figures")


def _meetings(book: Book, now: int) -> _Meetings:
    return book.ratings.meetings(now), now


def _figures(meetings: _Meetings) -> Mapping[int, Any]:
    from app.insights.contact_figures import figures_of

    return figures_of(*meetings)
