"""The words of a text that spelling concerns."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(
    r"(?P<not>(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+|[@#][\w.'’-]+|`[^`]*`|\w*[\d_]\w*)"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
LONGEST = 60


def words_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each word starts, and the word; addresses, names after @, tags and code aside."""
    for found in _WORD.finditer(text):
        if found["not"] is None and 1 < len(found[0]) <= LONGEST:
            yield found.start(), found[0]
