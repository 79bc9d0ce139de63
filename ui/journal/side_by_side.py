"""Two texts beside each other, with the lines marked in which they differ."""

from __future__ import annotations

from collections.abc import Collection
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QTextEdit, QWidget

from ui.theme import ThemeSource
from ui.widgets.label import Note

_SAME = "equal"


def changed_lines(then: str, now: str) -> tuple[set[int], set[int]]:
    """Return the numbers of the lines that only one of two texts has: then, now."""
    before, after = then.split("\n"), now.split("\n")
    gone: set[int] = set()
    come: set[int] = set()
    for tag, a, b, c, d in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag != _SAME:
            gone.update(range(a, b))
            come.update(range(c, d))
    return gone, come


class SideBySide(QWidget):
    """The text as it was and as it is; lines that differ stand on a tint."""

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = theme
        self.then, self.now = self._pane(self.tr("Then")), self._pane(self.tr("Now"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, pane in enumerate((self.then, self.now)):
            grid.addWidget(Note(pane.accessibleName(), self), 0, column)
            grid.addWidget(pane, 1, column)

    def compare(self, then: str, now: str) -> None:
        """Show two texts."""
        gone, come = changed_lines(then, now)
        for pane, text, lines in ((self.then, then, gone), (self.now, now, come)):
            pane.setPlainText(text)
            self._mark(pane, lines)

    def _pane(self, name: str) -> QPlainTextEdit:
        pane = QPlainTextEdit(self)
        pane.setReadOnly(True)
        pane.setFrameShape(QFrame.Shape.NoFrame)
        pane.setAccessibleName(name)
        pane.setTabChangesFocus(True)
        pane.setFont(self._source.theme.font("writing"))
        pane.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return pane

    def _mark(self, pane: QPlainTextEdit, lines: Collection[int]) -> None:
        marks = []
        for number in lines:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(pane.document().findBlockByNumber(number))
            end, keep = QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            mark.cursor.movePosition(end, keep)
            mark.format.setBackground(QColor(self._source.theme.accent_soft))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        pane.setExtraSelections(marks)
