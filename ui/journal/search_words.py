"""The piece of a search that is being typed, and searches with a piece put in or taken out."""

from __future__ import annotations

import re
from typing import NamedTuple

_PIECE = re.compile(r"-?(?:(?P<key>[a-z]+:|@|#)(?P<open>[\"“])?(?P<value>[^\"”]*)|(?P<word>\w*))")
_LAST = re.compile(r"(?:^|\s)(?P<piece>-?(?:[a-z]+:|@|#)?[\"“][^\"”]*|\S*)$")


class Typed(NamedTuple):
    """A piece from `start` to the caret: its key (contact, tag, … or none) and what follows."""

    start: int
    key: str
    value: str
    is_without: bool = False


_KEYS = {"@": "contact", "#": "tag"}


def typed_before(text: str, caret: int) -> Typed | None:
    """Return the piece that ends at the caret; None where there is none to complete."""
    last = _LAST.search(text[:caret])
    piece = last["piece"] if last else ""
    found = _PIECE.fullmatch(piece)
    if not last or not found:
        return None
    key = found["key"] or ""
    value = found["value"] if key else found["word"]
    return Typed(last.start("piece"), _KEYS.get(key, key[:-1]), value, piece.startswith("-"))


def quoted(value: str) -> str:
    """Return a value as it is typed behind a key: in quotes where it has spaces."""
    plain = value.replace('"', "")
    return plain if re.fullmatch(r"[\w@.-]+", plain) else f'"{plain}"'


def without_piece(text: str, start: int, end: int) -> str:
    """Return a search without the piece between two places."""
    return f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()
