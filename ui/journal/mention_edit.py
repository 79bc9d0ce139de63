"""A text in which contacts can be mentioned: what a completer needs of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget


class MentionEdit(QTextEdit):
    """`touched` comes with each change by the writer, `entered` and `left` with the focus.

    `key_pressed` offers each key first to whoever listens; one that is accepted is not written.
    """

    touched = Signal()
    entered = Signal()
    left = Signal()
    key_pressed = Signal(object)

    def line_before_caret(self) -> tuple[str, int]:
        """Return the line of the caret and where in it the caret stands."""
        cursor = self.textCursor()
        return cursor.block().text(), cursor.positionInBlock()

    def replace_in_line(self, start: int, words: str) -> None:
        """Put words in place of what stands from `start` of the line to the caret."""
        cursor = self.textCursor()
        first = cursor.block().position() + start
        cursor.setPosition(first, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def caret_in(self, room: QWidget) -> tuple[QPoint, QPoint]:
        """Return the upper and the lower end of the caret, in a widget around this one."""
        caret = self.cursorRect()
        ends = (caret.topLeft(), caret.bottomLeft())
        top, bottom = (self.viewport().mapTo(room, end) for end in ends)
        return top, bottom

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the writer came here."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the writer went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def was_taken(self, event: QKeyEvent) -> bool:
        """Offer a key to whoever listens; tell whether it was taken."""
        event.ignore()
        self.key_pressed.emit(event)
        if event.isAccepted():
            return True
        event.accept()
        return False
