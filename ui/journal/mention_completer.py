"""Completing @names while they are typed."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.book import Book
from app.model.lines import ContactLine
from ui.journal.body_edit import BodyEdit
from ui.journal.candidate_list import CandidateList
from ui.journal.candidates import Candidate, candidates_for, contacts_like
from ui.journal.mentions import Mentioning, mention_before, mention_of
from ui.session import Session
from ui.theme import ThemeSource
from ui.widgets.popup import Popup

_KEY = "journal mention"


class _Found(NamedTuple):
    mentioning: Mentioning
    lines: list[ContactLine]


class MentionCompleter(QObject):
    """Shows who fits under the caret; `chosen` carries the candidate whose name was put in."""

    chosen = Signal(object)

    def __init__(self, body: BodyEdit, session: Session, theme: ThemeSource) -> None:
        super().__init__(body)
        self._body, self._session = body, session
        self._typed: Mentioning | None = None
        self._refused: Mentioning | None = None
        self.popup = Popup(theme, body, is_floating=False, margin=4)
        self.list = CandidateList(theme, self.popup)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.popup.body.addWidget(self.list)
        self.list.chosen.connect(self._take)
        body.touched.connect(self._look)
        body.cursorPositionChanged.connect(self._close_elsewhere)
        body.left.connect(self.close)
        body.key_pressed.connect(self._key)
        body.verticalScrollBar().valueChanged.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Tell whether choices are shown."""
        return self.popup.isVisible()

    def close(self) -> None:
        """Offer nothing until the next letter."""
        self._hide()
        self._typed = None

    def _look(self) -> None:
        typed = mention_before(*self._body.line_before_caret())
        if typed is None or typed == self._refused:
            self.close()
            return
        self._refused = None
        self._typed = typed
        self._session.read(partial(_find, typed), self._offer, _KEY)

    def _offer(self, found: _Found) -> None:
        if found.mentioning != self._typed:
            return
        candidates = candidates_for(
            found.mentioning.words, found.lines, found.mentioning.may_be_new
        )
        if not candidates:
            self._hide()
            return
        self.list.offer(candidates)
        self.popup.setFixedSize(self._size())
        self.popup.move(self._place())
        self.popup.show()
        self.popup.raise_()
        self._body.setTabChangesFocus(False)

    def _hide(self) -> None:
        """Hide the choices, so that Tab leaves the text again."""
        self.popup.hide()
        self._body.setTabChangesFocus(True)

    def _size(self) -> QSize:
        hint = self.list.sizeHint()
        margins = self.popup.body.contentsMargins()
        hint.setWidth(min(hint.width() + 8, self._body.width()))
        hint.setHeight(hint.height() + margins.top() + margins.bottom())
        return hint

    def _place(self) -> QPoint:
        """Return a place under the caret, above it where there is no room."""
        caret = self._body.cursorRect()
        size, room = self.popup.size(), self._body.viewport().rect()
        y = caret.bottom() + 4
        if y + size.height() > room.bottom() and caret.top() - size.height() > 0:
            y = caret.top() - size.height() - 4
        x = min(max(0, caret.left() - 12), max(0, room.width() - size.width()))
        return self._body.viewport().mapToParent(QPoint(x, y))

    def _key(self, event: QKeyEvent) -> None:
        if not self.is_open:
            return
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.list.step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.list.current())
        elif event.key() == Qt.Key.Key_Escape:
            self._refused = self._typed
            self.close()
        else:
            return
        event.accept()

    def _take(self, candidate: Candidate | None) -> None:
        typed = self._typed
        if typed is None or candidate is None:
            return
        words = mention_of(candidate.name)
        self._refused = Mentioning(typed.start, words[1:])
        self.close()
        self._body.replace_in_line(typed.start, words)
        self.close()
        self.chosen.emit(candidate)

    def _close_elsewhere(self) -> None:
        if self.is_open and mention_before(*self._body.line_before_caret()) is None:
            self.close()


def _find(typed: Mentioning, book: Book) -> _Found:
    return _Found(typed, contacts_like(typed.words.lstrip("@"), book))
