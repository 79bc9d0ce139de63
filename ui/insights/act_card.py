"""One thing this week: an act with its reason, to plan or to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import Context
from ui.insights import principle_words
from ui.insights.planning import can_plan
from ui.insights.said import said
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from app.insights.one_thing import OneThing


class ActCard(Card):
    """Emits `planned` with the act, `put_off` where it is not wanted now.

    `why_asked` carries the key of the question that it comes from.
    """

    planned = Signal(object)
    put_off = Signal()
    why_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, tone="accent_soft", parent=parent)
        self.set_title(self.tr("One thing this week"))
        self._context = context
        self._thing: OneThing | None = None
        self._said = PlainLabel("", self, wrap=True)
        self.why = Button("", context.theme, "link")
        self.plan = Button(self.tr("Plan it"), context.theme)
        self.later = Button(self.tr("Not now"), context.theme, "quiet")
        self._arrange()
        self.show_thing(None)

    def show_thing(self, thing: OneThing | None) -> None:
        """Show what is suggested, when there is another, or that nothing suggests itself."""
        self._thing = thing
        has_act = thing is not None and thing.act is not None
        self._said.setText(self._text(thing))
        self.why.set_caption(principle_words.title(thing.principle) if thing else "")
        for widget in (self.why, self.later):
            widget.setVisible(has_act)
        self.plan.setVisible(thing is not None and can_plan(thing.act))

    def _text(self, thing: OneThing | None) -> str:
        if thing is None:
            return self.tr("Nothing suggests itself. What you write makes suggestions better.")
        if thing.act is not None:
            return said(thing.act.said, self._context.formats)
        assert thing.next_on is not None
        day = self._context.formats.day_and_month(thing.next_on)
        return self.tr("That was this week's. The next comes on {day}.").format(day=day)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.plan)
        row.addWidget(self.later)
        row.addStretch(1)
        self.body.addWidget(self._said)
        self.body.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.body.addLayout(row)
        self.plan.clicked.connect(self._plan)
        self.later.clicked.connect(self.put_off)
        self.why.clicked.connect(self._ask_why)

    def _plan(self) -> None:
        if self._thing is not None and self._thing.act is not None:
            self.planned.emit(self._thing.act)

    def _ask_why(self) -> None:
        if self._thing is not None:
            self.why_asked.emit(self._thing.principle)
