"""What stands in the window while the book is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.lock.secret_field import SecretField
from ui.theme import ThemeSource
from ui.widgets.button import Button
from ui.widgets.label import Muted, Title, WarningNote
from ui.widgets.large_icon import LargeIcon

_GAP, _MARGIN = 14, 24


class LockPage(QWidget):
    """Asks for the passphrase of a book; `given` carries what was written."""

    given = Signal(str)

    def __init__(self, book: str, theme: ThemeSource, icons: Icons) -> None:
        super().__init__()
        self.field = SecretField(self.tr("Passphrase"), theme, icons, self)
        self.open_button = Button(self.tr("Open"), theme, "primary", parent=self)
        self.problem = WarningNote("", self, wrap=True)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said = self.tr("Write its passphrase to open {book}.").format(book=book)
        self._build(LargeIcon("lock", theme, icons, self), Muted(said, self, wrap=True), theme)
        self.field.returnPressed.connect(self._give)
        self.open_button.clicked.connect(self._give)
        self.setFocusProxy(self.field)

    def refuse(self, why: str) -> None:
        """Say why the book stays closed, and let the passphrase be written again."""
        self.problem.setText(why)
        self.setEnabled(True)
        self.field.selectAll()
        self.field.setFocus()

    def _give(self) -> None:
        if self.field.text():
            self.problem.setText("")
            self.setEnabled(False)
            self.given.emit(self.field.text())

    def _build(self, icon: LargeIcon, said: Muted, theme: ThemeSource) -> None:
        px, middle = theme.theme.px, Qt.AlignmentFlag.AlignHCenter
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.field)
        row.addWidget(self.open_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*4 * [px(_MARGIN)])
        layout.setSpacing(px(_GAP))
        layout.addStretch(2)
        layout.addWidget(icon, 0, middle)
        layout.addWidget(Title(self.tr("Your book is locked"), self), 0, middle)
        layout.addWidget(said)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addStretch(3)
