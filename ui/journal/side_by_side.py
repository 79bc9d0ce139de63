"""Two texts beside each other, with the words marked in which they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QTextEdit, QWidget

from ui.theme import ThemeSource
from ui.widgets.label import Note

_SAME = "equal"
_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_MOST_PAIRS = 4_000_000

Spans = list[tuple[int, int]]


def changed_spans(then: str, now: str) -> tuple[Spans, Spans]:
    """Return from where to where only one of two texts reads so: then, now. Words are not cut."""
    gone: Spans = []
    come: Spans = []
    before, after = then.splitlines(keepends=True), now.splitlines(keepends=True)
    starts, ends = _starts(before), _starts(after)
    for tag, a, b, c, d in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag != _SAME:
            some, other = "".join(before[a:b]), "".join(after[c:d])
            lost, new = _changed_words(some, other)
            gone += [(starts[a] + first, starts[a] + last) for first, last in lost]
            come += [(ends[c] + first, ends[c] + last) for first, last in new]
    return gone, come


def _changed_words(then: str, now: str) -> tuple[Spans, Spans]:
    before, after = _TOKEN.findall(then), _TOKEN.findall(now)
    if len(before) * len(after) > _MOST_PAIRS:
        return [(0, len(then))], [(0, len(now))]
    gone: Spans = []
    come: Spans = []
    starts, ends = _starts(before), _starts(after)
    for tag, a, b, c, d in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag != _SAME:
            gone += [(starts[a], starts[b])] if b > a else []
            come += [(ends[c], ends[d])] if d > c else []
    return gone, come


def _starts(parts: Sequence[str]) -> list[int]:
    """Return where each part starts, and where the last one ends."""
    return [0, *accumulate(len(part) for part in parts)]


class SideBySide(QWidget):
    """The text as it was and as it is; words that differ are underlined on a tint."""

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
        gone, come = changed_spans(then, now)
        for pane, text, spans in ((self.then, then, gone), (self.now, now, come)):
            pane.setPlainText(text)
            self._mark(pane, text, spans)

    def _pane(self, name: str) -> QPlainTextEdit:
        pane = QPlainTextEdit(self)
        pane.setReadOnly(True)
        pane.setFrameShape(QFrame.Shape.NoFrame)
        pane.setAccessibleName(name)
        pane.setTabChangesFocus(True)
        pane.document().setDocumentMargin(self._source.theme.px(12))
        pane.setFont(self._source.theme.font("writing"))
        pane.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return pane

    def _mark(self, pane: QPlainTextEdit, text: str, spans: Spans) -> None:
        marks = []
        for start, end in _joined(text, spans):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(pane.document())
            mark.cursor.setPosition(_units(text[:start]))
            mark.cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(QColor(self._source.theme.accent_soft))
            mark.format.setFontUnderline(True)
            marks.append(mark)
        pane.setExtraSelections(marks)


def _joined(text: str, spans: Spans) -> Spans:
    """Return the spans with those made one between which there is nothing but spaces."""
    joined: Spans = []
    for start, end in spans:
        goes_on = joined and not text[joined[-1][1] : start].strip(" ")
        joined.append((joined.pop()[0] if goes_on else start, end))
    return joined


def _units(text: str) -> int:
    """Return how long Qt takes a text to be: it counts in halves of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
