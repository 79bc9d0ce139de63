"""Choosing contacts or tags by a few letters; each becomes a chip."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from app.book import Book
from ui.context import Context
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.tooltip import set_tooltip

_UID = Qt.ItemDataRole.UserRole


class Line(NamedTuple):
    """What can be chosen: by its uid, or what stands for one, and its name."""

    uid: str
    name: str


def _contacts_of(uids: tuple[str, ...], book: Book) -> list[Line]:
    return [Line(one.uid, one.name) for one in book.contacts.list.lines_of(uids)]


def _contacts_like(text: str, book: Book) -> list[Line]:
    found = book.contacts.list.matching(text) if text.strip() else []
    return [Line(one.uid, one.name) for one in found]


def _tags_of(uids: tuple[str, ...], book: Book) -> list[Line]:
    return [Line(tag, f"#{tag}") for tag in uids]


def _tags_like(text: str, book: Book) -> list[Line]:
    typed = text.strip().lstrip("#").casefold()
    found = [tag for tag in book.entries.list.tags() if typed and typed in tag.casefold()]
    return _tags_of(tuple(found), book)


class PersonChips(QWidget):
    """`chosen` carries the uids; with `is_single`, a second contact takes the first one's place."""

    chosen = Signal(frozenset)
    _of = staticmethod(_contacts_of)
    _like = staticmethod(_contacts_like)

    def __init__(self, context: Context, name: str, is_single: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._is_single = context, is_single
        self._uids: list[str] = []
        self.field = QLineEdit(self)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self._found = QStandardItemModel(self)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        # Not as the field's own completer, which would write the name into it.
        self._completer.setWidget(self.field)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, 6, context.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self._chips)
        self.field.textEdited.connect(self._look)
        self.field.returnPressed.connect(self._take_first)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]

    def show_chosen(self, uids: Sequence[str]) -> None:
        """Show these contacts as chips."""
        self._uids = list(uids)
        find = partial(self._of, tuple(uids))
        self._context.session.read(find, self._show_lines, key=f"chips {id(self)}")

    def uids(self) -> frozenset[str]:
        """Return who is chosen."""
        return frozenset(self._uids)

    def chips(self) -> list[Chip]:
        """Return the chips in their order."""
        return [one for one in self._chips.findChildren(Chip) if not one.isHidden()]

    def _look(self, text: str) -> None:
        find = partial(self._like, text)
        self._context.session.read(find, self._offer, key=f"names {id(self)}")

    def _offer(self, lines: list[Line]) -> None:
        self._found.clear()
        for line in lines:
            if line.uid not in self._uids:
                item = QStandardItem(line.name)
                item.setData(line.uid, _UID)
                self._found.appendRow(item)
        if self.field.hasFocus() and self.field.text() and self._found.rowCount():
            self._completer.complete()

    def _take(self, index: QModelIndex) -> None:
        self._choose(index.data(_UID))

    def _take_first(self) -> None:
        popup = self._completer.popup()
        current = popup.currentIndex() if popup is not None else QModelIndex()
        if not current.isValid() and self._found.rowCount() and self.field.text():
            self._choose(self._found.item(0).data(_UID))

    def _choose(self, uid: str) -> None:
        self._uids = [uid] if self._is_single else [*self._uids, uid]
        self._found.clear()
        self.field.clear()
        self.show_chosen(self._uids)
        self.chosen.emit(self.uids())

    def _remove(self, uid: str) -> None:
        self._uids.remove(uid)
        self.field.setFocus()
        self.show_chosen(self._uids)
        self.chosen.emit(self.uids())

    def _show_lines(self, lines: list[Line]) -> None:
        for chip in self.chips():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for line in lines:
            chip = Chip(line.name, self._context.theme, "accent", line.uid, True, self._chips)
            chip.setAccessibleDescription(self.tr("Press to take out"))
            set_tooltip(chip, self.tr("Press to take out"))
            chip.asked.connect(self._remove)
            chip.removal_asked.connect(self._remove)
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(lines))


class TagChips(PersonChips):
    """`chosen` carries the tags."""

    _of = staticmethod(_tags_of)
    _like = staticmethod(_tags_like)
