"""The title that a text gives itself: its first sentence, without what was recognised."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.capture.captured import Piece

_SENTENCE_END = re.compile(
    r"(?<!\bDr)(?<!\bProf)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)[.!?…]+(?=\s|$)|\n"
)
_LEFT_OUT = frozenset(("duration", "rating", "tag", "intent", "promise", "moment"))
_LONGEST = 80


def first_sentence(text: str) -> str:
    """Return the text up to the end of its first sentence or line."""
    start = len(text) - len(text.lstrip())
    end = _SENTENCE_END.search(text, start)
    return text[: end.start()] if end else text


def title_of(text: str, pieces: Iterable[Piece]) -> str | None:
    """Return the title of a text; None where nothing is left for one."""
    first = first_sentence(text)
    kept, place = [], 0
    for piece in sorted(pieces, key=lambda one: one.start):
        if piece.start < place or piece.start >= len(first):
            continue
        if piece.kind in _LEFT_OUT:
            kept.append(first[place : piece.start])
            place = piece.end
        elif piece.kind == "contact":
            kept += [first[place : piece.start], _shown(text[piece.start : piece.end])]
            place = piece.end
    return _tidy("".join([*kept, first[place:]]))


def _shown(mention: str) -> str:
    bare = mention.lstrip("@").strip('"“”')
    return bare if bare[:1].isupper() and not mention.startswith("@@") else f"@{bare}"


def _tidy(text: str) -> str | None:
    text = re.sub(r"^#+\s+", "", text.strip())
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s*,(?:\s*,)+", ",", re.sub(r"\s+([,;:.])", r"\1", text))
    text = text.strip(" ,;:-–—…")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return text or None
