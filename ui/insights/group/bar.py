"""The bar under a chart while a group is marked in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights.group import acts
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field_popup import FieldPopup
from ui.widgets.label import Note, Strong

_CONTEXT = "GroupBar"
_MOST_NAMES = 4


class GroupBar(Card):
    """Names the contacts (uids) of a group; emits `open_asked` with them, and `cleared`."""

    open_asked = Signal(list)
    cleared = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, tone="accent_soft", parent=parent)
        self._context = context
        self.uids: list[str] = []
        self.said = Strong("", self)
        self.names = Note("", self, wrap=True)
        theme = context.theme
        self.tag = Button(self.tr("Tag"), theme, "small", parent=self)
        self.open = Button(self.tr("Show in Contacts"), theme, "small", parent=self)
        self.clear = Button(self.tr("Clear"), theme, "small", parent=self)
        title = self.tr("Tags to add, with commas between")
        self.popup = FieldPopup(theme, self, title, self.tr("A tag finds them again later."))
        self._arrange()
        self.tag.clicked.connect(self._ask_tags)
        self.popup.entered.connect(self._add_tags)
        self.open.clicked.connect(self._open)
        self.clear.clicked.connect(self.cleared)
        self.show_group([], False)

    def show_group(self, uids: Sequence[str], is_marking: bool) -> None:
        """Show another group; while there is none, how to mark one."""
        self.uids = list(uids)
        for button in (self.tag, self.open, self.clear):
            button.setVisible(bool(uids))
        self.setVisible(bool(uids) or is_marking)
        if uids:
            self.said.setText(tr_count(_CONTEXT, "{n} contact", "{n} contacts", len(uids)))
            work = partial(acts.names, uids=self.uids)
            self._context.session.read(work, self._show_names, key="names of the group")
        else:
            self.said.setText(self.tr("Draw a line round a group"))
            keys = self.tr("By key: arrows walk, Space marks, Shift and arrows mark on the way.")
            self.names.setText(keys)

    def _show_names(self, names: list[str]) -> None:
        if not self.uids:
            return
        said = ", ".join(names[:_MOST_NAMES])
        rest = len(names) - _MOST_NAMES
        if rest > 0:
            one, many = "{names} and {n} other", "{names} and {n} others"
            said = tr_count(_CONTEXT, one, many, rest, names=said)
        self.names.setText(said)

    def _ask_tags(self) -> None:
        self.popup.ask(self.tag, "")

    def _add_tags(self, text: str) -> None:
        self.popup.hide()
        if text.strip():
            work = partial(acts.add_tags, uids=self.uids, text=text)
            count = len(self.uids)
            one, many = "{n} contact tagged {tags}", "{n} contacts tagged {tags}"
            said = tr_count(_CONTEXT, one, many, count, tags=text.strip())
            self._context.session.delete(work, said)

    def _open(self) -> None:
        self.open_asked.emit(self.uids)

    def _arrange(self) -> None:
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.said)
        words.addWidget(self.names)
        row.addLayout(words, 1)
        for button in (self.tag, self.open, self.clear):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
