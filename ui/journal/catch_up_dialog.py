"""The last fortnight in a few keys: a line a contact, and how it was that we met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.model.lines import ContactLine
from app.model.uid import new_uid
from ui.context import Context
from ui.journal.catch_up_row import KEYS, CatchUpRow
from ui.widgets.label import Muted, Subtitle
from ui.widgets.resize_within import resize_within
from ui.widgets.scroll_page import ScrollPage

_WIDTH, _HEIGHT, _FORTNIGHT = 620, 600, 14


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of which nothing more is said: the uid of its entry, with whom, how, when."""

    entry: str
    contact: str
    mode: str
    day: date


class CatchUpDialog(QDialog):
    """m, c and w write that we met, called or wrote; Left and Right choose the day.

    `met` carries each Meeting at once, `taken_back` one that was not so.
    """

    met = Signal(object)
    taken_back = Signal(object)

    def __init__(self, context: Context, lines: Sequence[ContactLine], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Catch up"))
        self._context = context
        self._day = context.clock.today()
        self._meetings: dict[CatchUpRow, Meeting] = {}
        px = context.theme.theme.px
        resize_within(self, px(_WIDTH), px(_HEIGHT))
        self.day = Muted("", self)
        self.rows = [CatchUpRow(context, line, self) for line in lines]
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.addWidget(Subtitle(self.tr("Whom did you meet lately?"), self))
        column.addWidget(Muted(self._hint(), self, wrap=True))
        column.addWidget(self.day)
        column.addWidget(self._page(), 1)
        self._show_day()
        if self.rows:
            self.rows[0].setFocus()

    def _key(self, row: CatchUpRow, event: QKeyEvent) -> None:
        """Take one key for a line, or choose another day or line."""
        mode = KEYS.get(event.text().lower())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if mode:
            self._note(row, mode)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._take_back(row)
        elif event.key() in steps:
            self._move_day(steps[Qt.Key(event.key())])
        elif event.key() in moves:
            self._go(row, moves[Qt.Key(event.key())])
        else:
            return
        event.accept()

    def _hint(self) -> str:
        if not self.rows:
            return self.tr("Everybody whom you usually meet is in your journal already.")
        return self.tr(
            "m: met, c: called, w: wrote, Backspace: not so. Left and Right choose the day. "
            "What is left out stays as it is."
        )

    def _page(self) -> ScrollPage:
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for row in self.rows:
            row.asked.connect(self._note)
            row.key_pressed.connect(self._key)
            rows.addWidget(row)
        rows.addStretch(1)
        page = ScrollPage(self)
        page.set_page(content)
        self._scroll = page
        return page

    def _go(self, row: CatchUpRow, step: int) -> None:
        at = min(max(self.rows.index(row) + step, 0), len(self.rows) - 1)
        self.rows[at].setFocus()
        self._scroll.ensureWidgetVisible(self.rows[at])

    def _note(self, row: CatchUpRow, mode: str) -> None:
        """Write one meeting a line: another key for the same line replaces it."""
        self._take_back(row)
        meeting = Meeting(new_uid(self._context.clock.now()), row.uid, mode, self._day)
        self._meetings[row] = meeting
        row.show_meeting(mode, self._day)
        self.met.emit(meeting)
        self._go(row, 1)

    def _take_back(self, row: CatchUpRow) -> None:
        meeting = self._meetings.pop(row, None)
        if meeting is not None:
            row.show_meeting(None, self._day)
            self.taken_back.emit(meeting)

    def _move_day(self, step: int) -> None:
        today = self._context.clock.today()
        day = self._day + timedelta(days=step)
        if today - timedelta(days=_FORTNIGHT) < day <= today:
            self._day = day
            self._show_day()

    def _show_day(self) -> None:
        formats, today = self._context.formats, self._context.clock.today()
        said = self.tr("Day: {day} ({ago})")
        ago = formats.relative(self._day, today)
        self.day.setText(said.format(day=formats.long_date(self._day), ago=ago))
