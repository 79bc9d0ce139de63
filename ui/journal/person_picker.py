"""Choosing a contact by typing a part of the name."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.book import Book
from ui.journal.candidate_list import CandidateList
from ui.journal.candidates import Like, candidates_for, contacts_like
from ui.session import Session
from ui.theme import ThemeSource
from ui.widgets.popup import Popup

_KEY = "journal person"


class _Found(NamedTuple):
    words: str
    like: Like


class PersonPicker(Popup):
    """A field with the contacts that fit under it; `chosen` carries the candidate."""

    chosen = Signal(object)

    def __init__(self, session: Session, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._session = session
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Name or @handle"))
        self.field.setAccessibleName(self.tr("Name or @handle"))
        self.list = CandidateList(theme, self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.list.chosen.connect(self._take)

    def ask(self, under: QWidget) -> None:
        """Open under a widget, ready for a name."""
        self._under = under
        self.field.clear()
        self._look("")
        self.open_under(under)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the field work on the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.list.step(steps[Qt.Key(event.key())])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.list.current())
            return True
        return False

    def _look(self, words: str) -> None:
        self._session.read(partial(_find, words), self._offer, _KEY)

    def _offer(self, found: _Found) -> None:
        if found.words != self.field.text():
            return
        self.list.offer(candidates_for(found.words, found.like, may_be_new=True))
        self.list.setFixedHeight(self.list.sizeHint().height())
        self.setFixedWidth(self._source.theme.px(320))
        self.adjustSize()

    def _take(self, candidate: object) -> None:
        if candidate is not None:
            self.hide()
            self.chosen.emit(candidate)


def _find(words: str, book: Book) -> _Found:
    return _Found(words, contacts_like(words.lstrip("@"), book))
