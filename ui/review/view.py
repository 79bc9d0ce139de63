"""The review: its pages in the middle, beside them what to choose, to write and to look through."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.book import Book
from app.changes import Change
from app.review.options import ReviewOptions, year_options
from ui.context import Context
from ui.review.draft import Draft
from ui.review.export import Export
from ui.review.pages import Pages
from ui.review.panel import Panel
from ui.review.preview import Preview
from ui.text import tr_count
from ui.view import View
from ui.widgets.empty_state import EmptyState


class ReviewView(View):
    """Shows the pages as they will be exported; every choice is seen at once."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale, self._was_opened = True, False
        self._drawn_width = 0
        year = context.clock.today().year
        self.draft = Draft(context.session, year_options(year), self)
        self.preview = Preview(context.session, self)
        self.export = Export(context.session, self)
        self.pages = Pages(context, self)
        self.panel = Panel(context, self.draft, self)
        self.nothing = self._nothing_yet()
        self._build()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw again where something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the draft when the view is left, and let the book answer others."""
        super().hideEvent(event)
        self._is_stale |= self.preview.stop()
        self.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pages again where they have become wider or narrower."""
        super().resizeEvent(event)
        if self._drawn_width not in (0, self.pages.page_width()):
            self._draw()

    def show_target(self, uid: str | None) -> None:
        """Show all the time with a contact."""
        if uid is not None:
            self._context.session.read(partial(_time_with, uid=uid), self._open)

    def focus_search(self) -> None:
        """Bring the keyboard to the field for one contact."""
        self.panel.show_page("choose")
        self.panel.choose.period.whom.field.setFocus()

    def flush(self) -> None:
        """Hand over to the book what is not written yet."""
        self.panel.words.flush()
        self.draft.flush()

    def export_to(self, target: Path) -> None:
        """Write the review that is chosen now to a file; its suffix says in which form."""
        self.panel.words.flush()
        self.panel.foot.show_progress(self.tr("Writing {name}").format(name=target.name))
        self.export.begin(self.draft.options, target)

    def _nothing_yet(self) -> EmptyState:
        said = self.tr("There is nothing to look back on yet. A review grows out of your entries.")
        caption = self.tr("Write an entry")
        return EmptyState(
            "open-book", said, caption, self._context.theme, self._context.icons, self
        )

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        desk = QWidget(self)
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages, 1)
        row.addWidget(self.panel)
        self._stack.addWidget(desk)
        self._stack.addWidget(self.nothing)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.nothing.asked.connect(self._write)
        self.draft.changed.connect(self._draw)
        self.draft.opened.connect(self._draw_another)
        self.preview.begun.connect(self.pages.show_first)
        self.preview.drawn.connect(self._show_pages)
        self.preview.slow.connect(self._tell_slow)
        self.preview.progressed.connect(self._tell_share)
        self.panel.export_requested.connect(self._ask_where)
        self.panel.cancel_requested.connect(self._stop)
        self.export.progressed.connect(self.panel.foot.progress.set_share)
        self.export.written.connect(self._tell_written)
        self.export.failed.connect(self._tell_failed)
        self._context.session.changed.connect(self._changed)
        self._context.theme.changed.connect(self._draw)

    def _changed(self, change: Change) -> None:
        if change.everything and self._was_opened:
            self.draft.reopen()
        if change.everything or change.kinds != {"review"}:
            self._is_stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        self._context.session.read(_offered, self._show_offered, key="review years")

    def _show_offered(self, found: tuple[list[int], bool]) -> None:
        years, has_tags = found
        self._stack.setCurrentIndex(0 if years else 1)
        if not years:
            return
        self.panel.choose.period.show_offered(years, has_tags)
        if self._was_opened:
            self._draw()
            self.panel.check.refresh()
        else:
            self._was_opened = True
            self.draft.open(year_options(years[0]))

    def _open(self, options: ReviewOptions) -> None:
        self._was_opened = True
        self.draft.open(options)

    def _draw_another(self) -> None:
        self.pages.verticalScrollBar().setValue(0)
        self._draw()

    def _draw(self) -> None:
        if self.isVisible() and self._was_opened:
            self._drawn_width = self.pages.page_width()
            ratio = self.devicePixelRatioF()
            self.preview.draw(self.draft.options, self._drawn_width, ratio)
        else:
            self._is_stale = True

    def _show_pages(self, pictures: list[bytes], entries_left: int) -> None:
        self.pages.show_pages(pictures)
        self.panel.foot.say(
            tr_count(
                "ReviewView",
                "The file will hold {n} more entry than these pages.",
                "The file will hold {n} more entries than these pages.",
                entries_left,
            )
            if entries_left
            else ""
        )

    def _tell_slow(self, is_slow: bool) -> None:
        self.pages.say_busy(self.tr("Drawing the pages …") if is_slow else "")

    def _tell_share(self, share: float) -> None:
        if self.pages.is_busy() and share < 1:
            said = self.tr("Reading the book … {share} %").format(share=round(100 * share))
            self.pages.say_busy(said)

    def _ask_where(self, form: str) -> None:
        name = self.tr("Kithbook {title}").format(title=_file_title(self.draft.options))
        title = self.tr("Export the review")
        target = self._context.files.save_file(self, title, f"{name}.{form}")
        if target is not None:
            self.export_to(target)

    def _tell_written(self, target: Path) -> None:
        said = self.tr("Written to {path}").format(path=target)
        self.panel.show_page("choose")
        self.panel.foot.end_progress(said)

    def _tell_failed(self, said: str) -> None:
        self.panel.foot.end_progress("")
        self._context.session.problem.emit(said)

    def _stop(self) -> None:
        self.export.cancel()
        self.panel.foot.end_progress(self.tr("Stopped. Nothing was written."))

    def _write(self) -> None:
        self.write_requested.emit([])


def _file_title(options: ReviewOptions) -> str:
    return str(options.year or f"{options.first} {options.last}")


def _offered(book: Book) -> tuple[list[int], bool]:
    """Return the years with entries, and whether any of these has a tag."""
    return book.entries.list.years(), bool(book.entries.list.tags(1))


def _time_with(book: Book, uid: str) -> ReviewOptions:
    return book.reviews.options_with(uid)
