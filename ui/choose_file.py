"""Asking the person for a file: the one place that opens the system's file dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class FileChooser:
    """Asks with the system's dialogs, beginning in the home folder."""

    def open_file(self, over: QWidget, title: str, kinds: str = "") -> Path | None:
        """Return a file to read, None where none was chosen; `kinds` are filters as Qt has them."""
        path, _ = QFileDialog.getOpenFileName(over, title, str(Path.home()), kinds)
        return Path(path) if path else None

    def save_file(self, over: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
        """Return where to write a file that is at first called `name`, None for nowhere."""
        path, _ = QFileDialog.getSaveFileName(over, title, str(Path.home() / name), kinds)
        return Path(path) if path else None
