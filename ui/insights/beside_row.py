"""What stands around the seven questions: given and received, promises kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.context import Context
from ui.insights.open_card import OpenCard
from ui.insights.principle_words import BESIDE, title
from ui.insights.said import said
from ui.theme import Theme
from ui.widgets.label import Heading, Note

_PADDING, _GAP, _BETWEEN = 12, 10, 16


class BesideRow(QWidget):
    """Emits `opened` with the key of what was asked for."""

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.links = {key: BesideLink(key, context, self) for key in BESIDE}
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for link in self.links.values():
            self._layout.addWidget(link, 1)
            link.opened.connect(self.opened)
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def set_narrow(self, is_narrow: bool) -> None:
        """Stand one under the other, or side by side."""
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(down if is_narrow else along)

    def show_found(self, key: str, insight: Any) -> None:
        """Say what was found about one of them."""
        self.links[key].show_found(insight)

    def _restyle(self, theme: Theme) -> None:
        self._layout.setSpacing(theme.px(_BETWEEN))


class BesideLink(OpenCard):
    """A quiet card of one line."""

    def __init__(self, key: str, context: Context, parent: QWidget) -> None:
        super().__init__(key, context, parent)
        self._said = Note("", self, wrap=True)
        self._build()
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def show_found(self, insight: Any) -> None:
        """Say what was found."""
        self._said.setText(said(insight.said, self._context.formats))
        self.setAccessibleDescription(self._said.text())

    def sizeHint(self) -> QSize:
        """Return the room for its line."""
        return self._layout.sizeHint()

    def _build(self) -> None:
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(Heading(title(self.key), self))
        self._layout.addWidget(self._said, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _restyle(self, theme: Theme) -> None:
        padding = theme.px(_PADDING)
        self._layout.setContentsMargins(theme.px(16) + 1, padding, padding + 1, padding)
        self._layout.setSpacing(theme.px(_GAP))
        self.update()
