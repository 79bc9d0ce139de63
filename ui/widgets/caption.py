"""What a button says."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton


def say_plainly(button: QAbstractButton, caption: str, name: str = "") -> None:
    """Give a button a caption in which & is a letter like any other, and a name to read aloud."""
    button.setText(caption.replace("&", "&&"))
    button.setAccessibleName(name or caption)
    button.updateGeometry()
