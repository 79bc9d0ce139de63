"""The bins of a question: five steps, or the words in use and a line for another."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.context import Context
from ui.sorting import words
from ui.sorting.bin import Bin
from ui.theme import Theme
from ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from app.insights.sorting import Value

_GAP, _MOST_WORDS, _KEYS, _LINE = 10, 18, 9, 300


class Bins(QWidget):
    """Emits `given` with a value; `left` where the line for another word is left by key."""

    given = Signal(object)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.bins: list[Bin] = []
        self._in_use: list[str] = []
        self._steps, self._words = QWidget(self), QWidget(self)
        self._row = QHBoxLayout(self._steps)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(self._words, _GAP, context.theme)
        self.new = NewWord(self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        for widget in (self._steps, self._words):
            self._outer.addWidget(widget)
        self._outer.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeading)
        self.new.entered.connect(self._take_word)
        self.new.left.connect(self.left)
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def ask(self, question: str, in_use: Sequence[str]) -> None:
        """Show the answers to a question."""
        for old in self.bins:
            old.hide()
            old.deleteLater()
        self._in_use = list(in_use)
        steps = words.steps(question)
        self._steps.setVisible(bool(steps))
        self._words.setVisible(not steps and bool(in_use))
        self.new.setVisible(not steps)
        if steps:
            self.bins = [self._bin(name, place, place, True) for place, name in _numbered(steps)]
        else:
            shown = _numbered(in_use[:_MOST_WORDS])
            self.bins = [self._bin(word, word, place, False) for place, word in shown]
            self.new.offer(words.new_word(question), in_use)

    def show_given(self, given: Collection[Value]) -> None:
        """Mark the answers that the card in front has."""
        for one in self.bins:
            one.show_given(one.value in given)

    def with_key(self, number: int) -> Bin | None:
        """Return the bin of a key from 1 to 9."""
        return self.bins[number - 1] if 1 <= number <= min(_KEYS, len(self.bins)) else None

    def at(self, on_screen: QPoint) -> Bin | None:
        """Return the bin at a place of the screen."""
        found = (one for one in self.bins if one.rect().contains(one.mapFromGlobal(on_screen)))
        return next(found, None)

    def hold_over(self, under: Bin | None) -> None:
        """Make one bin look ready for a card, and no other."""
        for one in self.bins:
            one.show_under_card(one is under)

    def _take_word(self, word: str) -> None:
        """Give a word as it is written already; a new one has a bin from now on."""
        known = {one.casefold(): one for one in self._in_use}
        meant = known.get(word.casefold(), word)
        if meant not in [one.value for one in self.bins]:
            self.bins.append(self._bin(meant, meant, len(self.bins) + 1, False))
            self._words.show()
        if meant not in self._in_use:
            self._in_use.append(meant)
            self.new.complete_with(self._in_use)
        self.given.emit(meant)

    def _bin(self, name: str, value: Value, place: int, is_step: bool) -> Bin:
        key = self._context.formats.number(place) if place <= _KEYS else ""
        made = Bin(name, value, key, self._context.theme, is_step)
        (self._row if is_step else self._flow).addWidget(made)
        made.chosen.connect(self.given)
        return made

    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(_GAP))
        self._outer.setSpacing(theme.px(_GAP))
        self.new.setFixedWidth(theme.px(_LINE))


class NewWord(QLineEdit):
    """Emits `entered` with a word on Enter; Esc and an empty Enter lead out again."""

    entered = Signal(str)
    left = Signal()

    def offer(self, said: str, in_use: Sequence[str]) -> None:
        """Ask for a word, and help to finish one that is in use."""
        self.clear()
        self.setPlaceholderText(said)
        self.setAccessibleName(said)
        self.complete_with(in_use)

    def complete_with(self, in_use: Sequence[str]) -> None:
        """Help to finish these words."""
        completer = QCompleter(list(in_use), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the word on Enter, leave on Esc."""
        word = self.text().strip()
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif word:
            self.clear()
            self.entered.emit(word)
        else:
            self.left.emit()


def _numbered(names: Sequence[str]) -> list[tuple[int, str]]:
    return list(enumerate(names, start=1))
