"""One tie of the letting-go review: who it is, the evidence, and the best day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Theme
from ui.widgets.label import Note, PlainLabel, SuccessNote
from ui.widgets.open_row import OpenRow, person_row

if TYPE_CHECKING:
    from app.insights.tie_review import TieReview

_GAP = 6
_MOST_UNDER_TWO, _TWO = 1.9, 2.0


class LetGoEvidence(QWidget):
    """Emits `opened` with kind and uid of the contact or of the entry of the best day."""

    opened = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.person: OpenRow | None = None
        self.best: OpenRow | None = None
        self._said = PlainLabel("", self, wrap=True)
        self._best_title = Note(self.tr("The best day that you had"), self)
        self._planned = SuccessNote("", self, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label in (self._said, self._best_title, self._planned):
            self._column.addWidget(label)
        context.theme.changed.connect(self._fit)
        self._fit(context.theme.theme)

    def show_tie(self, tie: TieReview) -> None:
        """Show another tie."""
        self._drop(self.person)
        self._drop(self.best)
        contact = tie.contact
        facts = (contact.field, contact.organisation)
        about = " · ".join(one for one in facts if one)
        self.person = self._put(person_row(self._context, contact.uid, contact.name, about, ""), 0)
        self._said.setText(self._evidence(tie))
        self._show_best(tie)
        self._show_planned(tie)

    def _evidence(self, tie: TieReview) -> str:
        formats = self._context.formats
        said = self.tr(
            "{n} rated entries from {since} to {until}. Lately you gave {gave} of 5 and "
            "received {received}."
        )
        return said.format(
            n=formats.number(tie.n_rated),
            since=formats.date(date.fromisoformat(tie.since)),
            until=formats.date(date.fromisoformat(tie.until)),
            gave=formats.number(_under_two(tie.gave or 0), 1),
            received=formats.number(_under_two(tie.received or 0), 1),
        )

    def _show_best(self, tie: TieReview) -> None:
        self.best = None
        self._best_title.setVisible(tie.best is not None)
        if tie.best is not None:
            day = self._context.formats.date(date.fromisoformat(tie.best.day))
            lines = (tie.best.title, day) if tie.best.title else (day, "")
            row = OpenRow(self._context, lines, "", ("entry", tie.best.entry))
            self.best = self._put(row, self._column.indexOf(self._best_title) + 1)

    def _show_planned(self, tie: TieReview) -> None:
        planned = tie.planned
        self._planned.setVisible(planned is not None)
        if planned is not None and planned.due:
            day = self._context.formats.date(date.fromisoformat(planned.due[:10]))
            self._planned.setText(
                self.tr("Planned by {day}: {text}").format(day=day, text=planned.text)
            )
        elif planned is not None:
            self._planned.setText(self.tr("Planned: {text}").format(text=planned.text))

    def _put(self, row: OpenRow, place: int) -> OpenRow:
        row.opened.connect(self.opened)
        self._column.insertWidget(place, row)
        return row

    def _drop(self, row: OpenRow | None) -> None:
        if row is not None:
            row.hide()
            row.deleteLater()

    def _fit(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(_GAP))


def _under_two(mean: float) -> float:
    """Return a mean that one decimal does not raise to 2 where it is less."""
    return _MOST_UNDER_TWO if _MOST_UNDER_TWO < mean < _TWO else mean
