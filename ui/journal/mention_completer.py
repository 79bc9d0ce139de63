"""Completing @names while they are typed."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.book import Book
from ui.journal.candidate_list import CandidateList
from ui.journal.candidates import KNOWN, Candidate, Like, candidates_for, contacts_like
from ui.journal.mention_edit import MentionEdit
from ui.journal.mentions import Mentioning, has_said, mention_before, mention_of
from ui.session import Session
from ui.theme import ThemeSource
from ui.widgets.popup import Popup


class _Found(NamedTuple):
    mentioning: Mentioning
    like: Like


class MentionCompleter(QObject):
    """Shows who fits under the caret; `chosen` carries the candidate whose name was put in.

    The choices lie over a `room` around the text. Where the text is read later, nothing is offered
    that it says already, and Enter on somebody new goes on.
    """

    chosen = Signal(object)

    def __init__(
        self,
        edit: MentionEdit,
        room: QWidget,
        session: Session,
        theme: ThemeSource,
        is_read_later: bool = False,
    ) -> None:
        super().__init__(edit)
        self._edit, self._room, self._session = edit, room, session
        self._is_read_later = is_read_later
        self._typed: Mentioning | None = None
        self._refused: Mentioning | None = None
        self.popup = Popup(theme, room, is_floating=False, margin=4)
        self.list = CandidateList(theme, self.popup)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.popup.body.addWidget(self.list)
        self.list.chosen.connect(self._take)
        edit.touched.connect(self._look)
        edit.cursorPositionChanged.connect(self._close_elsewhere)
        edit.left.connect(self.close)
        edit.key_pressed.connect(self._key)
        edit.verticalScrollBar().valueChanged.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Tell whether choices are shown."""
        return self.popup.isVisible()

    def close(self) -> None:
        """Offer nothing until the next letter."""
        self._hide()
        self._typed = None

    def _look(self) -> None:
        typed = mention_before(*self._edit.line_before_caret())
        if typed is None or typed == self._refused:
            self.close()
            return
        self._refused = None
        self._typed = typed
        self._session.read(partial(_find, typed), self._offer, f"journal mention {id(self)}")

    def _offer(self, found: _Found) -> None:
        if found.mentioning != self._typed:
            return
        candidates = self._choices(found.mentioning, found.like)
        if not candidates:
            self._hide()
            return
        self.list.offer(candidates)
        self.popup.setFixedSize(self._size())
        self.popup.move(self._place())
        self.popup.show()
        self.popup.raise_()
        self._edit.setTabChangesFocus(False)

    def _choices(self, typed: Mentioning, like: Like) -> list[Candidate]:
        choices = candidates_for(typed.words, like, typed.may_be_new)
        if not self._is_read_later:
            return choices
        is_said = len(like.fitting) == 1 and has_said(typed.words, like.fitting[0].name)
        is_known = any(one.kind == KNOWN for one in choices)
        return choices if is_known and not is_said else []

    def _hide(self) -> None:
        """Hide the choices, so that Tab leaves the text again."""
        self.popup.hide()
        self._edit.setTabChangesFocus(True)

    def _size(self) -> QSize:
        hint = self.list.sizeHint()
        margins = self.popup.body.contentsMargins()
        hint.setWidth(min(hint.width() + 8, self._room.width()))
        hint.setHeight(hint.height() + margins.top() + margins.bottom())
        return hint

    def _place(self) -> QPoint:
        """Return a place under the caret, above it where there is no room."""
        top, bottom = self._edit.caret_in(self._room)
        size, room = self.popup.size(), self._room.rect()
        y = bottom.y() + 4
        if y + size.height() > room.bottom() and top.y() - size.height() > 0:
            y = top.y() - size.height() - 4
        x = min(max(0, bottom.x() - 12), max(0, room.width() - size.width()))
        return QPoint(x, y)

    def _key(self, event: QKeyEvent) -> None:
        if not self.is_open:
            return
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.list.step(steps[Qt.Key(event.key())])
        elif self._goes_on(event):
            self.close()
            return
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.list.current())
        elif event.key() == Qt.Key.Key_Escape:
            self._refused = self._typed
            self.close()
        else:
            return
        event.accept()

    def _goes_on(self, event: QKeyEvent) -> bool:
        current = self.list.current()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return self._is_read_later and is_enter and current is not None and current.kind != KNOWN

    def _take(self, candidate: Candidate | None) -> None:
        typed = self._typed
        if typed is None or candidate is None:
            return
        words = mention_of(candidate.name)
        self._refused = Mentioning(typed.start, words[1:])
        self.close()
        self._edit.replace_in_line(typed.start, words)
        self.close()
        self.chosen.emit(candidate)

    def _close_elsewhere(self) -> None:
        if self.is_open and mention_before(*self._edit.line_before_caret()) is None:
            self.close()


def _find(typed: Mentioning, book: Book) -> _Found:
    return _Found(typed, contacts_like(typed.words.lstrip("@"), book))
