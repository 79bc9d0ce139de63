"""Who is meant by @Name in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.capture.captured import Known, Mention
from app.capture.days import DAY
from app.model.plain import plain_form

Find = Callable[[str], Sequence[Known]]
"""Returns the contacts who have a word among the words of their names and handles."""

_SIGN = re.compile(r"(?<![\w@./])(?P<sign>@@?)(?:[\"“](?P<quoted>[^\"”\n]+)[\"”]|(?=[^\W_]))")
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[ \-._'’]{1,2}")
_HANDLE = re.compile(r"[\w](?:[\w.\-]*[\w])?_*")
_MORE_OF_A_NAME = 2
_NOT_A_NAME = frozenset(("i", "we", "coffee", "lunch", "dinner", "call", "walk", "tea", "zoom"))


@dataclass(frozen=True, slots=True)
class _Fit:
    end: int
    words: int
    is_whole: bool
    known: Known


def mentions_in(text: str, find: Find) -> list[tuple[int, int, Mention]]:
    """Return each mention with its span, in their order."""
    found: list[tuple[int, int, Mention]] = []
    for sign in _SIGN.finditer(text):
        if found and sign.start() < found[-1][1]:
            continue
        end, mention = _mention(text, sign, find)
        found.append((sign.start(), end, mention))
    return found


def named(name: str, find: Find) -> Mention:
    """Return who is meant by a whole name, given apart from a text; @ or @@ before a handle."""
    bare = name.strip().lstrip("@")
    return _named(bare, name.strip().startswith("@"), find)


def _mention(text: str, sign: re.Match[str], find: Find) -> tuple[int, Mention]:
    by_handle = sign["sign"] == "@@"
    if sign["quoted"]:
        name = sign["quoted"].strip()
        return sign.end(), _named(name, by_handle, find)
    fits = _fits(text, sign.end(), find)
    if by_handle:
        fits = [one for one in fits if one.is_whole]
    new_end = _end_of_new(text, sign.end(), by_handle)
    best = _best(fits, new_end)
    if best:
        names = text[sign.end() : best[0].end]
        return best[0].end, Mention(names, choices=tuple(one.known for one in best))
    return new_end, _new(text[sign.end() : new_end], by_handle)


def _named(name: str, by_handle: bool, find: Find) -> Mention:
    fits = [one for one in _fits(name, 0, find) if one.end == len(name)]
    best = _best(fits, len(name))
    if best:
        return Mention(name, choices=tuple(one.known for one in best))
    return Mention(f"@{name}", "handle") if by_handle else Mention(name)


def _fits(text: str, start: int, find: Find) -> list[_Fit]:
    first = _WORD.match(text, start)
    if first is None:
        return []
    found = []
    for known in find(first[0]):
        for name in known.names:
            fit = _fit(text, start, name, known)
            if fit:
                found.append(fit)
    return found


def _fit(text: str, start: int, name: str, known: Known) -> _Fit | None:
    """Return how much of a name, from any of its words on, stands at a place of the text."""
    wanted = [plain_form(word) for word in _WORD.findall(name)]
    said, ends = _words_from(text, start, len(wanted))
    best = 0
    for skipped in range(len(wanted)):
        same = 0
        while (
            same < len(said)
            and skipped + same < len(wanted)
            and (said[same] == wanted[skipped + same])
        ):
            same += 1
        best = max(best, same)
    if not best:
        return None
    return _Fit(ends[best - 1], best, best == len(wanted), known)


def _words_from(text: str, start: int, most: int) -> tuple[list[str], list[int]]:
    words: list[str] = []
    ends: list[int] = []
    place = start
    while len(words) < most and (word := _WORD.match(text, place)):
        words.append(plain_form(word[0]))
        ends.append(word.end())
        between = _BETWEEN.match(text, word.end())
        if not between:
            break
        place = between.end()
    return words, ends


def _best(fits: list[_Fit], new_end: int) -> list[_Fit]:
    """Return the fits to choose from: whole names first, then as many words as can be.

    A part of a name counts only where no further name follows it: @Ines Costa is not Ines Okafor.
    """
    whole = [one for one in fits if one.is_whole]
    usable = whole or [one for one in fits if one.end >= new_end]
    most = max((one.words for one in usable), default=0)
    best = {one.known.uid: one for one in usable if one.words == most}
    return list(best.values())


def _end_of_new(text: str, start: int, by_handle: bool) -> int:
    first = _HANDLE.match(text, start)
    if first is None:
        return start + 1
    if by_handle or not text[start].isupper() or "_" in first[0]:
        return first.end()
    return _end_of_full_name(text, start, first.end())


def _end_of_full_name(text: str, start: int, end: int) -> int:
    for _ in range(_MORE_OF_A_NAME):
        word = re.compile(r" ([^\W\d_][\w'’\-]*)").match(text, end)
        if not word or not word[1][0].isupper() or word[1].lower() in _NOT_A_NAME:
            break
        if DAY.match(text, word.start(1)):
            break
        end = word.end()
    return end


def _new(name: str, by_handle: bool) -> Mention:
    starts_small = name[:1].islower() or name[:1].isdigit() or "_" in name
    return Mention(f"@{name}", "handle") if by_handle or starts_small else Mention(name)
