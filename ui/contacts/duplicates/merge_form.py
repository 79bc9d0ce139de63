"""Two contacts beside each other: which value counts where they differ, and what will be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.changes import Change
from app.model.contact import Contact
from ui.contacts.duplicates.field_choice import FieldChoice
from ui.contacts.side_page import SidePage
from ui.context import Context
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted, Note, Strong

if TYPE_CHECKING:
    from app.duplicates.merge import Merged


@dataclass(frozen=True, slots=True)
class _Preview:
    merged: Merged
    names: Mapping[str, str]


class MergeForm(SidePage):
    """Emits `merged` with the uid of the contact that stays, `apart` where they are two."""

    merged = Signal(str)
    apart = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Make two one"))
        self._kept, self._gone = "", ""
        self._choices: dict[str, str] = {}
        theme, icons = context.theme, context.icons
        self.swap_button = Button(self.tr("Keep the other"), theme, "plain", parent=self.page)
        self.apart_button = Button(self.tr("They are two"), theme, "plain", parent=self.page)
        self.merge_button = Button(
            self.tr("Merge"), theme, "primary", "check", icons, parent=self.page
        )
        for button in (self.swap_button, self.apart_button, self.merge_button):
            self.acts.addWidget(button)
        self.swap_button.clicked.connect(self._swap)
        self.apart_button.clicked.connect(self._hold_apart)
        self.merge_button.clicked.connect(self._merge)

    def compare(self, kept: str, gone: str) -> None:
        """Show what merging two contacts (uids) would give."""
        self._kept, self._gone, self._choices = kept, gone, {}
        self._preview()
        self.merge_button.setFocus()

    def fields(self) -> list[FieldChoice]:
        """Return the fields in which the two differ."""
        return self.page.findChildren(FieldChoice)

    def _preview(self) -> None:
        choices = dict(self._choices)
        work = partial(_preview, kept=self._kept, gone=self._gone, choices=choices)
        self._context.session.read(work, self._show, key="merge preview")

    def _show(self, preview: _Preview) -> None:
        made = preview.merged
        said = self.tr("{gone} becomes part of {kept}")
        if not self._choices:
            self.empty_column()
            both = said.format(gone=made.gone.name, kept=made.kept.name)
            self.column.addWidget(Muted(both, self.page, wrap=True))
            self._show_choices(preview)
            self.column.addWidget(self._together(made))
            self.result = Card(self._context.theme, self.tr("What will be"), parent=self.page)
            self.said = Note("", self.result, wrap=True)
            self.name = Strong("", self.result)
            self.result.body.addWidget(self.name)
            self.result.body.addWidget(self.said)
            self.column.addWidget(self.result)
        self.name.setText(made.contact.name)
        self.said.setText(_summary(made.contact))

    def _show_choices(self, preview: _Preview) -> None:
        if not preview.merged.choices:
            return
        card = Card(self._context.theme, self.tr("Where they differ"), parent=self.page)
        for choice in preview.merged.choices:
            field = FieldChoice(choice, preview.names, self._context, card)
            field.chosen.connect(self._choose)
            card.body.addWidget(field)
        self.column.addWidget(card)

    def _together(self, made: Merged) -> Card:
        card = Card(self._context.theme, self.tr("What comes along"), parent=self.page)
        count = len(made.others)
        said = tr_count(
            "MergeForm",
            "{n} record that names the one is written anew to name the other.",
            "{n} records that name the one are written anew to name the other.",
            count,
        )
        if count:
            card.body.addWidget(Note(said, card, wrap=True))
        more = self.tr(
            "Channels, dates, tags, interests, own fields, check-ins and notes of both stay. "
            "One undo brings both back as they were."
        )
        card.body.addWidget(Note(more, card, wrap=True))
        return card

    def _choose(self, name: str, which: str) -> None:
        self._choices[name] = which
        self._preview()

    def _swap(self) -> None:
        self.compare(self._gone, self._kept)

    def _hold_apart(self) -> None:
        self.apart.emit(self._kept, self._gone)

    def _merge(self) -> None:
        kept = self._kept
        work = partial(_merge, kept=kept, gone=self._gone, choices=dict(self._choices))
        self._context.session.delete(work, self.tr("Two contacts are one now"))
        self.merged.emit(kept)


def _summary(contact: Contact) -> str:
    parts = (
        contact.nickname,
        contact.field,
        contact.organisation,
        contact.role,
        contact.place,
        *(one.value for one in contact.channels),
        *contact.tags,
        *contact.interests,
        *(f"{name}: {value}" for name, value in contact.custom),
        contact.note,
    )
    return " · ".join(part for part in parts if part)


def _preview(book: Book, kept: str, gone: str, choices: dict[str, str]) -> _Preview:
    made = book.duplicates.preview(kept, gone, choices)
    through = [one.met_through for one in (made.kept, made.gone) if one.met_through]
    names = {line.uid: line.name for line in book.contacts.list.lines_of(through)}
    return _Preview(made, names)


def _merge(book: Book, kept: str, gone: str, choices: dict[str, str]) -> Change:
    return book.duplicates.merge(kept, gone, choices)
