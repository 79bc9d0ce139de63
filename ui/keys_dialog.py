"""The keys that work everywhere, in a list."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.label import Muted, PlainLabel, Subtitle

_KEYS = (
    ("Ctrl+N", QT_TRANSLATE_NOOP("KeysDialog", "Write a new entry, from anywhere")),
    ("Alt+1", QT_TRANSLATE_NOOP("KeysDialog", "The views, in their order: Alt and a number")),
    ("Ctrl+K", QT_TRANSLATE_NOOP("KeysDialog", "Open anything: a contact, an entry, a page")),
    ("Ctrl+F", QT_TRANSLATE_NOOP("KeysDialog", "Search this view")),
    ("1", QT_TRANSLATE_NOOP("KeysDialog", "Rate from 1 to 5 in a reflection")),
    ("Space", QT_TRANSLATE_NOOP("KeysDialog", "Skip a rating")),
    ("Tab", QT_TRANSLATE_NOOP("KeysDialog", "Go on to the next")),
    ("F3", QT_TRANSLATE_NOOP("KeysDialog", "Journal: the next place that was found")),
    ("F9", QT_TRANSLATE_NOOP("KeysDialog", "Journal: write alone, and come back")),
    ("Ctrl+B", QT_TRANSLATE_NOOP("KeysDialog", "Contacts: what to know before a meeting")),
    ("T", QT_TRANSLATE_NOOP("KeysDialog", "Charts: the same as a table")),
    ("Space", QT_TRANSLATE_NOOP("KeysDialog", "Charts: mark a contact, for a group")),
    ("K", QT_TRANSLATE_NOOP("KeysDialog", "Network: whom does this contact know")),
    ("Ctrl+Z", QT_TRANSLATE_NOOP("KeysDialog", "Take back")),
    ("Ctrl+Shift+Z", QT_TRANSLATE_NOOP("KeysDialog", "Do again")),
    ("Ctrl++", QT_TRANSLATE_NOOP("KeysDialog", "Larger")),
    ("Ctrl+-", QT_TRANSLATE_NOOP("KeysDialog", "Smaller")),
    ("Ctrl+0", QT_TRANSLATE_NOOP("KeysDialog", "The usual size")),
    ("F1", QT_TRANSLATE_NOOP("KeysDialog", "This list")),
)


class KeysDialog(QDialog):
    """A list of keys; any of Esc and Enter closes it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        px = context.theme.theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(24), px(24), px(24), px(24))
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(8))
        grid.addWidget(Subtitle(self.tr("Keys"), self), 0, 0, 1, 2)
        for row, (keys, what) in enumerate(_KEYS, start=1):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(Muted(shown, self), row, 0)
            grid.addWidget(PlainLabel(self.tr(str(what)), self), row, 1)
        close = Button(self.tr("Close"), context.theme, parent=self)
        close.clicked.connect(self.accept)
        grid.addWidget(close, len(_KEYS) + 1, 1, Qt.AlignmentFlag.AlignTrailing)
