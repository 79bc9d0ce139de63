"""Asking the person for a file: the one place that opens the system's file dialogs."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QWidget


class FileChooser:
    """Asks with the system's dialogs, beginning in the home folder."""

    def open_file(self, over: QWidget, title: str, kinds: str = "") -> Path | None:
        """Return a file to read, None where none was chosen; `kinds` are filters as Qt has them."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(over, title, str(Path.home()), kinds)
        return Path(path) if path else None

    def save_file(self, over: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
        """Return where to write a file that is at first called `name`, None for nowhere."""
        from PySide6.QtWidgets import QFileDialog

        path, kind = QFileDialog.getSaveFileName(over, title, str(Path.home() / name), kinds)
        return of_kind(Path(path), kind, kinds) if path else None


def of_kind(path: Path, kind: str, kinds: str) -> Path:
    """Return the path with an ending of the kind chosen, in place of one of another kind."""
    endings = _endings(kind)
    if not endings or path.suffix.lower() in endings:
        return path
    if path.suffix.lower() in _endings(kinds):
        return path.with_suffix(endings[0])
    return path.with_name(path.name + endings[0])


def _endings(kinds: str) -> list[str]:
    return re.findall(r"\*(\.\w+)", kinds)
