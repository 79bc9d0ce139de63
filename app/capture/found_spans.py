"""Where the words of a search stand in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.model.plain import plain_form
from app.model.query import Term

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")


def found_spans(terms: Sequence[Term], text: str) -> list[tuple[int, int]]:
    """Return start and end of each place where one of these pieces stands, in their order."""
    words = [(found.start(), found.end(), plain_form(found[0])) for found in _WORD.finditer(text)]
    spans: set[tuple[int, int]] = set()
    for term in terms:
        wanted = [plain_form(found) for found in _WORD.findall(term.text)]
        if wanted:
            spans.update(_spans(wanted, words, term.is_whole))
    return sorted(spans)


def _spans(
    wanted: list[str], words: list[tuple[int, int, str]], is_whole: bool
) -> list[tuple[int, int]]:
    places = (at for at, word in enumerate(words) if word[2].startswith(wanted[0]))
    stretches = (words[at : at + len(wanted)] for at in places)
    return [
        (some[0][0], some[-1][1])
        for some in stretches
        if _fits([word for _, _, word in some], wanted, is_whole)
    ]


def _fits(some: list[str], wanted: list[str], is_whole: bool) -> bool:
    is_last = some[-1] == wanted[-1] if is_whole else some[-1].startswith(wanted[-1])
    return len(some) == len(wanted) and some[:-1] == wanted[:-1] and is_last
