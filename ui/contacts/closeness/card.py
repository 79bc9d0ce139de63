"""The card that asks how close I feel, and shows what was said before."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.contact import Contact
from ui.contacts import acts
from ui.contacts.closeness.history import ClosenessHistory
from ui.contacts.closeness.steps import ClosenessSteps
from ui.context import Context
from ui.widgets.card import Card
from ui.widgets.label import Mini, Note


class ClosenessCard(Card):
    """What is chosen is the check-in of today; the same again takes it away."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._uid = ""
        self.set_title(self.tr("How close do you feel?"))
        self.steps = ClosenessSteps(context.theme, self)
        self.said = Note("", self)
        self.history = ClosenessHistory(context.theme, context.formats, self)
        ends = QHBoxLayout()
        ends.addWidget(Mini(self.tr("apart"), self))
        ends.addStretch(1)
        ends.addWidget(Mini(self.tr("nearly one"), self))
        self.body.addWidget(self.steps)
        self.body.addLayout(ends)
        self.body.addWidget(self.said)
        self.body.addWidget(self.history)
        self.body.addStretch(1)
        self.steps.felt.connect(self._keep)

    def show_contact(self, contact: Contact) -> None:
        """Show the check-ins of a contact."""
        self._uid = contact.uid
        today = self._context.clock.today().isoformat()
        felt = next((one.closeness for one in contact.check_ins if one.on == today), 0)
        self.steps.setValue(felt)
        self.said.setText(self.tr("Said today") if felt else self.tr("Nothing said today"))
        self.history.show_check_ins(contact.check_ins)
        self.history.setVisible(bool(contact.check_ins))

    def _keep(self, closeness: int | None) -> None:
        work = partial(acts.check_in, uid=self._uid, closeness=closeness)
        self._context.session.write(work)
