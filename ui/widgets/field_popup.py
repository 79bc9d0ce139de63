"""A line to type a fact into; what it was understood as stands below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ui.theme import ThemeSource
from ui.widgets.label import Note, Strong
from ui.widgets.popup import Popup


class FieldPopup(Popup):
    """Enter emits `entered` with the text; `typed` comes with each letter."""

    typed = Signal(str)
    entered = Signal(str)

    def __init__(self, theme: ThemeSource, parent: QWidget, title: str, hint: str) -> None:
        super().__init__(theme, parent)
        self._hint = hint
        self.field = QLineEdit(self)
        self.field.setAccessibleName(title)
        self.note = Note(hint, self, wrap=True)
        self.title = Strong(title, self)
        self.body.addWidget(self.title)
        self.body.addWidget(self.field)
        self.body.addWidget(self.note)
        self.field.textEdited.connect(self._tell)
        self.field.returnPressed.connect(self._enter)

    def ask(self, under: QWidget, text: str) -> None:
        """Open under a widget with a text to change."""
        self.field.setText(text)
        self.field.selectAll()
        self.say("")
        self.setFixedWidth(self._source.theme.px(280))
        self.open_under(under)
        self._fit()
        self.field.setFocus()

    def say(self, note: str) -> None:
        """Say how the text was understood; nothing gives the usual hint."""
        self.note.setText(note or self._hint)
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """Be as high as the note in its lines; what has no room would lie over the field."""
        self.resize(self.width(), self.body.totalHeightForWidth(self.width()))

    def complete_with(self, words: list[str]) -> None:
        """Offer words that were used before."""
        completer = QCompleter(words, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from going on to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def _tell(self, text: str) -> None:
        self.typed.emit(text)

    def _enter(self) -> None:
        self.entered.emit(self.field.text())
