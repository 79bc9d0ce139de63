"""Everything by which contacts can be known in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from app.model.plain import plain_form
from app.review.short_names import is_unspaced
from app.review.word_lists import common_words
from app.store.review_rows import KnownAs

WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"})
_WIDEST_GAP = 3
_SHORTEST_PART = 2
_SHORTEST_ANY_CASE = 3
_SHORTEST_CHANNEL = 4

Phrase = tuple[str, ...]


class Word(NamedTuple):
    """A word of a text: where it stands, and its plain form."""

    start: int
    end: int
    plain: str


class Match(NamedTuple):
    """A stretch of a text that names somebody, and whom it can mean."""

    start: int
    end: int
    words: int
    owners: tuple[str, ...]


def words_of(text: str) -> list[Word]:
    """Return the words of a text, without case and accents; an underscore parts words."""
    return [Word(m.start(), m.end(), plain_word(m.group())) for m in WORD.finditer(text)]


def plain_word(word: str) -> str:
    """Return a word without case and accents."""
    return word.lower() if word.isascii() else plain_form(word).translate(_LETTERS)


@dataclass(slots=True)
class NameIndex:
    """Everything by which contacts can be known in a text, by its first word."""

    phrases: dict[str, dict[Phrase, list[str]]]
    unspaced: dict[str, list[str]]
    longest: int
    longest_unspaced: int

    @classmethod
    def of(cls, contacts: Iterable[KnownAs]) -> NameIndex:
        """Return the index of these contacts."""
        phrases: dict[str, dict[Phrase, list[str]]] = defaultdict(dict)
        unspaced: dict[str, list[str]] = {}
        for contact in contacts:
            for phrase in set(_phrases(contact)):
                phrases[phrase[0]].setdefault(phrase, []).append(contact.uid)
            for piece in set(_unspaced_pieces(contact)):
                unspaced.setdefault(piece, []).append(contact.uid)
        longest = max((len(one) for some in phrases.values() for one in some), default=0)
        return cls(dict(phrases), unspaced, longest, max(map(len, unspaced), default=0))

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and plain_word(word) in self.phrases

    def match(self, text: str, words: list[Word], at: int) -> Match | None:
        """Return the longest stretch from a word on that names somebody."""
        word = words[at]
        found = self.phrases.get(word.plain, {})
        for length in range(min(self.longest, len(words) - at) if found else 0, 0, -1):
            stretch = words[at : at + length]
            owners = found.get(tuple(one.plain for one in stretch))
            if owners and _stands(text, stretch):
                return Match(word.start, stretch[-1].end, length, tuple(owners))
        return self._possessive(text, word) or self._inside(text, word)

    def _possessive(self, text: str, word: Word) -> Match | None:
        bare = word.plain[:-1]
        owners = self.phrases.get(bare, {}).get((bare,))
        if not owners or not word.plain.endswith("s") or len(bare) < _SHORTEST_ANY_CASE:
            return None
        if not _is_meant(bare, text[word.start : word.end]):
            return None
        return Match(word.start, word.end - 1, 1, tuple(owners))

    def _inside(self, text: str, word: Word) -> Match | None:
        if not self.unspaced or not is_unspaced(text[word.start : word.end]):
            return None
        for start in range(word.start, word.end):
            for length in range(min(self.longest_unspaced, word.end - start), 0, -1):
                owners = self.unspaced.get(text[start : start + length])
                if owners:
                    return Match(start, start + length, 0, tuple(owners))
        return None


def _stands(text: str, stretch: list[Word]) -> bool:
    """Tell whether words that make a name stand together as one."""
    if len(stretch) == 1:
        return _is_meant(stretch[0].plain, text[stretch[0].start : stretch[0].end])
    return all(after.start - before.end <= _WIDEST_GAP for before, after in pairwise(stretch))


def _is_meant(plain: str, written: str) -> bool:
    """Tell whether a word that is part of a name is meant as one: a common word needs a capital."""
    if written != written.lower():
        return len(plain) >= _SHORTEST_ANY_CASE or plain not in common_words()
    return len(plain) >= _SHORTEST_ANY_CASE and plain not in common_words()


def _phrases(contact: KnownAs) -> Iterator[Phrase]:
    is_handle = contact.name_kind == "handle"
    for name in (contact.name, contact.nickname, contact.sort_name):
        words = tuple(word.plain for word in words_of(name or ""))
        if words:
            yield words
            yield ("".join(words),)
        if not is_handle:
            yield from ((word,) for word in words if len(word) >= _SHORTEST_PART)
    for kind, value in contact.channels:
        yield from _channel_phrases(kind, value)


def _channel_phrases(kind: str, value: str) -> Iterator[Phrase]:
    known = [value, value.split("@")[0]] if kind == "email" else [value]
    for one in known:
        words = tuple(word.plain for word in words_of(one))
        is_telling = len(words) > 1 or kind in ("email", "handle")
        if words and is_telling and len("".join(words)) >= _SHORTEST_CHANNEL:
            yield words
            yield ("".join(words),)


def _unspaced_pieces(contact: KnownAs) -> Iterator[str]:
    for name in (contact.name, contact.nickname, contact.sort_name):
        for part in WORD.findall(name or ""):
            if is_unspaced(part):
                yield from {part, part[:2], part[-2:]} if len(part) > 1 else {part}
