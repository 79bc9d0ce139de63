"""Completing names, tags, places and operators in the search field."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.book import Book
from ui.journal.choice_list import ChoiceList
from ui.journal.search_choices import Choice, choices_for
from ui.journal.search_words import Typed, typed_before
from ui.session import Session
from ui.theme import ThemeSource
from ui.widgets.popup import Popup
from ui.widgets.search_field import SearchField

_KEY = "journal search choices"


class _Found(NamedTuple):
    typed: Typed
    choices: list[Choice]


class SearchCompleter(QObject):
    """Down and Up go through the choices, Enter takes one, Tab the likeliest, Esc none."""

    def __init__(
        self, field: SearchField, session: Session, theme: ThemeSource, over: QWidget
    ) -> None:
        super().__init__(field)
        self._field, self._session, self._over = field, session, over
        self._typed: Typed | None = None
        self.popup = Popup(theme, over, is_floating=False, margin=4)
        self.list = ChoiceList(theme, self.popup)
        self.popup.body.addWidget(self.list)
        self.list.chosen.connect(self._take)
        field.textEdited.connect(self._look)
        field.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Tell whether choices are shown."""
        return self.popup.isVisible()

    def close(self) -> None:
        """Offer nothing until the next letter."""
        self.popup.hide()
        self._typed = None

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Take the keys that belong to the choices while they are shown."""
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        if not self.is_open or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            is_ours = event.key() == Qt.Key.Key_Escape
            event.setAccepted(is_ours)
            return is_ours
        return event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key()))

    def _key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self.list.step(steps[key])
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Tab:
            self._take(self.list.current() or self.list.first())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.current():
            self._take(self.list.current())
        else:
            return False
        return True

    def _look(self, text: str) -> None:
        self._typed = typed_before(text, self._field.cursorPosition())
        if self._typed is None or not (self._typed.key or self._typed.value):
            self.close()
            return
        self._session.read(partial(_find, self._typed), self._offer, _KEY)

    def _offer(self, found: _Found) -> None:
        if found.typed != self._typed or not self._field.hasFocus():
            return
        text = self._field.text()[found.typed.start : self._field.cursorPosition()]
        choices = [one for one in found.choices if one.words != text]
        if not choices:
            self.popup.hide()
            return
        self.list.offer(choices)
        self._place()
        self.popup.show()
        self.popup.raise_()

    def _place(self) -> None:
        below = self._field.mapTo(self._over, QPoint(0, self._field.height() + 4))
        margins = self.popup.body.contentsMargins()
        height = self.list.sizeHint().height() + margins.top() + margins.bottom()
        self.popup.setFixedSize(self._field.width(), height)
        self.popup.move(below)

    def _take(self, choice: Choice | None) -> None:
        typed, field = self._typed, self._field
        if typed is None or choice is None:
            return
        rest = field.text()[field.cursorPosition() :].lstrip()
        is_done = not choice.words.endswith((":", "="))
        before = f"{field.text()[: typed.start]}{choice.words}{' ' if is_done else ''}"
        self.close()
        field.setText(before + rest)
        field.setCursorPosition(len(before))
        if not is_done:
            self._look(field.text())


def _find(typed: Typed, book: Book) -> _Found:
    return _Found(typed, choices_for(typed, book))
