"""What a line of Markdown looks like: spans of it, by kind. One line at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.capture.boxes import BOX
from ui.journal.mentions import spans_of_mentions

PLAIN, IN_CODE = 0, 1


class Span(NamedTuple):
    """Part of a line: `mark` is a sign that steps back, the rest says how the words look."""

    start: int
    length: int
    kind: str


_FENCE = re.compile(r"^\s{0,3}(```|~~~)")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+\S")
_QUOTE = re.compile(r"^\s{0,3}>\s?")
_BULLET = re.compile(r"^\s{0,12}([-*+])\s+")
_NUMBER = re.compile(r"^\s{0,12}(\d{1,3}[.)])\s+")
_RULE = re.compile(r"^\s{0,3}([-*_])(\s*\1){2,}\s*$")
_DUE = re.compile(r"\s\(?((?:due|by|until)\s+[^,()]+)\)?$", re.IGNORECASE)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_STRONG = re.compile(r"(?<![\w*_\\])(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![\w*_])")
_EMPHASIS = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_BOTH = re.compile(r"(?<![\w*_\\])(\*\*\*|___)(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_STRUCK = re.compile(r"(~~)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(([^()\s]+)\)")
_ADDRESS = re.compile(r"\bhttps?://[^\s<>()]+[^\s<>().,;:!?'\"]")
_PAIRS = ((_STRONG, "strong"), (_EMPHASIS, "emphasis"), (_STRUCK, "struck"))


def spans_of(line: str, state: int, names: Iterable[str] = ()) -> tuple[list[Span], int]:
    """Return the spans of a line and the state in which the next begins.

    `state` says whether a block of code is open; a later span lies over an earlier one.
    """
    if _FENCE.match(line):
        return [Span(0, len(line), "mark")], PLAIN if state == IN_CODE else IN_CODE
    if state == IN_CODE:
        return [Span(0, len(line), "code")], IN_CODE
    return [*_lead(line), *_inline(line, names)], PLAIN


def _lead(line: str) -> Iterator[Span]:
    if found := _HEADING.match(line):
        level = min(len(found[1]), 3)
        yield Span(found.end() - 1, len(line) - found.end() + 1, f"heading {level}")
        yield Span(0, found.end() - 1, "mark")
    elif _RULE.match(line):
        yield Span(0, len(line), "rule")
    elif found := BOX.match(line):
        yield from _box(found, line)
    elif found := _QUOTE.match(line):
        yield Span(0, len(line), "quote")
        yield Span(0, found.end(), "mark")
    elif found := _BULLET.match(line):
        yield Span(found.start(1), 1, "bullet")
    elif found := _NUMBER.match(line):
        yield Span(found.start(1), len(found[1]), "number")


def _box(found: re.Match[str], line: str) -> Iterator[Span]:
    indent = len(line) - len(line.lstrip())
    yield Span(indent, len(found["lead"]) - indent, "mark")
    yield Span(len(found["lead"]), 3, "box")
    if due := _DUE.search(line):
        yield Span(due.start(1), len(due[1]), "due")
    if found["mark"] != " ":
        yield Span(found.start("text"), len(line) - found.start("text"), "ticked")


def _inline(line: str, names: Iterable[str]) -> Iterator[Span]:
    rest = line
    for found in _CODE.finditer(line):
        yield Span(found.start(2), len(found[2]), "code")
        yield from _marks(found)
        rest = _without(rest, found)
    for found in _BOTH.finditer(rest):
        yield Span(found.start(2), len(found[2]), "strong")
        yield Span(found.start(2), len(found[2]), "emphasis")
        yield from _marks(found)
        rest = _without(rest, found)
    for pattern, kind in _PAIRS:
        for found in pattern.finditer(rest):
            yield Span(found.start(2), len(found[2]), kind)
            yield from _marks(found)
    yield from _links(rest)
    if "@" in rest:
        for start, length in spans_of_mentions(rest, names):
            yield Span(start, length, "mention")


def _without(line: str, found: re.Match[str]) -> str:
    return line[: found.start()] + "\x00" * len(found[0]) + line[found.end() :]


def _marks(found: re.Match[str]) -> Iterator[Span]:
    yield Span(found.start(), len(found[1]), "mark")
    yield Span(found.end() - len(found[1]), len(found[1]), "mark")


def _links(line: str) -> Iterator[Span]:
    for found in _LINK.finditer(line):
        line = _without(line, found)
        yield Span(found.start(1), len(found[1]), "link")
        yield Span(found.start(), 1, "mark")
        yield Span(found.end(1), found.end() - found.end(1), "mark")
    if "://" in line:
        for found in _ADDRESS.finditer(line):
            yield Span(found.start(), len(found[0]), "link")
