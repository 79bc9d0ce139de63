"""Before the export: everybody and every place that the file will name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.book import Book
from app.review.check import NamesInReview, PersonNamed, PlaceNamed
from app.review.options import ReviewOptions
from ui.context import Context
from ui.review.draft import Draft
from ui.review.named_row import NamedRow
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.label import Heading, Note

_MOST_SHOWN = 200


class CheckPage(QWidget):
    """Lists whom and what the review names; each can be left out or shortened."""

    refreshed = Signal()

    def __init__(self, context: Context, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._draft = context, draft
        self.rows: list[NamedRow] = []
        self._said = Note("", self, wrap=True)
        self._people, self._places = QVBoxLayout(), QVBoxLayout()
        self._people_title = Heading(self.tr("People"), self)
        self._places_title = Heading(self.tr("Places"), self)
        self._unclear = Note("", self, wrap=True)
        self.restore = Button(self.tr("Put all back"), context.theme, "link", parent=self)
        self._build()
        self.restore.clicked.connect(self._put_all_back)
        draft.opened.connect(self.refresh)

    def _build(self) -> None:
        px = self._context.theme.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(14), px(24), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._said)
        for title, rows in ((self._people_title, self._people), (self._places_title, self._places)):
            rows.setSpacing(0)
            column.addWidget(title)
            column.addLayout(rows)
        column.addWidget(self._unclear)
        column.addWidget(self.restore)
        column.addStretch(1)

    def refresh(self) -> None:
        """Look again whom the review names, where somebody is looking."""
        if self.isVisible():
            work = partial(_names, options=self._draft.options)
            self._context.session.read(work, self._show, key="review names")

    def _show(self, found: NamesInReview) -> None:
        self._clear()
        for person in found.people[:_MOST_SHOWN]:
            self._add(self._people, self._person(person))
        for place in found.places[:_MOST_SHOWN]:
            self._add(self._places, self._place(place))
        self._people_title.setVisible(bool(found.people))
        self._places_title.setVisible(bool(found.places))
        self._said.setText(self._summary(found))
        words = ", ".join(found.unclear)
        self._unclear.setText(
            self.tr("Words that may mean several contacts: {words}").format(words=words)
        )
        self._unclear.setVisible(bool(words))
        options = self._draft.options
        self.restore.setVisible(
            bool(options.excluded or options.initials or options.left_out_places)
        )
        self.refreshed.emit()

    def _summary(self, found: NamesInReview) -> str:
        if not found.people and not found.places:
            return self.tr("The file names no contact and no place.")
        listed = max(len(found.people), len(found.places)) > _MOST_SHOWN
        more = self.tr("Only the first are listed here.") if listed else ""
        people = tr_count(
            "CheckPage",
            "The file names {n} contact, as listed here.",
            "The file names {n} contacts, as listed here.",
            len(found.people),
        )
        rest = self.tr("Names of others, who are no contacts, are not recognised in texts.")
        faces = tr_count(
            "CheckPage",
            "There is {n} picture in it: look at it, too.",
            "There are {n} pictures in it: look at them, too.",
            found.pictures,
        )
        return "\n".join(
            line for line in (people, more, faces if found.pictures else "", rest) if line
        )

    def _person(self, one: PersonNamed) -> NamedRow:
        shown = one.called if one.called != one.name else ""
        entries = tr_count("CheckPage", "{n} entry", "{n} entries", one.entries)
        said = entries if one.entries else self.tr("named in a text")
        may_shorten = self._draft.options.names != "initials"
        row = NamedRow(one.uid, one.name, shown, said, self._context, self)
        row.initials.setVisible(may_shorten and one.uid not in self._draft.options.initials)
        row.initials_asked.connect(self._shorten)
        row.leave_out_asked.connect(self._leave_out)
        return row

    def _place(self, one: PlaceNamed) -> NamedRow:
        shown = one.shown if one.shown != one.place else ""
        said = tr_count("CheckPage", "{n} entry", "{n} entries", one.entries)
        row = NamedRow(one.place, one.place, shown, said, self._context, self)
        row.initials.hide()
        row.leave_out_asked.connect(self._leave_out_place)
        return row

    def _add(self, rows: QVBoxLayout, row: NamedRow) -> None:
        self.rows.append(row)
        rows.addWidget(row)
        row.show()

    def _clear(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []

    def _shorten(self, uid: str) -> None:
        self._change("initials", uid)

    def _leave_out(self, uid: str) -> None:
        self._change("excluded", uid)

    def _leave_out_place(self, place: str) -> None:
        self._change("left_out_places", place)

    def _change(self, key: str, one: str) -> None:
        self._draft.change(**{key: getattr(self._draft.options, key) | {one}})
        self.refresh()

    def _put_all_back(self) -> None:
        nobody: frozenset[str] = frozenset()
        self._draft.change(excluded=nobody, initials=nobody, left_out_places=nobody)
        self.refresh()


def _names(book: Book, options: ReviewOptions) -> NamesInReview:
    return book.reviews.names(options)
