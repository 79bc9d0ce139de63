"""A new contact: a name or a handle is enough."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card

_WIDTH, _LEAST, _GAP = 420, 260, 8


class NewContact(QWidget):
    """Emits `named` with what was written, `left` where nothing shall be added."""

    named = Signal(str)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        theme = context.theme
        card = Card(theme, self.tr("Whom did you meet?"), parent=self)
        card.set_title(
            self.tr("Whom did you meet?"),
            self.tr("A name is enough, or a handle with @ before it. All else can come later."),
        )
        self.name = QLineEdit(card)
        self.name.setAccessibleName(self.tr("Name or handle"))
        self.name.setPlaceholderText(self.tr("Name or @handle"))
        self.add_button = Button(self.tr("Add contact"), theme, "primary", parent=card)
        self.cancel_button = Button(self.tr("Cancel"), theme, "plain", parent=card)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.add_button)
        card.body.addWidget(self.name)
        card.body.addLayout(buttons)
        self._card, self._buttons = card, buttons
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)
        column = QVBoxLayout(self)
        column.addStretch(1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(card, _WIDTH)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(2)
        self.name.returnPressed.connect(self._tell)
        self.add_button.clicked.connect(self._tell)
        self.cancel_button.clicked.connect(self.left)

    def begin(self, name: str) -> None:
        """Ask for a name, beginning with this one."""
        self.name.setText(name)
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _restyle(self, theme: Theme) -> None:
        self._card.setMinimumWidth(theme.px(_LEAST))
        self._card.setMaximumWidth(theme.px(_WIDTH))
        self._buttons.setSpacing(theme.px(_GAP))

    def _tell(self) -> None:
        name = self.name.text().strip()
        if name:
            self.named.emit(name)
        else:
            self.name.setFocus()
