"""Markdown as blocks of runs, for typesetting: no HTML, no links to follow, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DONE, _TODO = "[x] ", "[ ] "


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, item, quote, code or rule; `level` is the depth of its list."""

    kind: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    number: int | None = None


def plain_text(body: str) -> str:
    """Return the paragraphs of a body without marks, one a line."""
    return "\n".join(
        "".join(span.text for span in block.spans)
        for block in blocks_of(body)
        if block.kind == "paragraph"
    )


def blocks_of(body: str) -> list[Block]:
    """Return a body in blocks."""
    return list(_Reader().read(_parser().parse(body)))


def is_plain(line: str) -> bool:
    """Tell whether a line means itself in Markdown, marks and all."""
    tokens = _parser().parse(line)
    children = [child for token in tokens for child in token.children or []]
    is_paragraph = [token.type for token in tokens[:1]] == ["paragraph_open"]
    return is_paragraph and len(children) == 1 and children[0].content == line and "<" not in line


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable("entity")


class _Reader:
    """Walks the tokens, minding in which lists and quotes it stands."""

    def __init__(self) -> None:
        self._numbers: list[int | None] = []
        self._quotes = 0
        self._is_item_begun = False
        self._heading = False

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for token in tokens:
            if token.type == "inline":
                yield self._block(_lines(token.children or []))
            elif token.type in ("fence", "code_block"):
                yield Block("code", (Span(token.content.rstrip("\n"), code=True),))
            elif token.type == "hr":
                yield Block("rule")
            else:
                self._step(token)

    def _step(self, token: Token) -> None:
        name, nesting = token.type.removesuffix("_open").removesuffix("_close"), token.nesting
        if name == "heading":
            self._heading = nesting > 0
        elif name == "blockquote":
            self._quotes += nesting
        elif name in ("bullet_list", "ordered_list") and nesting > 0:
            is_ordered = name == "ordered_list"
            self._numbers.append(int(token.attrGet("start") or 1) - 1 if is_ordered else None)
        elif name in ("bullet_list", "ordered_list"):
            self._numbers.pop()
        elif name == "list_item" and nesting > 0:
            number = self._numbers[-1]
            self._numbers[-1] = None if number is None else number + 1
            self._is_item_begun = True

    def _block(self, spans: tuple[Span, ...]) -> Block:
        if self._heading:
            return Block("heading", spans)
        if self._numbers:
            return self._item(spans)
        return Block("quote" if self._quotes else "paragraph", spans)

    def _item(self, spans: tuple[Span, ...]) -> Block:
        level = len(self._numbers)
        if not self._is_item_begun:
            return Block("more", spans, level)
        self._is_item_begun = False
        text = spans[0].text if spans else ""
        for kind, mark in (("todo", _TODO), ("done", _DONE)):
            if text.lower().startswith(mark):
                return Block(kind, (replace(spans[0], text=text[len(mark) :]), *spans[1:]), level)
        return Block("item", spans, level, self._numbers[-1])


def _lines(children: Sequence[Token]) -> tuple[Span, ...]:
    spans: list[Span] = []
    strong = emphasis = 0
    links: list[str] = []
    for token in children:
        if token.type.startswith("strong_"):
            strong += token.nesting
        elif token.type.startswith("em_"):
            emphasis += token.nesting
        elif token.type == "link_open":
            links.append(str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            address = links.pop()
            if not spans or spans[-1].text != address:
                spans.append(Span(f" ({address})"))
        else:
            text = "\n" if token.type == "hardbreak" else token.content
            text = " " if token.type == "softbreak" else text
            spans.append(Span(text, strong > 0, emphasis > 0, token.type == "code_inline"))
    return tuple(span for span in spans if span.text)
