"""The head of a page: the way back, its name, and how it is measured."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted, PlainLabel, Title

_BELOW = 16


class PageHead(QWidget):
    """`back`, `how` and `save` are its buttons; `method` is the card that `how` opens."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = theme = context.theme
        self.back = Button(self.tr("Insights"), theme, "link", "back", context.icons)
        self.title = Title("")
        self._explanation = Muted("", wrap=True)
        self.how = Button(self.tr("How it is measured"), theme)
        self.save = Button(self.tr("Save picture"), theme)
        self.method = Card(theme, self.tr("How it is measured"))
        self._method_text = PlainLabel("", wrap=True)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def show_words(self, explanation: str, question: str, method: str) -> None:
        """Say what the page is about, what it asks, and how its figure comes about."""
        self.method.set_title(self.tr("How it is measured"), question)
        self._explanation.setText(explanation)
        self._method_text.setText(method)

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the buttons under the words, or beside them."""
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if is_narrow else along)

    def ask_how(self) -> None:
        """Show or hide how it is measured."""
        self.show_method(self.method.isHidden())

    def show_method(self, is_shown: bool) -> None:
        """Show how it is measured, or not."""
        above = self._source.theme.px(_BELOW) if is_shown else 0
        self._method_room.setContentsMargins(0, above, 0, 0)
        self.method.setVisible(is_shown)

    def _build(self) -> None:
        self._words, self._line = QVBoxLayout(), QHBoxLayout()
        self._words.addWidget(self.title)
        self._words.addWidget(self._explanation)
        self._line.addLayout(self._words, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.how)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        self._buttons = QVBoxLayout()
        self._buttons.addLayout(buttons)
        self._buttons.addStretch(1)
        self._line.addLayout(self._buttons)
        self.method.body.addWidget(self._method_text)
        self.method.hide()
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._outer.addLayout(self._line)
        self._method_room = QVBoxLayout()
        self._method_room.addWidget(self.method)
        self._outer.addLayout(self._method_room)

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(0, 0, 0, theme.px(_BELOW))
        self._outer.setSpacing(theme.px(2))
        self._words.setSpacing(theme.px(2))
        self._line.setSpacing(theme.px(14))
        self._line.setContentsMargins(0, 0, 0, 0)
        self.show_method(not self.method.isHidden())
