"""A line for a passphrase, hidden until it is asked to be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import Icons
from ui.theme import ThemeSource

_WIDTH = 300


class SecretField(QLineEdit):
    """Its eye shows what is written, and hides it again; Alt+S does the same."""

    def __init__(self, name: str, theme: ThemeSource, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMinimumWidth(theme.theme.px(_WIDTH))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._icons = icons
        self._eye = QAction(self.tr("Show the passphrase"), self)
        self._eye.setCheckable(True)
        self._eye.setShortcut("Alt+S")
        self._eye.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show(False)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._eye.setIcon(self._icons.icon("eye", "muted"))

    def _show(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if is_shown else mode.Password)
