"""Whether what is written is safe, in words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.journal.autosave import SAVED, SAVING
from ui.widgets.label import Hint, SuccessNote, WarningNote


class SaveNote(QWidget):
    """Says ✓ Saved once it is on the disk, Saving… before, or what went wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = SuccessNote(self.tr("✓ Saved"), self)
        self.saving = Hint(self.tr("Saving…"), self)
        self.problem = WarningNote("", self, wrap=True)
        self._state = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 0)
        row.addStretch(1)
        for label in (self.saved, self.saving, self.problem):
            row.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show()

    def sizeHint(self) -> QSize:
        """Return room for either word, so that nothing moves when they change."""
        hints = [self.saved.sizeHint(), self.saving.sizeHint()]
        if self.problem.text():
            return super().sizeHint()
        return QSize(max(one.width() for one in hints), max(one.height() for one in hints) + 7)

    def text(self) -> str:
        """Return what is said now."""
        if self.problem.text():
            return self.problem.text()
        said = {SAVED: self.saved, SAVING: self.saving}.get(self._state)
        return said.text() if said else ""

    def show_state(self, state: str) -> None:
        """Show saved, saving, or nothing for an entry that says nothing yet."""
        self._state = state
        self._show()

    def show_problem(self, problem: str) -> None:
        """Say why it could not be written; nothing when it could."""
        self.problem.setText(problem)
        self._show()

    def _show(self) -> None:
        is_well = not self.problem.text()
        self.problem.setVisible(not is_well)
        self.saved.setVisible(is_well and self._state == SAVED)
        self.saving.setVisible(is_well and self._state == SAVING)
        self.setAccessibleName(self.text())
        self.updateGeometry()
