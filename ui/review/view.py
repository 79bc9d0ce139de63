"""The year's review: its pages in the middle, the choices beside them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.book import Book
from app.changes import Change
from app.review.document import Review
from app.review.options import ReviewOptions, year_options
from ui.context import Context
from ui.review.choices import Choices
from ui.review.pages import Pages
from ui.view import View

_SUFFIXES = {"pdf": "pdf", "html": "html", "md": "md"}
_PREVIEW_WIDTH = 1040


class ReviewView(View):
    """Shows the pages as they will be exported; every choice is seen at once."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self.pages = Pages(context, self)
        self.choices = Choices(context, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.choices)
        self.choices.changed.connect(self._draw)
        self.choices.export_requested.connect(self._ask_where)
        context.session.changed.connect(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw again where something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _changed(self, change: Change) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self._context.session.read(_years, self._show_years, key="review years")

    def _show_years(self, years: list[int]) -> None:
        self.choices.set_years(years or [self._context.clock.today().year])
        self._draw()

    def options(self) -> ReviewOptions:
        """Return the review that is chosen now."""
        return year_options(self.choices.year()).but(
            chapters=self.choices.chapters(), names=self.choices.names()
        )

    def _draw(self) -> None:
        self._context.session.read(
            partial(_review, options=self.options()), self._render, key="review"
        )

    def _render(self, review: Review) -> None:
        self._context.session.tasks.submit_apart(
            partial(_pages, review), done=self.pages.show_pages, key="review pages"
        )

    def _ask_where(self, form: str) -> None:
        name = self.tr("Kithbook {year}").format(year=self.choices.year())
        title = self.tr("Export the review")
        target = self._context.files.save_file(self, title, f"{name}.{_SUFFIXES[form]}")
        if target is not None:
            self.export_to(target)

    def export_to(self, target: Path) -> None:
        """Write the review that is chosen now to a file; its suffix says in which form."""
        self.choices.set_busy(True)
        work = partial(_write, options=self.options(), target=target)
        self._context.session.tasks.submit(work, done=self._written, failed=self._not_written)

    def _written(self, target: Path) -> None:
        self.choices.set_busy(False)
        self.choices.say(self.tr("Written to {path}").format(path=target))

    def _not_written(self, error: Exception) -> None:
        self.choices.set_busy(False)
        self._context.session.problem.emit(str(error))


def _years(book: Book) -> list[int]:
    return book.entries.list.years()


def _review(book: Book, options: ReviewOptions) -> Review:
    return book.review(options)


def _pages(review: Review) -> list[bytes]:
    from app.review.pdf import pages_png

    return pages_png(review, _PREVIEW_WIDTH)


def _write(book: Book, options: ReviewOptions, target: Path) -> Path:
    from app.review.write import write_review

    write_review(book.review(options), target)
    return target
