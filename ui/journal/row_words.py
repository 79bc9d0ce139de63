"""The words of a text as a line of a list shows them: without the signs of Markdown."""

from __future__ import annotations

import re

FOUND_BEGINS, FOUND_ENDS = "\x02", "\x03"
_SIGNS = re.compile(
    r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)"
    r"|\*\*|~~|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)",
    re.MULTILINE,
)
_SPACE = re.compile(r"\s+")
_FOUND = re.compile(f"{FOUND_BEGINS}(.*?){FOUND_ENDS}")


def plain_words(text: str) -> str:
    """Return a text in one line without signs of Markdown."""
    return _SPACE.sub(" ", _SIGNS.sub("", text)).strip()


def without_marks(snippet: str) -> str:
    """Return a snippet without the marks around found words."""
    return snippet.replace(FOUND_BEGINS, "").replace(FOUND_ENDS, "")


def marked(snippet: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a snippet without its marks, and start and length of each found word in it."""
    spans = []
    taken = 0
    for found in _FOUND.finditer(snippet):
        spans.append((found.start() - taken, len(found[1])))
        taken += 2
    return without_marks(snippet), spans
