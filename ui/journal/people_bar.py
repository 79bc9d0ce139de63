"""Who it was with: a chip a contact, and one to add another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.model.lines import ContactLine
from ui.context import Context
from ui.journal.chip_bar import ChipBar
from ui.journal.mentions import mention_of
from ui.journal.person_picker import PersonPicker
from ui.journal.search_words import quoted
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout


class PeopleBar(ChipBar):
    """Chips of contacts; a press offers what can be done, Delete takes the contact out."""

    picked = Signal(object)
    reflection_asked = Signal(str)
    open_asked = Signal(str)
    entries_asked = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, 6, context.theme)
        self.add = Chip(self.tr("+ person"), context.theme, "tag", parent=self)
        self.add.setAccessibleName(self.tr("Add a person"))
        self.add.clicked.connect(self.pick)
        self._picker: PersonPicker | None = None
        self._flow.addWidget(self.add)

    def show_people(self, people: Sequence[ContactLine]) -> None:
        """Show these contacts."""
        if [(chip.key, chip.accessibleName()) for chip in self._chips] == [
            (line.uid, mention_of(line.name)) for line in people
        ]:
            return
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.add)
        self._chips = [self._chip(line) for line in people]
        for chip in (*self._chips, self.add):
            self._flow.addWidget(chip)
            chip.show()
        self._keep_tab_order()

    def pick(self) -> None:
        """Ask for a contact to add."""
        if self._picker is None:
            self._picker = PersonPicker(self._context.session, self._context.theme, self)
            self._picker.chosen.connect(self.picked)
        self._picker.ask(self.add)

    def _chip(self, line: ContactLine) -> Chip:
        name = mention_of(line.name)
        chip = Chip(name, self._context.theme, "accent", line.uid, True, self)
        chip.asked.connect(self._offer)
        chip.removal_asked.connect(self.removal_asked)
        return chip

    def _keep_tab_order(self) -> None:
        row = [self.add, *self._chips]
        for before, after in pairwise(row):
            QWidget.setTabOrder(before, after)

    def _offer(self, uid: str) -> None:
        chip = next(one for one in self._chips if one.key == uid)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, caption in (
            ("reflect", self.tr("How was it?")),
            ("open", self.tr("Open the contact")),
            ("entries", self.tr("All entries with this contact")),
            ("remove", self.tr("Take out of this entry")),
        ):
            menu.addAction(caption).setData((key, uid))
        menu.triggered.connect(self._act)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _act(self, action: QAction) -> None:
        key, uid = action.data()
        if key == "entries":
            chip = next(one for one in self._chips if one.key == uid)
            self.entries_asked.emit(f"@{quoted(chip.accessibleName().lstrip('@'))}")
            return
        signals = {
            "reflect": self.reflection_asked,
            "open": self.open_asked,
            "remove": self.removal_asked,
        }
        signals[key].emit(uid)
