"""The card with what else is known of a contact: names on one side, texts on the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.model.contact import Contact
from ui.contacts.details import DetailWords
from ui.context import Context
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.label import Note, PlainLabel

_GAP, _LINE, _NAMES = 16, 6, 110


class DetailsCard(Card):
    """A line each; without any the card takes no room."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._words = DetailWords(context.formats)
        self._said: list[tuple[str, str]] = []
        self._labels: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.set_title(self.tr("About"))
        self._space(context.theme.theme)
        context.theme.changed.connect(self._space)
        self.hide()

    def show_contact(self, contact: Contact) -> None:
        """List what else is known of a contact."""
        said = self._words.of(contact)
        self.setVisible(bool(said))
        if said == self._said:
            return
        self._said = said
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, text) in enumerate(said):
            both = (Note(name, self, wrap=True), PlainLabel(text, self, wrap=True))
            both[1].setAccessibleName(self.tr("{label}: {text}").format(label=name, text=text))
            for column, label in enumerate(both):
                self._grid.addWidget(label, row, column, top)
            self._labels += both

    def _space(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(_LINE))
        self._grid.setColumnMinimumWidth(0, theme.px(_NAMES))
