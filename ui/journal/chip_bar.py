"""A row of chips that goes on in the next line, however narrow it is."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_LEAST = 120


class ChipBar(QWidget):
    """Asks for little width: a long chip is cut before the window grows."""

    def minimumSizeHint(self) -> QSize:
        """Return room for a short chip."""
        return QSize(_LEAST, super().minimumSizeHint().height())
