"""How much was written."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from ui.text import tr_count
from ui.widgets.label import Hint

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def count_words(text: str) -> int:
    """Return the number of words of a text; signs are none."""
    return sum(1 for _ in _WORD.finditer(text))


class WordCount(Hint):
    """Says the number of words; nothing of an empty text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    def count(self, text: str) -> None:
        """Count a text."""
        words = count_words(text)
        self.setText(tr_count("WordCount", "{n} word", "{n} words", words) if words else "")
