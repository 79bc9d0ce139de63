"""A line that knows which field of a contact it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.contacts.edit.line_field import LineField


class NamedLine(LineField):
    """Emits `named_text` with the name of its field and what was written."""

    named_text = Signal(str, str)

    def __init__(self, name: str, label: str, hint: str, parent: QWidget) -> None:
        super().__init__(label, hint, parent)
        self._name = name
        self.written.connect(self._tell)

    def _tell(self, text: str) -> None:
        self.named_text.emit(self._name, text)
