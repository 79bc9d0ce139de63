"""Looking at relationships without names: the evidence first, then who it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.book import Book
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.trend_panel import TrendPanel
from ui.contacts import acts
from ui.contacts.closeness.steps import ClosenessSteps
from ui.contacts.facts_row import FactsRow
from ui.contacts.page import read_trends
from ui.contacts.side_page import SidePage
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted, Note

if TYPE_CHECKING:
    from app.insights.contact_page import ContactPage
    from app.insights.trends import Trend

_LEAST_ENTRIES = 3


class BlindReview(SidePage):
    """Name, photo, organisation and prestige are hidden until asked for.

    Emits `contact_asked` with a uid. The order says nothing: it is that of the book's own ids.
    """

    contact_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self._uids: list[str] = []
        self._at = 0
        self._page: ContactPage | None = None
        self._trends: dict[str, Trend] = {}
        theme, words = context.theme, ChartWords(context.formats)
        self.about = Muted("", self.page, wrap=True)
        self.facts = FactsRow(context, words, self.page)
        self.trend = TrendPanel(context, words, self.page)
        self.card = Card(theme, self.tr("How close do you feel to this?"), parent=self.page)
        self.steps = ClosenessSteps(theme, self.card)
        hint = self.tr("What you say is kept as today's check-in.")
        self.reveal_button = Button(self.tr("Show who it is"), theme, "plain", "eye", context.icons)
        self.next_button = Button(self.tr("Next"), theme, "primary", "forward", context.icons)
        self.open_button = Button(self.tr("Open"), theme, "plain")
        self.card.body.addWidget(self.steps)
        self.card.body.addWidget(Note(hint, self.card))
        for button in (self.open_button, self.reveal_button, self.next_button):
            self.acts.addWidget(button)
        for widget in (self.about, self.facts, self.trend, self.card):
            self.column.addWidget(widget)
        self._connect()

    def begin(self) -> None:
        """Begin with the first of those with some entries."""
        self._context.session.read(_worth_a_look, self._take, key="blind review")

    def _connect(self) -> None:
        self.reveal_button.clicked.connect(self._reveal)
        self.next_button.clicked.connect(self._go_on)
        self.open_button.clicked.connect(self._open)
        self.steps.felt.connect(self._feel)
        self.trend.lead_changed.connect(self._show_verdict)
        self.trend.half_life_asked.connect(self._use_half_life)

    def _take(self, uids: list[str]) -> None:
        self._uids, self._at = uids, 0
        self._read()

    def _go_on(self) -> None:
        self._at += 1
        self._read()

    def _read(self) -> None:
        is_over = self._at >= len(self._uids)
        for widget in (self.facts, self.trend, self.card, self.reveal_button, self.next_button):
            widget.setVisible(not is_over)
        self.open_button.hide()
        if is_over:
            self._page = None
            self.set_title(self.tr("That is everybody"))
            self.about.setText(self.tr("Nobody else has three entries."))
            return
        work = partial(_page, uid=self._uids[self._at])
        self._context.session.read(work, self._show, key="blind page")

    def _show(self, page: ContactPage) -> None:
        self._page = page
        self._trends = _untitled(page.trends)
        number = self._context.formats.number
        said = self.tr("Somebody, {place} of {count}")
        self.set_title(said.format(place=number(self._at + 1), count=number(len(self._uids))))
        self.about.setText(self.tr("Look at what happened. Who it is comes after."))
        self.facts.show_page(page)
        self.facts.met_through.hide()
        self.trend.show_trends(self._trends)
        if any(one.half_life_days != self.trend.half_life for one in self._trends.values()):
            self._use_half_life(self.trend.half_life)
        today = self._context.clock.today().isoformat()
        felt = [one.closeness for one in page.contact.check_ins if one.on == today]
        self.steps.setValue(felt[0] if felt else 0)
        self.reveal_button.setEnabled(True)
        self.steps.setFocus()

    def _show_verdict(self, rating: str) -> None:
        if rating in self._trends:
            self.facts.show_trend(self._trends[rating])

    def _use_half_life(self, days: int) -> None:
        if self._page is not None:
            work = partial(read_trends, uid=self._page.contact.uid, days=days)
            self._context.session.read(work, self._show_trends, key="blind trends")

    def _show_trends(self, found: tuple[str, dict[str, Trend]]) -> None:
        uid, trends = found
        if self._page is not None and self._page.contact.uid == uid:
            self._trends = _untitled(trends)
            self.trend.show_trends(self._trends, are_same=True)

    def _feel(self, closeness: int | None) -> None:
        if self._page is not None:
            uid = self._page.contact.uid
            work = partial(acts.check_in, uid=uid, closeness=closeness)
            self._context.session.write(work)

    def _reveal(self) -> None:
        if self._page is None:
            return
        contact = self._page.contact
        self.set_title(contact.name)
        parts = (contact.field, contact.organisation, contact.role)
        self.about.setText(" · ".join(part for part in parts if part))
        self.reveal_button.setEnabled(False)
        self.open_button.show()
        self.next_button.setFocus()

    def _open(self) -> None:
        if self._page is not None:
            self.contact_asked.emit(self._page.contact.uid)


def _untitled(trends: Mapping[str, Trend]) -> dict[str, Trend]:
    """Return trends whose points do not say what their entries are called."""
    return {key: replace(trend, ratings=trend.ratings.untitled()) for key, trend in trends.items()}


def _worth_a_look(book: Book) -> list[str]:
    from app.model.contact_filter import ContactFilter

    ids = book.contacts.list.ids(ContactFilter(standing="active", met_only=True), "entries")
    lines = book.contacts.list.lines(ids)
    return sorted(line.uid for line in lines if line.entry_count >= _LEAST_ENTRIES)


def _page(book: Book, uid: str) -> ContactPage:
    return book.contact_pages.page(uid)
