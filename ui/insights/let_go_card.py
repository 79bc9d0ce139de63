"""Letting go well: one tie after the other, with its evidence and the best day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights import let_go_acts
from ui.insights.let_go_evidence import LetGoEvidence
from ui.text import tr, tr_count
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Mini

if TYPE_CHECKING:
    from app.changes import Change
    from app.insights.tie_review import TieReview
    from app.model.contact import Contact

_CONTEXT = "LetGoCard"
_GAP = 8


class LetGoCard(Card):
    """Nothing happens by itself, and whatever is chosen can be taken back.

    Emits `kept_changed` where other ties are to be looked at.
    """

    open_requested = Signal(str, str)
    kept_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, tone="accent_soft", parent=parent)
        self._context = context
        self._ties: Sequence[TieReview] = ()
        self._kept_ties: Sequence[Contact] = ()
        self._place = 0
        theme = context.theme
        self.evidence = LetGoEvidence(context, self)
        self.repair = Button(self.tr("Repair…"), theme, "small")
        self.slower = Button("", theme, "small")
        self.rest = Button(self.tr("Rest"), theme, "small")
        self.release = Button(self.tr("Let go…"), theme, "small")
        self.keep = Button(self.tr("Keep, ask in a year"), theme, "small")
        self.later = Button(self.tr("Next"), theme, "quiet")
        self.line = QLineEdit(self)
        self.confirm = Button("", theme, "primary")
        self._promise = Mini(
            self.tr("Nothing happens by itself, and each choice can be taken back."),
            self,
            wrap=True,
        )
        self._kept = Mini("", self, wrap=True)
        self.again = Button(self.tr("Ask again now"), theme, "link")
        self._confirmed = self._let_go
        self._arrange()
        self._wire()
        self.set_title(self.tr("Letting go well"))

    def show_ties(self, ties: Sequence[TieReview], kept: Sequence[Contact]) -> None:
        """Show other ties to look at, and whom the person keeps."""
        self._ties, self._kept_ties = ties, kept
        self._place = min(self._place, max(len(ties) - 1, 0))
        names = ", ".join(one.name for one in kept)
        one, many = "Kept for a year: {names}", "{n} kept for a year: {names}"
        self._kept.setText(tr_count(_CONTEXT, one, many, len(kept), names=names))
        for widget in (self._kept, self.again):
            widget.setVisible(bool(kept))
        self.setVisible(bool(ties or kept))
        self._show_one()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the line by Esc."""
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            self._ask_for_line(False)
            self.repair.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _show_one(self) -> None:
        tie = self._tie()
        for widget in (self.evidence, self._choices, self._promise):
            widget.setVisible(tie is not None)
        self._ask_for_line(False)
        if tie is None:
            said = self.tr("Nothing to look at now: you keep them all.")
            self.set_title(self.tr("Letting go well"), said)
            return
        number = self._context.formats.number
        count = {"place": number(self._place + 1), "all": number(len(self._ties))}
        self.set_title(self.tr("Letting go well"), self.tr("{place} of {all}").format(**count))
        self.evidence.show_tie(tie)
        self._show_rhythm(tie)
        self.later.setVisible(len(self._ties) > 1)

    def _show_rhythm(self, tie: TieReview) -> None:
        rhythm = tie.contact.rhythm_days
        self.slower.setVisible(rhythm is not None)
        if rhythm is not None:
            one, many = "See every day", "See every {n} days"
            self.slower.set_caption(tr_count(_CONTEXT, one, many, let_go_acts.slower(rhythm)))

    def _tie(self) -> TieReview | None:
        return self._ties[self._place] if self._ties else None

    def _uid(self) -> str:
        tie = self._tie()
        return tie.contact.uid if tie else ""

    def _arrange(self) -> None:
        self._choices = QWidget(self)
        flow = FlowLayout(self._choices, _GAP, self._context.theme)
        buttons = (self.repair, self.slower, self.rest, self.release, self.keep, self.later)
        for button in buttons:
            flow.addWidget(button)
        self._rows = QVBoxLayout()
        leading = Qt.AlignmentFlag.AlignLeading
        for widget in (self.evidence, self._choices, self.line):
            self._rows.addWidget(widget)
        self._rows.addWidget(self.confirm, 0, leading)
        self._rows.addWidget(self._promise)
        self._rows.addWidget(self._kept)
        self._rows.addWidget(self.again, 0, leading)
        self.body.addLayout(self._rows)
        self._fit(self._context.theme.theme)

    def _wire(self) -> None:
        self.evidence.opened.connect(self.open_requested)
        self.repair.clicked.connect(self._begin_message)
        self.slower.clicked.connect(self._slower)
        self.rest.clicked.connect(self._rest)
        self.release.clicked.connect(self._begin_note)
        self.confirm.clicked.connect(self._confirm)
        self.line.returnPressed.connect(self._confirm)
        self.keep.clicked.connect(self._keep)
        self.later.clicked.connect(self._next)
        self.again.clicked.connect(self._look_again)
        self._context.theme.changed.connect(self._fit)

    def _begin_message(self) -> None:
        tie = self._tie()
        if tie is not None:
            self._confirmed = self._plan
            self._begin_line(self.tr("What you will do"), self.tr("Plan it for this week"))
            self.line.setText(self.tr("Write to {name}").format(name=tie.contact.name))

    def _begin_note(self) -> None:
        self._confirmed = self._let_go
        self._begin_line(self.tr("A closing note, if you like"), self.tr("Let go"))

    def _begin_line(self, asked: str, caption: str) -> None:
        self.line.clear()
        self.line.setPlaceholderText(asked)
        self.line.setAccessibleName(asked)
        self.confirm.set_caption(caption)
        self._ask_for_line(True)
        self.line.setFocus()

    def _ask_for_line(self, is_asked: bool) -> None:
        for widget in (self.line, self.confirm):
            widget.setVisible(is_asked)

    def _confirm(self) -> None:
        self._confirmed()

    def _plan(self) -> None:
        text = self.line.text().strip()
        if text:
            due = let_go_acts.message_due(self._context.clock.today())
            said = tr(_CONTEXT, "Planned by {day}", day=self._context.formats.date(due))
            self._do(partial(let_go_acts.plan_message, uid=self._uid(), text=text), said)

    def _slower(self) -> None:
        said = self.slower.accessibleName()
        self._do(partial(let_go_acts.lower_rhythm, uid=self._uid()), said)

    def _rest(self) -> None:
        self._do(partial(let_go_acts.rest, uid=self._uid()), self.tr("Resting"))

    def _let_go(self) -> None:
        work = partial(let_go_acts.let_go, uid=self._uid(), note=self.line.text())
        self._do(work, self.tr("Let go"))

    def _do(self, work: partial[Change], said: str) -> None:
        self._context.session.delete(work, said)

    def _keep(self) -> None:
        self._context.session.write(partial(let_go_acts.keep, uid=self._uid()), self._tell)

    def _look_again(self) -> None:
        uids = [one.uid for one in self._kept_ties]
        self._context.session.write(partial(let_go_acts.ask_again, uids=uids), self._tell)

    def _tell(self, change: object) -> None:
        self.kept_changed.emit()

    def _next(self) -> None:
        self._place = (self._place + 1) % max(len(self._ties), 1)
        self._show_one()

    def _fit(self, theme: Theme) -> None:
        self._rows.setSpacing(theme.px(_GAP))
