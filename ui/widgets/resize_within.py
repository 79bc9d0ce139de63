"""How large a dialog opens."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog


def resize_within(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog a size in pixels, or what there is room for in the window it stands over."""
    over = dialog.parentWidget()
    wanted = QSize(width, height)
    dialog.resize(wanted.boundedTo(over.window().size()) if over is not None else wanted)
