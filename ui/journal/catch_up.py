"""Opening the list by which somebody who fell behind with writing catches up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.changes import Change
from app.model.entry import Entry
from app.model.lines import ContactLine
from ui.context import Context

if TYPE_CHECKING:
    from ui.journal.catch_up_dialog import Meeting

_NOON = time(12)


class CatchUp(QObject):
    """Reads whom to ask about, opens the dialog, and writes each meeting at once."""

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over

    def open(self) -> None:
        """Ask about the last fortnight."""
        self._context.session.read(_lines, self._show)

    def _show(self, lines: list[ContactLine]) -> None:
        from ui.journal.catch_up_dialog import CatchUpDialog

        dialog = CatchUpDialog(self._context, lines, self._over)
        dialog.met.connect(self._write)
        dialog.taken_back.connect(self._take_back)
        dialog.open()

    def _write(self, meeting: Meeting) -> None:
        clock = self._context.clock
        at = datetime.combine(meeting.day, _NOON, clock.local_now().tzinfo)
        self._context.session.write(partial(_save, meeting, min(at.astimezone(UTC), clock.now())))

    def _take_back(self, meeting: Meeting) -> None:
        self._context.session.write(partial(_delete, meeting))


def _lines(book: Book) -> list[ContactLine]:
    return book.catch_up(book.clock.today())


def _save(meeting: Meeting, at: datetime, book: Book) -> Change:
    return book.entries.save(_entry(meeting, at, book), "catch up")


def _entry(meeting: Meeting, at: datetime, book: Book) -> Entry:
    blank = book.entries.blank(at)
    return replace(blank, uid=meeting.entry, mode=meeting.mode, contacts=(meeting.contact,))


def _delete(meeting: Meeting, book: Book) -> Change:
    return book.entries.delete([meeting.entry])
