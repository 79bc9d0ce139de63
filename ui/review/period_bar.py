"""Of which time and of what: a year, two dates; everybody, one relationship, a project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.book import Book
from app.errors import UserError
from app.review.options import ReviewOptions, year_options
from ui.context import Context
from ui.review.person_chips import PersonChips, TagChips
from ui.widgets.label import Note, WarningNote
from ui.widgets.pills import Pills

_YEARS, _ALL, _OTHER = 6, "all", "other"


class PeriodBar(QWidget):
    """`chosen` carries a new review of another time or selection, with nothing else chosen yet."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._offered: list[int] = []
        self.years = Pills(context.theme, self.tr("Year"), self)
        self._dates = QWidget(self)
        self.first = self._field(self.tr("First day"))
        self.last = self._field(self.tr("Last day"))
        self.problem = WarningNote("", self, wrap=True)
        self.whom = PersonChips(context, self.tr("One contact"), True, self)
        self.tags = TagChips(context, self.tr("One tag"), True, self)
        self._whole: tuple[date, date] | None = None
        self._build()
        self.years.chosen.connect(self._choose_year)
        self.first.editingFinished.connect(self._choose_dates)
        self.last.editingFinished.connect(self._choose_dates)
        self.whom.chosen.connect(self._tell)
        self.tags.chosen.connect(self._tell)
        self._show_other(False)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self._dates)
        field.setAccessibleName(name)
        field.setPlaceholderText(self.tr("2026-01-31"))
        return field

    def _build(self) -> None:
        dates = QHBoxLayout(self._dates)
        dates.setContentsMargins(0, 0, 0, 0)
        dates.addWidget(self.first)
        dates.addWidget(Note(self.tr("to"), self._dates))
        dates.addWidget(self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.years, self._dates, self.problem):
            column.addWidget(widget)
        selection = QHBoxLayout()
        for chips in (self.whom, self.tags):
            selection.addWidget(chips, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(selection)

    def show_offered(self, years: Sequence[int], has_tags: bool) -> None:
        """Offer the latest years, all the time, and another; tags where there are any."""
        self._offered = sorted(years[:_YEARS])
        pills = [(str(year), str(year)) for year in self._offered]
        others = [(_ALL, self.tr("All time")), (_OTHER, self.tr("Other time"))]
        self.years.set_pills([*pills, *others], self.years.chosen_key())
        self.tags.setVisible(has_tags)

    def show_chosen(self, options: ReviewOptions) -> None:
        """Show the time and the selection of a review."""
        key = self._key_of(options)
        self.years.choose(key)
        self._show_other(key == _OTHER)
        for field, day in ((self.first, options.first), (self.last, options.last)):
            field.setText(day.isoformat())
        self.whom.show_chosen(sorted(options.only))
        self.tags.show_chosen(sorted(options.tags))

    def _key_of(self, options: ReviewOptions) -> str:
        if options.year in self._offered:
            return str(options.year)
        return _ALL if (options.first, options.last) == self._whole else _OTHER

    def _choose_year(self, key: str) -> None:
        self._show_other(key == _OTHER)
        if key == _OTHER:
            self.first.setFocus()
            self.first.selectAll()
            return
        if key == _ALL:
            find = partial(_all_time, only=self.whom.uids(), tags=self.tags.uids())
            self._context.session.read(find, self._tell_all_time)
            return
        whole = year_options(int(key))
        self.first.setText(whole.first.isoformat())
        self.last.setText(whole.last.isoformat())
        self._tell()

    def _tell_all_time(self, options: ReviewOptions) -> None:
        self._whole = (options.first, options.last)
        self.chosen.emit(options)

    def _choose_dates(self) -> None:
        if self.first.isModified() or self.last.isModified():
            self.first.setModified(False)
            self.last.setModified(False)
            self._tell()

    def _tell(self) -> None:
        try:
            first, last = _day_in(self.first), _day_in(self.last)
            options = ReviewOptions(
                first=first, last=last, only=self.whom.uids(), tags=self.tags.uids()
            )
        except ValueError:
            self._complain(self.tr("A day is written as 2026-01-31."))
        except UserError as error:
            self._complain(str(error))
        else:
            self._complain("")
            self.chosen.emit(options)

    def _complain(self, said: str) -> None:
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    def _show_other(self, is_other: bool) -> None:
        self._dates.setVisible(is_other)
        self._complain("")


def _all_time(book: Book, only: frozenset[str], tags: frozenset[str]) -> ReviewOptions:
    return book.reviews.all_time(only, tags)


def _day_in(field: QLineEdit) -> date:
    return date.fromisoformat(field.text().strip())
