"""Text for a Markdown file: facts as written, and bodies that stay Markdown but fetch nothing."""

from __future__ import annotations

import re

from app.review.markdown_blocks import is_plain

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&])")
_CODE = re.compile(r"(^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|`[^`\n]+`)", re.DOTALL | re.MULTILINE)
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_IMAGE = re.compile(r"!(?=\[)")
_UNSAFE_LINK = re.compile(r"\]\((?=\s*<?\s*(?:javascript|vbscript|data|file):)", re.IGNORECASE)
_HEADING = re.compile(r"^(#{1,6})(?=\s)", re.MULTILINE)
_DEEPEST = 6


def as_written(text: str) -> str:
    """Return text such that Markdown shows it as it is; only escaped where it would not."""
    line = " ".join(text.split())
    return line if is_plain(line) else _MARKS.sub(r"\\\1", line)


def harmless(body: str, below: int) -> str:
    """Return Markdown without tags, pictures and unsafe links, its headings below a level."""
    pieces = _CODE.split(body.strip())
    return "".join(piece if i % 2 else _tamed(piece, below) for i, piece in enumerate(pieces))


def _tamed(text: str, below: int) -> str:
    text = _TAG.sub(r"\\<", text)
    text = _IMAGE.sub(r"\\!", text)
    text = _UNSAFE_LINK.sub(r"]\\(", text)
    return _HEADING.sub(lambda found: "#" * min(_DEEPEST, below + len(found[1]) - 1), text)
