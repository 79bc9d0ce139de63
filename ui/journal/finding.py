"""Going from one found word to the next, inside the open text and on through the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from app.capture.found_spans import found_spans
from app.model.query import Query
from ui.journal.body_edit import BodyEdit
from ui.journal.list_panel import ListPanel
from ui.keys import Usual, keys_for

NEXT_KEY, LAST_KEY = "F3", "Shift+F3"


class Finding(QObject):
    """Marks in the text what is searched for; F3 and Shift+F3 go on from where the caret is."""

    def __init__(self, panel: ListPanel, body: BodyEdit, view: QWidget) -> None:
        super().__init__(view)
        self._panel, self._body = panel, body
        self._query = Query()
        self._awaited = 0
        self._at: tuple[int, int] | None = None
        panel.found.connect(self._take)
        self._key(view, NEXT_KEY, Usual.FindNext).activated.connect(self.go_on)
        self._key(view, LAST_KEY, Usual.FindPrevious).activated.connect(self.go_back)

    def show_text(self) -> None:
        """Mark what was found in another text, and go to it where it was gone on to."""
        self._at = None
        self._mark()
        step, self._awaited = self._awaited, 0
        spans = self._spans()
        if step and spans:
            self._select(spans[0 if step > 0 else -1])

    def go_on(self) -> None:
        """Go to the next found word, in this text or the next entry."""
        self._go(1)

    def go_back(self) -> None:
        """Go to the found word before, in this text or the entry before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if not self._query.words:
            return
        spans = self._spans() if self._panel.is_current_listed() else []
        caret = self._body.textCursor().selectionStart()
        if step > 0:
            ahead = [one for one in spans if one[0] > caret or (one[0] == caret != self._place())]
        else:
            ahead = [one for one in spans if one[0] < caret][::-1]
        if ahead:
            self._select(ahead[0])
        else:
            self._awaited = step
            self._panel.step(step)

    def _place(self) -> int:
        return self._at[0] if self._at else -1

    def _select(self, span: tuple[int, int]) -> None:
        self._at = span
        self._body.select_span(*span)

    def _take(self, query: Query) -> None:
        self._query, self._at = query, None
        self._mark()

    def _spans(self) -> list[tuple[int, int]]:
        return found_spans(self._query.words, self._body.text()) if self._query.words else []

    def _mark(self) -> None:
        self._body.mark_spans(self._spans())

    def _key(self, view: QWidget, keys: str, usual: Usual) -> QShortcut:
        shortcut = QShortcut(view)
        shortcut.setKeys(keys_for(keys, usual))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut
