"""Erasing a contact for good: what goes, what stays, and older copies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.changes import Change
from app.errors import UserError
from ui.contacts.side_page import SidePage
from ui.context import Context
from ui.text import tr, tr_count
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Note, PlainLabel, WarningNote
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from app.keep.erase import Traces

_CONTEXT = "ErasePanel"


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    traces: Traces
    copies: tuple[str, ...]


class ErasePanel(SidePage):
    """Emits `erased` once nothing is left."""

    erased = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self._uid = ""
        theme, icons = context.theme, context.icons
        card = Card(theme, self.tr("What goes"), parent=self.page)
        self.goes = PlainLabel("", card, wrap=True)
        self.names_box = TickBox(
            self.tr("Write “someone” for their name in other texts"), theme, icons
        )
        self.copies_box = TickBox("", theme, icons)
        self.copies = Note("", card, wrap=True)
        self.warning = WarningNote(self.tr("This cannot be taken back."), card, wrap=True)
        self.erase_button = Button(
            self.tr("Erase for good"), theme, "primary", "trash", icons, parent=card
        )
        widgets = (self.goes, self.names_box, self.copies_box, self.copies, self.warning)
        for widget in widgets:
            card.body.addWidget(widget)
        card.body.addWidget(self.erase_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(card)
        self.erase_button.clicked.connect(self._erase)

    def ask(self, uid: str) -> None:
        """Say what goes with a contact."""
        self._uid = uid
        self.erase_button.setEnabled(False)
        work = partial(_found, uid=uid, backups=self._context.paths.backups)
        self._context.session.read(work, self._show, key="traces")
        self.back_button.setFocus()

    def _show(self, found: _Found) -> None:
        traces = found.traces
        self.set_title(self.tr("Erase {name} for good?").format(name=found.name))
        alone = tr_count(
            _CONTEXT,
            "{n} entry with nobody else is erased.",
            "{n} entries with nobody else are erased.",
            len(traces.alone),
        )
        shared = tr_count(
            _CONTEXT,
            "Out of {n} entry with others, their part is taken; your text there stays.",
            "Out of {n} entries with others, their part is taken; your text there stays.",
            traces.shared,
        )
        said = [self.tr("The contact, its photo, ties, promises and ratings are erased.")]
        said += [alone] if traces.alone else []
        said += [shared] if traces.shared else []
        self.goes.setText("\n".join(said))
        self.names_box.setChecked(True)
        self._show_copies(found.copies)
        self.erase_button.setEnabled(True)

    def _show_copies(self, copies: tuple[str, ...]) -> None:
        said = tr_count(
            _CONTEXT,
            "Erase it from {n} older copy of the book, too",
            "Erase it from {n} older copies of the book, too",
            len(copies),
        )
        self.copies_box.set_caption(said)
        named = self.tr("Without this they keep what is erased here: {names}")
        self.copies.setText(named.format(names=", ".join(copies)))
        self.copies_box.setChecked(bool(copies))
        for widget in (self.copies_box, self.copies):
            widget.setVisible(bool(copies))

    def _erase(self) -> None:
        self.erase_button.setEnabled(False)
        backups = self._context.paths.backups if self.copies_box.isChecked() else None
        instead = self.tr("someone") if self.names_box.isChecked() else ""
        work = partial(_erase, uid=self._uid, instead=instead, backups=backups)
        self._context.session.write(work, self._tell, self._say)

    def _tell(self, change: Change) -> None:
        self.erased.emit()
        if change.said:
            self._context.session.problem.emit(change.said)

    def _say(self, error: UserError) -> None:
        self.erase_button.setEnabled(True)
        self._context.session.problem.emit(str(error))


def _found(book: Book, uid: str, backups: Path) -> _Found:
    copies = tuple(path.name for path in book.keeping.copies(backups))
    return _Found(book.contacts.get(uid).name, book.keeping.traces(uid), copies)


def _erase(book: Book, uid: str, instead: str, backups: Path | None) -> Change:
    failed = book.keeping.erase(uid, instead, backups)
    said = ""
    if failed:
        names = ", ".join(path.name for path in failed)
        said = tr(_CONTEXT, "These copies could not be changed: {names}", names=names)
    return Change(frozenset({"contact", "entry", "opening"}), everything=True, said=said)
