"""The bar under the list while several contacts are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.book import Book
from app.model.scales import STANDINGS
from ui.contacts.bulk import acts
from ui.contacts.edit.labels import Labels
from ui.context import Context
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field_popup import FieldPopup
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Strong

_GAP = 6


class BulkBar(Card):
    """Acts on the contacts (row ids) that are chosen; emits `merge_asked` with two uids."""

    merge_asked = Signal(str, str)
    trends_asked = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, tone="accent_soft", parent=parent)
        self._context = context
        self._ids: list[int] = []
        self._asked = ""
        self.said = Strong("", self)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, _GAP, context.theme)
        self.tag_button = self._button(self.tr("Tag"), self._ask_tags)
        self.field_button = self._button(self.tr("Field"), self._ask_field)
        self.rhythm_button = self._button(self.tr("Rhythm"), self._ask_rhythm)
        self.standing_button = self._button(self.tr("Standing"), self._show_standings)
        self.merge_button = self._button(self.tr("Merge"), self._ask_merge)
        self.trends_button = self._button(self.tr("Side by side"), self.trends_asked.emit)
        self.delete_button = self._button(self.tr("Delete"), self._delete)
        self.popup = FieldPopup(context.theme, self, "", "")
        self.popup.entered.connect(self._take)
        self.menu = self._standings()
        column = QVBoxLayout()
        column.addWidget(self.said)
        column.addWidget(self._row)
        self.body.addLayout(column)
        self.hide()

    def show_chosen(self, ids: Sequence[int]) -> None:
        """Offer what can be done with these contacts; one alone needs no bar."""
        self._ids = list(ids)
        self.setVisible(len(ids) > 1)
        self.said.setText(tr_count("BulkBar", "{n} chosen", "{n} chosen", len(ids)))
        self.merge_button.setVisible(len(ids) == len(("kept", "gone")))

    def _button(self, caption: str, act: Callable[[], object]) -> Button:
        button = Button(caption, self._context.theme, "small", parent=self._row)
        button.clicked.connect(act)
        self._flow.addWidget(button)
        return button

    def _standings(self) -> QMenu:
        menu, labels = QMenu(self), Labels()
        for standing in STANDINGS:
            action = QAction(labels.choice(standing), menu)
            action.setData(standing)
            menu.addAction(action)
        menu.triggered.connect(self._set_standing)
        return menu

    def _ask_tags(self) -> None:
        self._ask("tags", self.tr("Tags to add, with commas between"), self.tag_button)

    def _ask_field(self) -> None:
        self._ask("field", self.tr("Field of all of them"), self.field_button)

    def _ask_rhythm(self) -> None:
        self._ask("rhythm_days", self.tr("Rhythm in days, empty for none"), self.rhythm_button)

    def _ask(self, name: str, title: str, under: Button) -> None:
        self._asked = name
        self.popup.title.setText(title)
        self.popup.field.setAccessibleName(title)
        self.popup.ask(under, "")

    def _take(self, text: str) -> None:
        self.popup.hide()
        if self._asked == "tags":
            self._write(partial(acts.add_tags, text=text))
        else:
            self._write(partial(acts.set_field, name=self._asked, text=text))

    def _show_standings(self) -> None:
        button = self.standing_button
        self.menu.popup(button.mapToGlobal(button.rect().topLeft()))

    def _set_standing(self, action: QAction) -> None:
        self._write(partial(acts.set_standing, standing=action.data()))

    def _ask_merge(self) -> None:
        self._context.session.read(partial(_uids, ids=self._ids), self._tell_merge)

    def _tell_merge(self, uids: list[str]) -> None:
        self.merge_asked.emit(*uids)

    def _delete(self) -> None:
        said = tr_count("BulkBar", "{n} contact deleted", "{n} contacts deleted", len(self._ids))
        self._context.session.delete(partial(acts.delete, ids=self._ids), said)

    def _write(self, work: Callable[..., Any]) -> None:
        said = tr_count("BulkBar", "{n} contact changed", "{n} contacts changed", len(self._ids))
        self._context.session.delete(partial(work, ids=self._ids), said)


def _uids(book: Book, ids: list[int]) -> list[str]:
    return acts.uids_of(book, ids)
