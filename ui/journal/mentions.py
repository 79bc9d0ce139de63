"""Finding the @name that is being typed, and those that stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.model.plain import plain_form

_TYPED = re.compile(r"(?<![\w@./])@(?P<words>@?(?:\w[\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,2})?)$")
_SIGN = re.compile(r"(?<![\w@./])@(?=\w)")
_WORD = re.compile(r"[\w][\w.’'-]*[\w]|\w")
_PART = re.compile(r"[^\W_]+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Mentioning:
    """An @name in the middle of being typed: where its sign stands, and the words so far."""

    start: int
    words: str

    @property
    def may_be_new(self) -> bool:
        """Tell whether the words could name somebody unknown: one word, or capitals throughout."""
        parts = self.words.lstrip("@").split()
        return bool(parts) and (len(parts) == 1 or all(part[0].isupper() for part in parts))


def mention_before(line: str, position: int) -> Mentioning | None:
    """Return the @name that ends at a position of a line; None where none is being typed."""
    first = max(0, position - _LONGEST)
    found = _TYPED.search(line[first:position])
    return Mentioning(first + found.start(), found["words"]) if found else None


def mention_of(name: str) -> str:
    """Return how a contact is mentioned in a text."""
    return name if name.startswith("@") else f"@{name}"


def has_said(words: str, name: str) -> bool:
    """Tell whether words are all of a name, or one whole word of it."""
    said = plain_form(words).lstrip("@")
    whole = plain_form(name).lstrip("@")
    return said in (whole, *_PART.findall(whole))


def spans_of_mentions(line: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Return start and length of each mention; several words are one only where names has them."""
    known = sorted((name.lstrip("@") for name in names), key=len, reverse=True)
    for sign in _SIGN.finditer(line):
        at = sign.end()
        name = next((one for one in known if one and _stands(one, line, at)), None)
        word = _WORD.match(line, at)
        length = len(name) if name else len(word[0]) if word else 0
        yield sign.start(), 1 + length


def _stands(name: str, line: str, at: int) -> bool:
    end = at + len(name)
    return line.startswith(name, at) and not line[end : end + 1].isalnum()
