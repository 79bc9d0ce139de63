"""The line under a name whose standing is not the usual one: since when, why, and the way back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.contact import Contact
from ui.contacts.edit.line_field import LineField
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Strong


class StandingBanner(Card):
    """Emits `back_asked`, and `note_written` with the closing note."""

    back_asked = Signal()
    note_written = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, tone="hover", parent=parent)
        self._context = context
        self.said = Strong("", self, wrap=True)
        self.note = LineField(self.tr("Closing note"), self.tr("A closing note, if you like"), self)
        self.back_button = Button(
            self.tr("Active again"), context.theme, "small", "undo", context.icons, parent=self
        )
        column = QVBoxLayout()
        column.addWidget(self.said)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addLayout(column, 1)
        row.addWidget(self.back_button)
        self.body.addLayout(row)
        self.back_button.clicked.connect(self.back_asked)
        self.note.written.connect(self.note_written)
        self.hide()

    def show_contact(self, contact: Contact) -> None:
        """Say how a contact stands; the usual standing takes no room."""
        self.setVisible(contact.standing != "active")
        day = contact.standing_since
        shown = self._context.formats.date(date.fromisoformat(day)) if day else ""
        said = {
            ("resting", True): self.tr("Resting since {day}. Nothing of it is brought up."),
            ("resting", False): self.tr("Resting. Nothing of it is brought up."),
            ("let go", True): self.tr("Let go on {day}. Nothing was deleted."),
            ("let go", False): self.tr("Let go. Nothing was deleted."),
        }.get((contact.standing, bool(day)), "")
        self.said.setText(said.format(day=shown))
        self.note.setVisible(contact.standing == "let go")
        self.note.show_text(contact.closing_note or "")
