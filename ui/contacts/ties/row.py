"""One tie in the list: who, what they are, and two small buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.circle import TieLine
from ui.contacts.ties.words import kind_words
from ui.context import Context
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.label import Note

_AVATAR, _GAP, _NAME = 28, 8, 150


class TieRow(QWidget):
    """Emits `asked` with a uid, `change_asked` and `removal_asked` with itself."""

    asked = Signal(str)
    change_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, tie: TieLine, said: str, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.tie = tie
        theme, icons = context.theme, context.icons
        avatar = Avatar(theme, _AVATAR, self)
        avatar.show_contact(tie.uid, tie.name)
        metrics = QFontMetrics(theme.theme.font("strong"))
        shown = metrics.elidedText(tie.name, Qt.TextElideMode.ElideRight, theme.theme.px(_NAME))
        self.name_button = Button(shown, theme, "link", parent=self)
        self.name_button.setAccessibleName(tie.name)
        change = self.tr("Change the tie to {name}").format(name=tie.name)
        remove = self.tr("Remove the tie to {name}").format(name=tie.name)
        self.change_button = Button("", theme, "quiet", "pencil", icons, change, self)
        self.remove_button = Button("", theme, "quiet", "close", icons, remove, self)
        words = QVBoxLayout()
        words.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.name_button)
        line.addStretch(1)
        words.addLayout(line)
        words.addWidget(Note(said, self, elide=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(avatar)
        row.addLayout(words, 1)
        row.setSpacing(theme.theme.px(2))
        row.insertSpacing(1, theme.theme.px(_GAP))
        row.addWidget(self.change_button)
        row.addWidget(self.remove_button)
        self.setAccessibleName(f"{tie.name}, {said}")
        self.name_button.clicked.connect(self._ask)
        self.change_button.clicked.connect(self._ask_change)
        self.remove_button.clicked.connect(self._ask_removal)

    def _ask(self) -> None:
        self.asked.emit(self.tie.uid)

    def _ask_change(self) -> None:
        self.change_asked.emit(self)

    def _ask_removal(self) -> None:
        self.removal_asked.emit(self)


def said_of(tie: TieLine) -> str:
    """Return what a tie is, and its note."""
    return " · ".join(part for part in (kind_words(tie.kind), tie.note) if part)
