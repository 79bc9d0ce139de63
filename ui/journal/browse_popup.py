"""Browsing by days: a year of entries as a heatmap, a month of it, this day in earlier years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.book import Book
from app.model.lines import EntryLine
from ui.context import Context
from ui.journal.month_page import MonthPage
from ui.journal.month_strip import MonthStrip
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.heatmap import Heatmap
from ui.widgets.label import Heading, Note
from ui.widgets.popup import Popup

_WIDTH, _BETWEEN, _YEAR, _MOST = 800, 32, timedelta(days=52 * 7), 5
_ROOM_FOR_YEAR = 500


class _Found(NamedTuple):
    until: date
    counts: Mapping[date, int]
    on_this_day: Sequence[EntryLine]


class BrowsePopup(Popup):
    """`chosen` carries the uid of an entry that the reader turned to, `searched` a search."""

    chosen = Signal(str)
    searched = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent, margin=16)
        self._context = context
        self._until = context.clock.today()
        self._buttons: dict[Button, str] = {}
        self._title = Heading("", self)
        self._total = Note("", self)
        icons = context.icons
        self._back = Button("", context.theme, "quiet", "back", icons, self.tr("Earlier"), self)
        self._on = Button("", context.theme, "quiet", "forward", icons, self.tr("Later"), self)
        self._days = Heatmap(context.theme, context.formats, self.tr("Entries by day"), self)
        self._months = MonthStrip(context, self._days, self)
        self._month = MonthPage(context, self)
        self._this_day = Heading(self.tr("On this day"), self)
        self._below, self._beside, self._lines = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._build()
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._days.day_chosen.connect(self._ask_for_day)
        self._months.chosen.connect(self._month.show_month)
        self._month.day_chosen.connect(self._ask_for_day)
        self._month.month_chosen.connect(self._search_month)

    def browse(self, under: QWidget) -> None:
        """Open under a widget, with the year up to today."""
        self._under = under
        self._until = self._context.clock.today()
        px = self._context.theme.theme.px
        room = under.screen().availableGeometry().size()
        self.setFixedWidth(min(px(_WIDTH), under.window().width()))
        for year in (self._days, self._months):
            year.setVisible(room.height() >= px(_ROOM_FOR_YEAR))
        self._below.setSpacing(px(_BETWEEN))
        self._below.setContentsMargins(0, px(8), 0, 0)
        self._beside.setSpacing(px(4))
        self._load()
        self.open_under(under)
        (self._days if self._days.isVisible() else self._month).setFocus()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._total)
        head.addStretch(1)
        head.addWidget(self._back)
        head.addWidget(self._on)
        self.body.addLayout(head)
        self.body.addWidget(self._months)
        self.body.addWidget(self._days)
        self._beside.addWidget(self._this_day)
        self._beside.addLayout(self._lines)
        self._beside.addStretch(1)
        self._below.addWidget(self._month)
        self._below.addLayout(self._beside, 1)
        self.body.addLayout(self._below)

    def _load(self) -> None:
        work = partial(_find, self._until, self._context.clock.today())
        self._context.session.read(work, self._show, "journal browse")

    def _show(self, found: _Found) -> None:
        formats = self._context.formats
        first = found.until - _YEAR
        self._title.setText(
            self.tr("{first} to {last}").format(
                first=formats.month(first), last=formats.month(found.until)
            )
        )
        count = sum(count for day, count in found.counts.items() if day >= first)
        self._total.setText(tr_count("BrowsePopup", "{n} entry", "{n} entries", count))
        self._on.setEnabled(found.until < self._context.clock.today())
        self._days.show_counts(found.counts, found.until)
        self._months.show_until(found.until)
        self._month.show_span(found.counts, first.replace(day=1), found.until)
        self._show_this_day(found.on_this_day[:_MOST])

    def _show_this_day(self, lines: Sequence[EntryLine]) -> None:
        for button in self._buttons:
            self._lines.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for line in lines:
            said = self.tr("{year}: {title}").format(
                year=line.day.year, title=line.title or self.tr("Untitled")
            )
            button = Button(said, self._context.theme, "link", parent=self)
            button.clicked.connect(self._choose)
            self._buttons[button] = line.uid
            self._lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._this_day.setVisible(bool(lines))
        self.adjustSize()

    def _go_back(self) -> None:
        self._until -= _YEAR
        self._load()

    def _go_on(self) -> None:
        self._until = min(self._until + _YEAR, self._context.clock.today())
        self._load()

    def _search_month(self, month: date) -> None:
        self.hide()
        self.searched.emit(f"on:{month:%Y-%m}")

    def _ask_for_day(self, day: date) -> None:
        self._context.session.read(partial(_first_of, day), self._turn_to, "journal day")

    def _turn_to(self, uid: str | None) -> None:
        if uid is not None:
            self.hide()
            self.chosen.emit(uid)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._turn_to(self._buttons[button])


def _find(until: date, today: date, book: Book) -> _Found:
    entries = book.entries.list
    counts = entries.days((until - _YEAR).replace(day=1), until)
    by_day = {date.fromisoformat(day): count for day, count in counts.items()}
    return _Found(until, by_day, entries.on_this_day(today))


def _first_of(day: date, book: Book) -> str | None:
    lines = book.entries.list.between(day, day)
    return lines[0].uid if lines else None
