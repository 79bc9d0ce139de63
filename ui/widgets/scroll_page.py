"""A page that scrolls when it is higher than its window; the ground behind shows through."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrollPage(QScrollArea):
    """Holds one widget as wide as itself.

    It fills no ground of its own, so that a change of theme leaves nothing of the old one, and is
    no stop of Tab: what stands on it hands on the keys that scroll.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def set_page(self, page: QWidget) -> None:
        """Show another widget."""
        self.setWidget(page)
        page.setAutoFillBackground(False)
