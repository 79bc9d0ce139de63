"""Saving the picture of a chart where the reader wants it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget


def save_picture(picture: QPixmap, over: QWidget) -> str:
    """Ask where to and write a PNG; return the path, nothing where it was not written."""
    title = QCoreApplication.translate("SavePicture", "Save picture")
    kinds = QCoreApplication.translate("SavePicture", "PNG pictures (*.png)")
    path, _ = QFileDialog.getSaveFileName(over, title, "", kinds)
    if not path:
        return ""
    named = path if path.lower().endswith(".png") else f"{path}.png"
    return named if picture.save(named, "PNG") else ""
