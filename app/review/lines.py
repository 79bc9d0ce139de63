"""How lines of a text are set: from which side, and where a word without end may break."""

from __future__ import annotations

import re
from typing import Any
from unicodedata import bidirectional

_FROM_RIGHT, _STRONG = ("R", "AL"), ("L", "R", "AL")
_ENDLESS = re.compile(r"\S{37,}")
_PIECE = re.compile(r"\S{12}(?=\S)")
_PERCENT = re.compile(r"(?<=\d) %")
_MAY_BREAK = "\u200b"


def is_from_right(text: str) -> bool:
    """Tell whether a text runs from right to left, by its first letter (UAX 9, P2)."""
    if text.isascii():
        return False
    kinds = (bidirectional(char) for char in text)
    return next((kind for kind in kinds if kind in _STRONG), "L") in _FROM_RIGHT


def breakable(value: Any) -> Any:
    """Return a view in which words that no line has room for may break, and 5 % may not."""
    if isinstance(value, str):
        return _ENDLESS.sub(_with_breaks, _PERCENT.sub("\u00a0%", value))
    if isinstance(value, dict):
        return {key: part if key == "svg" else breakable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [breakable(part) for part in value]
    return value


def _with_breaks(word: re.Match[str]) -> str:
    return _PIECE.sub(lambda found: found[0] + _MAY_BREAK, word[0])
