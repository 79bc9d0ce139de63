"""What a list says when there is nothing in it: one sentence and one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme, ThemeSource
from ui.widgets.button import Button
from ui.widgets.label import Muted
from ui.widgets.large_icon import LargeIcon

_GAP, _MARGIN = 14, 24


class EmptyState(QWidget):
    """Emits `asked` when its button is pressed; without a caption there is no button."""

    asked = Signal()

    def __init__(
        self,
        icon: str,
        said: str,
        caption: str,
        theme: ThemeSource,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = theme
        self._picture = LargeIcon(icon, theme, icons, self)
        self._sentence = Muted(said, self, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(caption, theme, "plain", parent=self)
        self.button.clicked.connect(self.asked)
        self._build()
        self.say(said, caption)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def add_button(self, caption: str) -> Button:
        """Return another button, under the first."""
        button = Button(caption, self._source, "plain", parent=self)
        self._outer.insertWidget(self._outer.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def say(self, said: str, caption: str = "") -> None:
        """Change the sentence and the button."""
        self._sentence.setText(said)
        self.button.set_caption(caption)
        self.button.setVisible(bool(caption))

    def _build(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self._outer = QVBoxLayout(self)
        self._outer.addStretch(1)
        self._outer.addWidget(self._picture, 0, middle)
        self._outer.addWidget(self._sentence)
        self._outer.addWidget(self.button, 0, middle)
        self._outer.addStretch(1)

    def _restyle(self, theme: Theme) -> None:
        margin = theme.px(_MARGIN)
        self._outer.setContentsMargins(margin, margin, margin, margin)
        self._outer.setSpacing(theme.px(_GAP))
