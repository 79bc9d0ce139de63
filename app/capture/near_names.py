"""Who may be meant by a name with a slip in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.model.plain import plain_form

_FEWEST_LETTERS = 3
_LETTERS_A_SLIP = 3
_MOST_SLIPS = 2
_PART = re.compile(r"[^\W_]+")


def near_names(words: str, names: Iterable[tuple[int, str, str | None]]) -> list[int]:
    """Return the row ids of names that begin like these words but for a slip, the nearest first.

    A letter that is wrong, missing, too many or in its neighbour's place is a slip; one in three
    letters may be, two in all (optimal string alignment). Equally near ones keep their order.
    """
    typed = plain_form(words).strip("@ ")
    if len(typed) < _FEWEST_LETTERS:
        return []
    most = min(len(typed) // _LETTERS_A_SLIP, _MOST_SLIPS)
    found = [(_slips(typed, name, nickname), key) for key, name, nickname in names]
    return [key for slips, key in sorted(found, key=lambda one: one[0]) if slips <= most]


def _slips(typed: str, *names: str | None) -> int:
    from rapidfuzz.distance import OSA

    return min(
        OSA.distance(typed, beginning, score_cutoff=_MOST_SLIPS)
        for name in names
        if name
        for beginning in _beginnings(plain_form(name), len(typed))
    )


def _beginnings(name: str, length: int) -> Iterator[str]:
    """Yield what a name, and each later word of it, begins with: a letter more or less included."""
    yield name[:length]
    for part in _PART.finditer(name):
        for end in (length - 1, length, length + 1):
            yield name[part.start() :][:end]
