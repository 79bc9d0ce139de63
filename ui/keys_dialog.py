"""The keys that work everywhere, in a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.keys import shown_keys
from ui.sentences import tr
from ui.widgets.button import Button
from ui.widgets.label import Muted, PlainLabel, Subtitle
from ui.widgets.scroll_page import ScrollPage

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
    ("1", QT_TRANSLATE_NOOP("KeysDialog", "Trends: show or hide a rating, 1 to 6")),
    ("+", QT_TRANSLATE_NOOP("KeysDialog", "Trends: closer; arrows move, Esc shows all the time")),
    ("Space", QT_TRANSLATE_NOOP("KeysDialog", "Charts: mark a contact, for a group")),
    ("K", QT_TRANSLATE_NOOP("KeysDialog", "Network: whom does this contact know")),
    ("Ctrl+Z", QT_TRANSLATE_NOOP("KeysDialog", "Take back")),
    ("Ctrl+Shift+Z", QT_TRANSLATE_NOOP("KeysDialog", "Do again")),
    ("Ctrl++", QT_TRANSLATE_NOOP("KeysDialog", "Larger")),
    ("Ctrl+-", QT_TRANSLATE_NOOP("KeysDialog", "Smaller")),
    ("Ctrl+0", QT_TRANSLATE_NOOP("KeysDialog", "The usual size")),
    ("F11", QT_TRANSLATE_NOOP("KeysDialog", "The whole screen, and back")),
    (
        "Ctrl+,",
        QT_TRANSLATE_NOOP("KeysDialog", "The menu of the book: light or dark, size, backup"),
    ),
    ("F1", QT_TRANSLATE_NOOP("KeysDialog", "This list")),
    ("Ctrl+L", QT_TRANSLATE_NOOP("KeysDialog", "Lock the book, where it has a passphrase")),
    ("Ctrl+W", QT_TRANSLATE_NOOP("KeysDialog", "Close the window; what you wrote is kept")),
    ("Ctrl+Q", QT_TRANSLATE_NOOP("KeysDialog", "Quit; what you wrote is kept")),
)


class KeysDialog(QDialog):
    """A list of keys, scrolled where the screen is small; any of Esc and Enter closes it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        px = context.theme.theme.px
        page = ScrollPage(self)
        lines = _key_list(page, px)
        page.set_page(lines)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setAccessibleName(self.windowTitle())
        close = Button(self.tr("Close"), context.theme, parent=self)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*4 * [px(24)])
        layout.setSpacing(px(16))
        layout.addWidget(Subtitle(self.tr("Keys"), self))
        layout.addWidget(page, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        whole = self.sizeHint() - page.sizeHint() + lines.sizeHint()
        whole += QSize(page.verticalScrollBar().sizeHint().width(), 0)
        self.resize(whole.boundedTo(parent.window().size() * 0.9))


def _key_list(parent: QWidget, px: Callable[[float], int]) -> QWidget:
    page = QWidget(parent)
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(24))
    grid.setVerticalSpacing(px(8))
    grid.setColumnStretch(1, 1)
    for row, (keys, what) in enumerate(_KEYS):
        grid.addWidget(Muted(shown_keys(keys), page), row, 0)
        said = PlainLabel(tr("KeysDialog", str(what)), page, wrap=True)
        grid.addWidget(said, row, 1)
    return page
