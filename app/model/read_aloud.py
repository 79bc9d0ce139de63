"""Markdown as one would read it aloud: the words without their marks."""

from __future__ import annotations

import re

_LINE_MARK = re.compile(
    r"^[ ]{0,3}(?:(?P<box>[-*+][ ]+\[(?P<tick>[ xX])\][ ]+)|#{1,6}[ ]+|>[ ]?|[-*+][ ]+)",
    re.MULTILINE,
)
_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]*)\]\([^()\s]*\)")
_CODE = re.compile(r"`(?P<words>[^`\n]+)`")
_STRONG = re.compile(r"(?P<mark>\*\*|~~)(?=\S)(?P<words>[^\n]+?)(?<=\S)(?P=mark)")
_SOFT = re.compile(r"(?<![\w*\\])(?P<mark>[*_])(?=\S)(?P<words>[^*_\n]+?)(?<=\S)(?P=mark)(?![\w*])")
_ESCAPE = re.compile(r"\\(?P<words>[!-/:-@\[-`{-~])")


def words_of(markdown: str) -> str:
    """Return the words of a Markdown text; a check box stays as ☐ or ☑, line breaks stay."""
    text = _LINE_MARK.sub(_box, markdown)
    for mark in (_LINK, _CODE, _STRONG, _SOFT, _ESCAPE):
        text = mark.sub(r"\g<words>", text)
    return text


def _box(found: re.Match[str]) -> str:
    if not found["box"]:
        return ""
    return "☐ " if found["tick"] == " " else "☑ "
