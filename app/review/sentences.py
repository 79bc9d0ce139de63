"""Sentences of entries that may stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.model.entry import Entry
from app.review.markdown_blocks import plain_text

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s”’\"]+|\n+")
_SHORTEST, _LONGEST = 30, 240


def sentences_of(entry: Entry) -> Iterator[str]:
    """Yield the sentences of an entry's paragraphs that are neither too short nor too long."""
    for sentence in _SENTENCE_END.split(plain_text(entry.body)):
        if _SHORTEST <= len(sentence.strip()) <= _LONGEST:
            yield sentence.strip()
