"""Words that came back: those of the user's own texts that stand in most months and entries."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

from app.model.entry import Entry
from app.review.document import Count
from app.review.name_index import WORD, plain_word
from app.review.telling import Telling
from app.review.word_lists import common_words

_SHOWN = 24
_SHORTEST = 4
_FEWEST_ENTRIES = 3
_FEWEST_MONTHS = 2
_MOST_OF_ALL = 0.5
_MANY_ENTRIES = 20


def tell_words(telling: Telling) -> dict[str, Any]:
    """Return the words that came back, with the number of entries they stand in."""
    entries: Counter[str] = Counter()
    months: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = {}
    seen: set[tuple[str, int, int]] = set()
    for entry in telling.entries:
        day = entry.day
        for plain, written in _words(entry).items():
            entries[plain] += 1
            spelled.setdefault(plain, Counter())[written] += 1
            key = (plain, day.year, day.month)
            months[plain] += key not in seen
            seen.add(key)
    limit = len(telling.entries) * _MOST_OF_ALL if len(telling.entries) > _MANY_ENTRIES else None
    told = [
        word
        for word, n in entries.items()
        if n >= _FEWEST_ENTRIES
        and months[word] >= _FEWEST_MONTHS
        and (limit is None or n <= limit)
        and word not in telling.index
        and telling.hidden.text(word) == word
    ]
    told.sort(key=lambda word: (-months[word], -entries[word], word))
    return {
        "words": tuple(
            Count(spelled[word].most_common(1)[0][0], entries[word]) for word in told[:_SHOWN]
        )
    }


def _words(entry: Entry) -> dict[str, str]:
    text = f"{entry.title or ''}\n{entry.body}".lower()
    found = {_telling(word): word for word in dict.fromkeys(WORD.findall(text))}
    found.pop("", None)
    return found


@lru_cache(maxsize=50_000)
def _telling(word: str) -> str:
    """Return the plain form of a word; nothing where it is short, common or a number."""
    plain = plain_word(word)
    is_telling = len(plain) >= _SHORTEST and plain not in common_words() and not plain.isdigit()
    return plain if is_telling else ""
