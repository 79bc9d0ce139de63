"""Whom I asked, when, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.opening import Asked, Opening
from ui.contacts.edit.line_field import LineField
from ui.context import Context
from ui.openings.opening_words import OpeningWords
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted
from ui.widgets.open_row import person_row

_NAME, _OUTCOME = 6, 7


class AskedCard(Card):
    """Emits `outcome_written` and `removal_asked` with contact and day (empty where unknown)."""

    outcome_written = Signal(str, str, str)
    removal_asked = Signal(str, str)
    contact_asked = Signal(str, str)

    def __init__(self, context: Context, words: OpeningWords, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._words = context, words
        self._shown: list[tuple[str, str, str | None, str]] = []
        self.set_title(self.tr("Asked"))
        self.none = Muted(self.tr("Nobody was asked yet."), self, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addWidget(self.none)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_asked(self, opening: Opening, names: Mapping[str, str]) -> None:
        """List who was asked; a row that stays keeps what is being typed into it."""
        shown = [
            (opening.uid, one.contact, one.on, names.get(one.contact, "")) for one in opening.asked
        ]
        if shown != self._shown:
            self._shown = shown
            self._replace(opening.asked, names)
        for row, one in zip(self.rows(), opening.asked, strict=True):
            row.outcome.show_text(one.outcome or "")
        self.none.setVisible(not shown)

    def controls(self) -> list[QWidget]:
        """Return what can be reached by Tab, in its order."""
        return [one for row in self.rows() for one in row.controls()]

    def rows(self) -> list[AskedRow]:
        """Return the rows in their order."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        found = (item.widget() for item in items if item is not None)
        return [one for one in found if isinstance(one, AskedRow)]

    def flush(self) -> None:
        """Hand over what is not written yet."""
        for row in self.rows():
            row.outcome.flush()

    def _replace(self, asked: tuple[Asked, ...], names: Mapping[str, str]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for one in asked:
            row = AskedRow(one, names.get(one.contact, ""), self._context, self._words, self)
            row.outcome_written.connect(self.outcome_written)
            row.removal_asked.connect(self.removal_asked)
            row.contact.opened.connect(self.contact_asked)
            self._rows.addWidget(row)


class AskedRow(QWidget):
    """Who and when, a line for what came of it, and a button to take it away."""

    outcome_written = Signal(str, str, str)
    removal_asked = Signal(str, str)

    def __init__(
        self, asked: Asked, name: str, context: Context, words: OpeningWords, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._asked, self._source = asked, context.theme
        day = words.day(asked.on) if asked.on else self.tr("some day")
        self.contact = person_row(context, asked.contact, name, day, "")
        said = self.tr("What came of asking {name}").format(name=name)
        self.outcome = LineField(said, self.tr("What came of it"), self)
        remove = self.tr("Take away that {name} was asked").format(name=name)
        self.remove_button = Button(
            "", context.theme, "quiet", "close", context.icons, remove, self
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.theme.px(8))
        row.addWidget(self.contact, _NAME)
        row.addWidget(self.outcome, _OUTCOME, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.outcome.written.connect(self._tell)
        self.remove_button.clicked.connect(self._ask)

    def controls(self) -> tuple[QWidget, ...]:
        """Return what can be reached by Tab, in its order."""
        return self.contact, self.outcome, self.remove_button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above, along the whole row."""
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._source.theme.line))

    def _tell(self, text: str) -> None:
        self.outcome_written.emit(self._asked.contact, self._asked.on or "", text)

    def _ask(self) -> None:
        self.removal_asked.emit(self._asked.contact, self._asked.on or "")
