"""A field to name a contact in, with those who fit listed under it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.book import Book
from app.model.lines import ContactLine
from ui.context import Context
from ui.journal.candidate_list import CandidateList
from ui.journal.candidates import Candidate, Like, candidates_for

_MOST = 6
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class _Found(NamedTuple):
    words: str
    lines: list[ContactLine]


class WhoField(QWidget):
    """Knows the `line` of the contact that is meant; emits `chosen` when that is settled."""

    chosen = Signal()

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._left_out = ""
        self.line: ContactLine | None = None
        self.field = QLineEdit(self)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.list = CandidateList(context.theme, self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textEdited.connect(self._look)
        self.field.installEventFilter(self)
        self.list.chosen.connect(self._take)

    def begin(self, left_out: str, line: ContactLine | None = None, name: str = "") -> None:
        """Ask for somebody other than `left_out` (uid), with a contact already named or nobody."""
        self._left_out, self.line = left_out, line
        self.field.setText(name)
        self.list.setVisible(not name)
        if not name:
            self._look("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the field work on the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if self.list.isHidden():
            return False
        if key in _STEPS:
            self.list.step(_STEPS[Qt.Key(key)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and self.list.count():
            self._take(self.list.current())
            return key != Qt.Key.Key_Tab
        return False

    def _look(self, words: str) -> None:
        self.line = None
        work = partial(_find, words=words, left_out=self._left_out)
        self._context.session.read(work, self._offer, "who is named")

    def _offer(self, found: _Found) -> None:
        if found.words != self.field.text():
            return
        self.list.offer(candidates_for(found.words, Like(found.lines), may_be_new=False))
        self.list.setFixedHeight(self.list.sizeHint().height())
        self.list.setVisible(bool(found.lines))
        self.window().adjustSize()

    def _take(self, candidate: Candidate | None) -> None:
        if candidate is None or candidate.line is None:
            return
        self.line = candidate.line
        self.field.setText(candidate.line.name)
        self.list.hide()
        self.window().adjustSize()
        self.chosen.emit()


def _find(book: Book, words: str, left_out: str) -> _Found:
    lines = book.contacts.list.matching(words.lstrip("@"), _MOST + 1)
    return _Found(words, [line for line in lines if line.uid != left_out][:_MOST])
