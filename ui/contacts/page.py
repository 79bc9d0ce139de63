"""The page of a contact."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.book import Book
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.trend_panel import TrendPanel
from ui.contacts import acts
from ui.contacts.closeness.card import ClosenessCard
from ui.contacts.details_card import DetailsCard
from ui.contacts.entries_card import EntriesCard
from ui.contacts.facts_row import FactsRow
from ui.contacts.foot import Foot
from ui.contacts.header import Header
from ui.contacts.margins import set_margins
from ui.contacts.note_card import NoteCard
from ui.contacts.photo.photo_acts import PhotoActs
from ui.contacts.reach_card import ReachCard
from ui.contacts.standing_banner import StandingBanner
from ui.contacts.standing_line import StandingLine
from ui.contacts.threads_card import ThreadsCard
from ui.contacts.ties.card import TiesCard
from ui.context import Context
from ui.theme import Theme
from ui.widgets.tab_order import tab_in_order

if TYPE_CHECKING:
    from app.insights.contact_page import ContactPage
    from app.insights.trends import Trend

_GAP = 18


class Page(QScrollArea):
    """Shows one contact and what is known; every change goes to the book at once."""

    open_requested = Signal(str, str)
    write_requested = Signal(list)
    edit_asked = Signal()
    arrived = Signal()
    gone = Signal()
    more_asked = Signal()
    word_asked = Signal(str)
    briefing_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.uid = self._shown = ""
        self.standing = ""
        self._trends: dict[str, Trend] = {}
        words = ChartWords(context.formats)
        self._body = QWidget(self)
        self.header = Header(context, self._body)
        self.standing_banner = StandingBanner(context, self._body)
        self.standing_line = StandingLine(context.formats, self._body)
        self.photos = PhotoActs(context, self)
        self.facts = FactsRow(context, words, self._body)
        self.trend = TrendPanel(context, words, self._body)
        self.entries = EntriesCard(context, words, self._body)
        self.threads = ThreadsCard(context, self._body)
        self.note = NoteCard(context, self._body)
        self.ties = TiesCard(context, self._body)
        self.closeness = ClosenessCard(context, self._body)
        self.reach = ReachCard(context, self._body)
        self.details = DetailsCard(context, self._body)
        self._build()
        self._connect()

    def show_contact(self, uid: str) -> None:
        """Read a contact and show it."""
        self.note.flush()
        self.uid = uid
        self._context.session.read(partial(_page, uid=uid), self._show, key="contact page")

    def forget(self) -> None:
        """Show nobody any more."""
        self.note.show_note("", "")
        self.uid = ""

    def flush(self) -> None:
        """Hand over what is not written yet."""
        self.note.flush()
        self.standing_banner.note.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the page before a meeting on B."""
        if event.key() == Qt.Key.Key_B and not event.modifiers():
            self.briefing_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins narrow where there is little room."""
        super().resizeEvent(event)
        set_margins(self._column, self._context.theme.theme, self.viewport().width())

    def _build(self) -> None:
        side = QWidget(self._body)
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self.threads)
        self._side.addWidget(self.note, 1)
        lower = Foot(self._context.theme, self.entries, side, self._body)
        foot = Foot(self._context.theme, self.ties, self.closeness, self._body)
        self._column = QVBoxLayout(self._body)
        self._column.addWidget(self.header)
        self._column.addWidget(self.standing_banner)
        self._column.addWidget(self.standing_line)
        self._column.addWidget(self.facts)
        self._column.addWidget(self.trend)
        self._column.addWidget(lower)
        self._column.addWidget(foot)
        self._column.addWidget(self.reach)
        self._column.addWidget(self.details)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._body)
        self._restyle(self._context.theme.theme)

    def _connect(self) -> None:
        self.header.edit_asked.connect(self.edit_asked)
        self.header.write_asked.connect(self._write)
        self.header.more_asked.connect(self.more_asked)
        self.header.tag_added.connect(self._add_tag)
        self.header.word_removed.connect(self._remove_word)
        self.header.word_asked.connect(self.word_asked)
        self.header.avatar.asked.connect(self.choose_photo)
        self.header.avatar.dropped.connect(self._take_photo)
        self.standing_banner.back_asked.connect(self._make_active)
        self.standing_banner.note_written.connect(self._write_closing_note)
        self.facts.contact_asked.connect(self._open_contact)
        self.trend.lead_changed.connect(self._show_verdict)
        self.trend.half_life_asked.connect(self._use_half_life)
        self.trend.entry_asked.connect(self._open_entry)
        self.entries.entry_asked.connect(self._open_entry)
        self.entries.write_asked.connect(self._write)
        self.entries.reached.connect(self._follow)
        self.threads.kept.connect(self._keep_promise)
        self.ties.contact_asked.connect(self._open_contact)
        self.note.written.connect(self._write_note)
        self._context.theme.changed.connect(self._restyle)

    def _show(self, page: ContactPage | None) -> None:
        if page is None:
            self.forget()
            self.gone.emit()
            return
        contact = page.contact
        if contact.uid != self.uid:
            return
        self.standing = contact.standing
        are_same = contact.uid == self._shown
        self._shown = contact.uid
        self._trends = dict(page.trends)
        self.header.show_contact(contact)
        self.standing_banner.show_contact(contact)
        self.standing_line.show_contact(contact)
        self.facts.show_page(page)
        self.trend.show_events(page.events)
        self.trend.show_trends(self._trends, are_same)
        if any(one.half_life_days != self.trend.half_life for one in self._trends.values()):
            self._use_half_life(self.trend.half_life)
        self.entries.show_entries(contact.uid, page.entry_ids)
        self.threads.show_page(page)
        self.ties.show_page(page)
        self.closeness.show_contact(contact)
        self.reach.show_contact(contact)
        self.details.show_contact(contact)
        self.note.show_note(contact.uid, contact.note or "")
        QTimer.singleShot(0, self, self._order_tabs)
        self.arrived.emit()

    def _order_tabs(self) -> None:
        parts = (self.header, self.standing_banner, self.facts, self.trend, self.entries)
        more = (self.threads, self.note, self.ties, self.closeness, self.reach)
        tab_in_order([*parts, *more])

    def _show_verdict(self, rating: str) -> None:
        if rating in self._trends:
            self.facts.show_trend(self._trends[rating])

    def _use_half_life(self, days: int) -> None:
        work = partial(read_trends, uid=self.uid, days=days)
        self._context.session.read(work, self._show_trends, key="contact trends")

    def _show_trends(self, found: tuple[str, dict[str, Trend]]) -> None:
        uid, trends = found
        if uid != self.uid:
            return
        self._trends = trends
        self.trend.show_trends(trends, are_same=True)

    def _add_tag(self, tag: str) -> None:
        self._context.session.write(partial(acts.add_tag, uid=self.uid, tag=tag))

    def _remove_word(self, word: str) -> None:
        work = partial(acts.remove_word, uid=self.uid, word=word)
        self._context.session.delete(work, self.tr("{word} removed").format(word=word))

    def _keep_promise(self, entry: str, promise: str, state: str) -> None:
        work = partial(acts.set_promise, entry=entry, promise=promise, state=state)
        said = self.tr("Promise kept") if state == "kept" else self.tr("Promise open again")
        self._context.session.delete(work, said)

    def _write_note(self, uid: str, note: str) -> None:
        work = partial(acts.set_fields, uid=uid, fields={"note": note or None})
        self._context.session.write(work)

    def choose_photo(self) -> None:
        """Ask for a picture of the contact."""
        self.photos.choose(self.uid)

    def remove_photo(self) -> None:
        """Take the picture of the contact away."""
        self.photos.remove(self.uid)

    def _take_photo(self, found: object) -> None:
        if isinstance(found, Path | QImage):
            self.photos.take(self.uid, found)

    def _make_active(self) -> None:
        work = partial(acts.set_standing, uid=self.uid, standing="active")
        self._context.session.delete(work, self.tr("Active again"))

    def _write_closing_note(self, note: str) -> None:
        fields = {"closing_note": note.strip() or None}
        self._context.session.write(partial(acts.set_fields, uid=self.uid, fields=fields))

    def _write(self) -> None:
        self.write_requested.emit([self.uid])

    def _open_contact(self, uid: str) -> None:
        self.open_requested.emit("contact", uid)

    def _follow(self, place: QRect) -> None:
        """Bring what the keyboard came to in a list into sight."""
        shown = QRect(self.entries.list.mapTo(self._body, place.topLeft()), place.size())
        for corner in (shown.bottomRight(), shown.topLeft()):
            self.ensureVisible(corner.x(), corner.y(), 0, self._context.theme.theme.px(_GAP))

    def _open_entry(self, uid: str) -> None:
        self.open_requested.emit("entry", uid)

    def _restyle(self, theme: Theme) -> None:
        set_margins(self._column, theme, self.viewport().width())
        self._column.setSpacing(theme.px(_GAP))
        self._side.setSpacing(theme.px(_GAP - 3))


def _page(book: Book, uid: str) -> ContactPage | None:
    return book.contact_pages.page(uid) if book.contacts.list.lines_of([uid]) else None


def read_trends(book: Book, uid: str, days: int) -> tuple[str, dict[str, Trend]]:
    """Return a contact's uid and its six trends with lines of a half-life in days."""
    from app.insights.contact_page import trends_of

    return uid, trends_of(uid, book.ratings, days)
