"""The keys that an act goes by: ours first, then those that this system knows it by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Usual = QKeySequence.StandardKey


def add_key(
    widget: QWidget, keys: str, act: Callable[[], object], usual: Usual | None = None
) -> QShortcut:
    """Let keys do something wherever they are pressed in a widget's window."""
    shortcut = QShortcut(widget)
    shortcut.setKeys(keys_for(keys, usual))
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.activated.connect(act)
    return shortcut


def keys_for(keys: str, usual: Usual | None = None) -> list[QKeySequence]:
    """Return keys separated by spaces, and the system's own for the same, each once."""
    found = [QKeySequence(one) for one in keys.split()]
    bindings = [] if usual is None else QKeySequence.keyBindings(usual)
    return found + [one for one in bindings if one not in found]


def shown_keys(keys: str) -> str:
    """Return the first of keys separated by spaces as this system writes it."""
    first = keys.split()[0] if keys else ""
    return QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText)
