"""Letting go well: one tie after the other, with its evidence and the best day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights import let_go_acts
from ui.text import tr_count
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Mini, Note, PlainLabel

if TYPE_CHECKING:
    from app.changes import Change
    from app.insights.tie_review import TieReview

_CONTEXT = "LetGoCard"
_GAP = 8


class LetGoCard(Card):
    """Nothing happens by itself, and whatever is chosen can be taken back.

    Emits `kept_changed` where other ties are to be looked at.
    """

    open_requested = Signal(str, str)
    write_requested = Signal(list)
    kept_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, tone="accent_soft", parent=parent)
        self._context = context
        self._ties: Sequence[TieReview] = ()
        self._place = 0
        theme = context.theme
        self.name = Button("", theme, "link")
        self._evidence = PlainLabel("", self, wrap=True)
        self.best = Button(self.tr("Open the best day"), theme, "link")
        self._best = Note("", self, wrap=True)
        self.repair = Button(self.tr("Repair"), theme, "small")
        self.slower = Button(self.tr("See less often"), theme, "small")
        self.rest = Button(self.tr("Rest"), theme, "small")
        self.release = Button(self.tr("Let go…"), theme, "small")
        self.keep = Button(self.tr("Keep"), theme, "small")
        self.later = Button(self.tr("Next"), theme, "small")
        self.note = QLineEdit(self)
        self.confirm = Button(self.tr("Let go, with this note"), theme, "small")
        self._kept = Mini("", self, wrap=True)
        self.again = Button(self.tr("Look at them again"), theme, "link")
        self._arrange()
        self._wire()
        self.set_title(self.tr("Letting go well"))

    def show_ties(self, ties: Sequence[TieReview], kept: int) -> None:
        """Show other ties to look at, beginning with the first."""
        self._ties = ties
        self._place = min(self._place, max(len(ties) - 1, 0))
        self._kept.setText(
            tr_count(_CONTEXT, "{n} kept for a year", "{n} kept for a year", kept) if kept else ""
        )
        for widget in (self._kept, self.again):
            widget.setVisible(bool(kept))
        self.setVisible(bool(ties or kept))
        self._show_one()

    def _show_one(self) -> None:
        tie = self._tie()
        for widget in self._of_a_tie:
            widget.setVisible(tie is not None)
        self._ask_for_note(False)
        if tie is None:
            self._evidence.setText(self.tr("Nothing to look at: you kept all of them."))
            return
        formats = self._context.formats
        count = {"place": formats.number(self._place + 1), "all": formats.number(len(self._ties))}
        self.set_title(self.tr("Letting go well"), self.tr("{place} of {all}").format(**count))
        self.name.set_caption(tie.contact.name)
        self._evidence.setText(self._said(tie))
        self.slower.setVisible(tie.contact.rhythm_days is not None)
        self.later.setVisible(len(self._ties) > 1)
        self._show_best(tie)

    def _said(self, tie: TieReview) -> str:
        formats = self._context.formats
        said = self.tr(
            "{n} rated entries from {since} to {until}. Lately you gave {gave} of 5 and "
            "received {received}."
        )
        return said.format(
            n=formats.number(tie.n_rated),
            since=formats.date(date.fromisoformat(tie.since)),
            until=formats.date(date.fromisoformat(tie.until)),
            gave=formats.number(tie.gave or 0, 1),
            received=formats.number(tie.received or 0, 1),
        )

    def _show_best(self, tie: TieReview) -> None:
        for widget in (self._best, self.best):
            widget.setVisible(tie.best is not None)
        if tie.best is not None:
            day = self._context.formats.date(date.fromisoformat(tie.best.day))
            said = (
                self.tr("Your best day: {day}, {title}")
                if tie.best.title
                else self.tr("Your best day: {day}")
            )
            self._best.setText(said.format(day=day, title=tie.best.title))

    def _tie(self) -> TieReview | None:
        return self._ties[self._place] if self._ties else None

    def _uid(self) -> str:
        tie = self._tie()
        return tie.contact.uid if tie else ""

    def _arrange(self) -> None:
        self.note.setPlaceholderText(self.tr("A closing note, if you like"))
        self.note.setAccessibleName(self.tr("Closing note"))
        choices = QWidget(self)
        flow = FlowLayout(choices, _GAP, self._context.theme)
        buttons = (self.repair, self.slower, self.rest, self.release, self.keep, self.later)
        for button in buttons:
            flow.addWidget(button)
        rows = QVBoxLayout()
        leading = Qt.AlignmentFlag.AlignLeft
        rows.addWidget(self.name, 0, leading)
        rows.addWidget(self._evidence)
        rows.addWidget(self._best)
        rows.addWidget(self.best, 0, leading)
        rows.addWidget(choices)
        rows.addWidget(self.note)
        rows.addWidget(self.confirm, 0, leading)
        rows.addWidget(self._kept)
        rows.addWidget(self.again, 0, leading)
        self.body.addLayout(rows)
        self._rows = rows
        self._of_a_tie = (self.name, self._best, self.best, choices)
        self._fit(self._context.theme.theme)

    def _wire(self) -> None:
        self.name.clicked.connect(self._open)
        self.best.clicked.connect(self._open_best)
        self.repair.clicked.connect(self._repair)
        self.slower.clicked.connect(self._slower)
        self.rest.clicked.connect(self._rest)
        self.release.clicked.connect(self._begin_note)
        self.confirm.clicked.connect(self._let_go)
        self.note.returnPressed.connect(self._let_go)
        self.keep.clicked.connect(self._keep)
        self.later.clicked.connect(self._next)
        self.again.clicked.connect(self._look_again)
        self._context.theme.changed.connect(self._fit)

    def _open(self) -> None:
        self.open_requested.emit("contact", self._uid())

    def _open_best(self) -> None:
        tie = self._tie()
        if tie is not None and tie.best is not None:
            self.open_requested.emit("entry", tie.best.entry)

    def _repair(self) -> None:
        self.write_requested.emit([self._uid()])

    def _slower(self) -> None:
        self._do(partial(let_go_acts.lower_rhythm, uid=self._uid()), self.tr("Half as often"))

    def _rest(self) -> None:
        self._do(partial(let_go_acts.rest, uid=self._uid()), self.tr("Resting"))

    def _let_go(self) -> None:
        work = partial(let_go_acts.let_go, uid=self._uid(), note=self.note.text())
        self._do(work, self.tr("Let go"))

    def _do(self, work: partial[Change], said: str) -> None:
        self._context.session.delete(work, said)

    def _keep(self) -> None:
        self._context.session.write(partial(let_go_acts.keep, uid=self._uid()), self._tell)

    def _look_again(self) -> None:
        self._context.session.write(let_go_acts.ask_again, self._tell)

    def _tell(self, change: object) -> None:
        self.kept_changed.emit()

    def _next(self) -> None:
        self._place = (self._place + 1) % max(len(self._ties), 1)
        self._show_one()

    def _begin_note(self) -> None:
        self.note.clear()
        self._ask_for_note(True)
        self.note.setFocus()

    def _ask_for_note(self, is_asked: bool) -> None:
        for widget in (self.note, self.confirm):
            widget.setVisible(is_asked)

    def _fit(self, theme: Theme) -> None:
        self._rows.setSpacing(theme.px(_GAP))
