"""A page in the place of a contact's: a title, a way back, and a column of cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Subtitle

_MARGINS, _GAP = (34, 26, 34, 26), 14


class SidePage(QScrollArea):
    """Emits `done` on Esc and on Back; `column` takes what stands under the head."""

    done = Signal()

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.page = QWidget(self)
        self.title = Subtitle(title, self.page, elide=True)
        self.back_button = Button(
            self.tr("Back"), context.theme, "plain", "back", context.icons, parent=self.page
        )
        self.acts = QHBoxLayout()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addLayout(self.acts)
        head.addWidget(self.back_button)
        self._outer = QVBoxLayout(self.page)
        self.column = QVBoxLayout()
        self._outer.addLayout(head)
        self._outer.addLayout(self.column)
        self._outer.addStretch(1)
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back_button.clicked.connect(self.done)
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def empty_column(self) -> None:
        """Take away everything under the head."""
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(*(theme.px(edge) for edge in _MARGINS))
        self._outer.setSpacing(theme.px(_GAP))
        self.column.setSpacing(theme.px(_GAP))
        self.acts.setSpacing(theme.px(8))
