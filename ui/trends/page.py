"""Trends side by side: small multiples, then and now, and the same as a table behind T."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.model.instant import to_microseconds
from app.model.scales import RATING_KEYS
from ui.charts.parts.picture_menu import PictureMenu
from ui.charts.parts.point_table import PointTable
from ui.charts.parts.table_text import table_text
from ui.charts.time.time_ticks import EPOCH
from ui.charts.trend.chart_words import ChartWords
from ui.contacts.side_page import SidePage
from ui.context import Context
from ui.trends.multiples import SmallMultiples
from ui.trends.slopes import SlopeChart
from ui.trends.words import LaneWords
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Note
from ui.widgets.pills import Pills

if TYPE_CHECKING:
    from app.insights.moved import Lane
    from app.model.lines import ContactLine

_PERIODS = {"half": 183, "year": 365, "two": 730}
_LEAST_DAYS, _TABLE_HEIGHT = 60.0, 320
MOST = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """Which contacts (row ids), on which rating, over how many days up to now, one in any case."""

    ids: Sequence[int]
    rating: str
    days: int
    kept: int | None = None


class TrendsPage(SidePage):
    """Emits `contact_asked` with the uid of a contact to open."""

    contact_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.title.setText(self.tr("Trends side by side"))
        words, charts = LaneWords(context.formats), ChartWords(context.formats)
        self._words = words
        self.ids: Sequence[int] = ()
        self._kept: int | None = None
        self.ratings = Pills(context.theme, self.tr("Rating"), self.page)
        self.ratings.set_pills([(key, charts.label(key)) for key in RATING_KEYS], RATING_KEYS[0])
        self.periods = Pills(context.theme, self.tr("Period"), self.page)
        self.multiples = SmallMultiples(context, words, self.tr("Trends, one a contact"), self.page)
        self.slopes = SlopeChart(context, words, self.tr("Then and now"), self.page)
        self.few = Note(self.tr("Nobody has three ratings before and three since."), self.page)
        self.which = Note("", self.page, wrap=True)
        self.menu = PictureMenu(self)
        self.more = Button("", context.theme, "quiet", "more", context.icons, self.tr("More"))
        self.table = PointTable(context.theme, self.page)
        self._cards = [Card(context.theme, parent=self.page) for _ in range(3)]
        self._build()
        for view in (self.multiples, self.slopes, self.table):
            view.contact_asked.connect(self.contact_asked)
        self.ratings.chosen.connect(self._read)
        self.periods.chosen.connect(self._read)

    def show_contacts(self, ids: Sequence[int], kept: int | None = None) -> None:
        """Show these contacts (row ids), of many the twelve who moved most, and the kept one."""
        self.ids, self._kept = ids, kept
        self._read()

    def take_focus(self) -> None:
        """Bring the keyboard to the first picture, or to the table."""
        shown = self.multiples if self._cards[2].isHidden() else self.table
        shown.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change between pictures and table on T."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self._turn()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what else can be asked of the charts."""
        self.menu.popup(event.globalPos())

    def copy_table(self) -> None:
        """Put the table on the clipboard, tabs between its cells."""
        QGuiApplication.clipboard().setText(table_text(self.table.model()))

    def _build(self) -> None:
        self.periods.set_pills(
            [
                ("half", self.tr("6 months")),
                ("year", self.tr("A year")),
                ("two", self.tr("Two years")),
            ],
            "year",
        )
        titles = (self.tr("How each moves"), self.tr("Who moved"), self.tr("As a table"))
        for card, title in zip(self._cards, titles, strict=True):
            card.set_title(title)
        self._cards[0].body.addWidget(self.multiples)
        self._cards[1].corner.addWidget(self.periods)
        self._cards[1].body.addWidget(self.slopes)
        self._cards[1].body.addWidget(self.few)
        self._cards[2].body.addWidget(self.table)
        self.column.addWidget(self.ratings)
        self.column.addWidget(self.which)
        for card in self._cards:
            self.column.addWidget(card)
        self.acts.addWidget(self.more)
        self.more.clicked.connect(self._show_menu)
        self.menu.table_asked.connect(self._turn)
        self.menu.copy_asked.connect(self.copy_table)
        self.menu.picture_asked.connect(self._save_picture)
        self._show_table(False)

    def _show_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _save_picture(self) -> None:
        from ui.charts.parts.save_picture import save_picture

        save_picture(self.page, self._context, self.title.text())

    def _turn(self) -> None:
        self._show_table(self._cards[2].isHidden())

    def _show_table(self, is_table: bool) -> None:
        pictures, slopes, table = self._cards
        pictures.setHidden(is_table)
        slopes.setHidden(is_table)
        table.setVisible(is_table)
        self.table.setMinimumHeight(self._context.theme.theme.px(_TABLE_HEIGHT))
        self.take_focus()

    def _read(self) -> None:
        rating = self.ratings.chosen_key() or RATING_KEYS[0]
        asked = Asked(self.ids, rating, self._days(), self._kept)
        self._context.session.read(partial(_lanes, asked=asked), self._show, key="trends")

    def _days(self) -> int:
        return _PERIODS[self.periods.chosen_key() or "year"]

    def _show(self, lanes: list[Lane]) -> None:
        starts = [float(one.trend.days[0]) for one in lanes if one.trend.n]
        last = (self._context.clock.today() - EPOCH).days + 1.0
        first = min([*starts, last - _LEAST_DAYS])
        self.multiples.show_span(first, last)
        self.multiples.show_lanes(lanes)
        rating = self.ratings.chosen_key() or RATING_KEYS[0]
        said = self._words.axes(rating, EPOCH + timedelta(days=int(first)))
        self._cards[0].set_title(self.tr("How each moves"), said)
        begin = self._context.clock.today() - timedelta(days=self._days())
        self._cards[1].set_title(self.tr("Who moved"), self._words.period(begin))
        self.which.setText(self._words.which(len(lanes), len(self.ids)))
        self.slopes.show_then(self._context.formats.date(begin))
        self.slopes.show_lanes(lanes)
        self.few.setVisible(not self.slopes.lanes)
        self.slopes.setVisible(bool(self.slopes.lanes))
        self.table.show_rows(
            self._words.headers(), [(one.contact.uid, self._words.cells(one)) for one in lanes]
        )


def _lanes(book: Book, asked: Asked) -> list[Lane]:
    from app.insights.moved import most_moved, side_by_side

    begin, ids = to_microseconds(book.clock.now() - timedelta(days=asked.days)), asked.ids
    rows = book.ratings.of_contacts(ids, asked.rating)
    if len(ids) > MOST:
        ids = _with(asked.kept, most_moved(ids, rows, begin, MOST))
        rows = book.ratings.of_contacts(ids, asked.rating)
    lines: Sequence[ContactLine] = book.contacts.list.lines(ids)
    return side_by_side(lines, rows, asked.rating, begin)


def _with(kept: int | None, ids: Sequence[int]) -> Sequence[int]:
    """Return as many ids, that of the kept contact the first of them."""
    if kept is None:
        return ids
    return [kept, *[one for one in ids if one != kept]][: len(ids)]
