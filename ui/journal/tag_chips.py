"""The tags of an entry: a chip each, behind its facts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLayout, QMenu, QWidget

from app.book import Book
from ui.context import Context
from ui.journal.search_words import quoted
from ui.widgets.chip import Chip
from ui.widgets.field_popup import FieldPopup


class TagChips(QObject):
    """A press offers what can be done, Delete takes a tag off.

    `changed` carries all tags as they shall be, `entries_asked` the search for those of one.
    """

    changed = Signal(tuple)
    entries_asked = Signal(str)

    def __init__(self, context: Context, row: QWidget, flow: QLayout, last_fact: QWidget) -> None:
        super().__init__(row)
        self._context, self._row, self._flow = context, row, flow
        self._last_fact = last_fact
        self._tags: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._popup: FieldPopup | None = None

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        if tuple(tags) == self._tags:
            return
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._tags = tuple(tags)
        self._chips = [self._chip(tag) for tag in tags]
        for before, after in pairwise([self._last_fact, *self._chips]):
            QWidget.setTabOrder(before, after)

    def ask(self, under: QWidget) -> None:
        """Ask for a tag to add."""
        if self._popup is None:
            hint = self.tr("A word or several")
            self._popup = FieldPopup(self._context.theme, self._row, self.tr("A tag"), hint)
            self._popup.entered.connect(self._add)
        self._context.session.read(_tags, self._popup.complete_with, "journal tags")
        self._popup.ask(under, "")

    def _chip(self, tag: str) -> Chip:
        chip = Chip(f"#{tag}", self._context.theme, "outline", tag, True, self._row)
        chip.setAccessibleName(self.tr("Tag: {tag}").format(tag=tag))
        chip.asked.connect(self._offer)
        chip.removal_asked.connect(self._remove)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _offer(self, tag: str) -> None:
        chip = next(one for one in self._chips if one.key == tag)
        menu = QMenu(self._row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("All entries with this tag")).setData(("entries", tag))
        menu.addAction(self.tr("Take off this entry")).setData(("remove", tag))
        menu.triggered.connect(self._act)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _act(self, action: QAction) -> None:
        what, tag = action.data()
        if what == "remove":
            self._remove(tag)
        else:
            self.entries_asked.emit(f"#{quoted(tag)}")

    def _add(self, text: str) -> None:
        tag = " ".join(text.split()).lstrip("#")
        if self._popup is not None:
            self._popup.hide()
        if tag and tag not in self._tags:
            self.changed.emit(tuple(sorted((*self._tags, tag))))

    def _remove(self, tag: str) -> None:
        self.changed.emit(tuple(one for one in self._tags if one != tag))


def _tags(book: Book) -> list[str]:
    return book.entries.list.tags()
