"""A field in which two contacts differ, and the two values to choose from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.duplicates.choices import KEPT, OTHER, Choice
from ui.contacts.duplicates.words import field_words, value_words
from ui.context import Context
from ui.widgets.label import Note
from ui.widgets.pills import Pills


class FieldChoice(QWidget):
    """Emits `chosen` with the field and which contact's value counts."""

    chosen = Signal(str, str)

    def __init__(
        self, choice: Choice, names: Mapping[str, str], context: Context, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.field = choice.name
        label = field_words(choice.name)
        self.pills = Pills(context.theme, label, self)
        values = ((KEPT, choice.kept), (OTHER, choice.other))
        self.pills.set_pills(
            [(key, value_words(choice.name, value, names)) for key, value in values], KEPT
        )
        column = QVBoxLayout(self)
        px = context.theme.theme.px
        column.setContentsMargins(0, px(2), 0, px(4))
        column.setSpacing(px(4))
        column.addWidget(Note(label, self))
        column.addWidget(self.pills)
        self.pills.chosen.connect(self._tell)

    def _tell(self, which: str) -> None:
        self.chosen.emit(self.field, which)
