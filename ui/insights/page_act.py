"""One act beside the charts of a page, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.insights.planning import can_plan, plan_act
from ui.insights.said import said
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from app.insights.insight import Act


class PageAct(Card):
    """Says what could be done; where it is about a contact, a message can be planned, once.

    Emits `planned` with the contact's uid.
    """

    planned = Signal(str)

    def __init__(self, context: Context, act: Act, is_planned: bool, parent: QWidget) -> None:
        super().__init__(context.theme, tone="accent_soft", parent=parent)
        self.set_title(self.tr("One thing to do"))
        self._context, self._act = context, act
        self.plan = Button(self.tr("Plan it"), context.theme, "small", parent=self)
        self.plan.setVisible(can_plan(act) and not is_planned)
        self.body.addWidget(PlainLabel(said(act.said, context.formats), self, wrap=True))
        self.body.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignLeft)
        self.plan.clicked.connect(self._plan)

    def _plan(self) -> None:
        self.planned.emit(self._act.contact)
        plan_act(self._act, self._context)
