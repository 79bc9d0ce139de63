"""Markdown that looks like what it means, while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from app.spelling.words import words_of
from ui.journal.markdown_spans import PLAIN, Span, spans_of
from ui.theme import Theme, ThemeSource

_HEADING_PIXELS = {"heading 1": 22, "heading 2": 16, "heading 3": 16}
_UNNOTICED, _BREATH = 0.01, 5
_STEPPING_BACK = ("mark", "box", "bullet", "rule")
_UNSPELT = ("mention", "link", "code")
_BULLET_GAP, _BOX_GAP = 8, 2


class Highlighter(QSyntaxHighlighter):
    """Gives each line its looks; signs of Markdown vanish on lines where the caret is not."""

    def __init__(self, document: QTextDocument, theme: ThemeSource) -> None:
        super().__init__(document)
        self._names: tuple[str, ...] = ()
        self._caret_line = -1
        self.wrong: set[str] = set()
        self._moved: set[str] = set()
        self._next_line = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_BREATH)
        self._soon.timeout.connect(self._mark_lines)
        self._formats = _formats(theme.theme)
        theme.changed.connect(self._restyle)

    def set_names(self, names: Sequence[str]) -> None:
        """Know these names as mentions of several words."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self.rehighlight()

    def mark_wrong(self, words: set[str]) -> None:
        """Underline these words, and no others, wherever they stand."""
        moved, self.wrong = self.wrong ^ words, words
        if moved:
            self._moved |= moved
            self._next_line = 0
            self._mark_lines()

    def _mark_lines(self) -> None:
        """Give lines their marks for as long as nobody notices; the rest follow soon."""
        until = monotonic() + _UNNOTICED
        block = self.document().findBlockByNumber(self._next_line)
        while block.isValid() and monotonic() < until:
            line = block.text()
            if any(word in line for word in self._moved):
                self.rehighlightBlock(block)
            block = block.next()
        self._next_line = block.blockNumber()
        if block.isValid():
            self._soon.start()
        else:
            self._moved = set()

    def follow_caret(self, block: QTextBlock) -> None:
        """Show the signs of the line where the caret is, and hide them where it was."""
        before, self._caret_line = self._caret_line, block.blockNumber()
        if before == self._caret_line:
            return
        left = self.document().findBlockByNumber(before) if before >= 0 else QTextBlock()
        for one in (left, block):
            if one.isValid():
                self.rehighlightBlock(one)

    def highlightBlock(self, text: str) -> None:
        """Give one line its looks."""
        block = self.currentBlock()
        state = max(self.previousBlockState(), PLAIN)
        spans, state = spans_of(text, state, self._names)
        self.setCurrentBlockState(state)
        is_here = block.blockNumber() == self._caret_line
        for start, length, kind in spans:
            name = f"{kind} here" if is_here and kind in _STEPPING_BACK else kind
            if name == "box" and text[start + 1] != " ":
                name = "box ticked"
            self._lay(start, length, self._formats[name])
        if self.wrong:
            self._underline(text, [span for span in spans if span.kind in _UNSPELT])

    def _underline(self, text: str, unspelt: Sequence[Span]) -> None:
        for start, word in words_of(text):
            if word in self.wrong and not any(s <= start < s + n for s, n, _ in unspelt):
                self._lay(start, len(word), self._formats["wrong"])

    def _lay(self, start: int, length: int, looks: QTextCharFormat) -> None:
        """Lay looks over what is there, so that a word in a heading stays as large as it."""
        at, end = start, start + length
        while at < end:
            below, first = self.format(at), at
            while at < end and self.format(at) == below:
                at += 1
            below.merge(looks)
            self.setFormat(first, at - first, below)

    def _restyle(self, theme: Theme) -> None:
        self._formats = _formats(theme)
        self.rehighlight()


def _formats(theme: Theme) -> dict[str, QTextCharFormat]:
    """Return how each kind of span looks."""
    strong = theme.font("writing_strong")
    emphasis = QTextCharFormat()
    emphasis.setFontItalic(True)
    formats = {
        "strong": _weighed(strong),
        "emphasis": emphasis,
        "struck": _struck(theme.muted),
        "quote": _quoted(theme.muted),
        "code": _looks(colour=theme.text, ground=theme.hover),
        "link": _underlined(theme.accent),
        "mention": _looks(colour=theme.accent),
        "wrong": _waved(theme.rating("gave")),
        "rule": _invisible(),
        "rule here": _looks(colour=theme.muted),
        "number": _looks(colour=theme.muted),
        "due": _looks(font=theme.font("small"), colour=theme.muted),
        "bullet": _wide(theme.px(_BULLET_GAP)),
        "bullet here": _looks(colour=theme.muted),
        "box": _wide(theme.px(_BOX_GAP)),
        "box ticked": _wide(theme.px(_BOX_GAP) - _wider_tick(theme)),
        "box here": _looks(colour=theme.muted),
        "ticked": _looks(colour=theme.muted),
        "mark": _vanishing(),
        "mark here": _looks(colour=theme.muted),
    }
    for kind, pixels in _HEADING_PIXELS.items():
        font = theme.font("writing_strong")
        font.setPixelSize(theme.px(pixels))
        formats[kind] = _looks(font=font)
    return formats


def _looks(font: QFont | None = None, colour: str = "", ground: str = "") -> QTextCharFormat:
    looks = QTextCharFormat()
    if font is not None:
        looks.setFont(font)
    if colour:
        looks.setForeground(QColor(colour))
    if ground:
        looks.setBackground(QColor(ground))
    return looks


def _struck(colour: str) -> QTextCharFormat:
    looks = _looks(colour=colour)
    looks.setFontStrikeOut(True)
    return looks


def _weighed(font: QFont) -> QTextCharFormat:
    """Return looks that take the weight of a font, and nothing else of it."""
    weight = QFont()
    for axis in font.variableAxisTags():
        weight.setVariableAxis(axis, font.variableAxisValue(axis))
    looks = QTextCharFormat()
    looks.setFont(
        weight, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
    )
    return looks


def _waved(colour: str) -> QTextCharFormat:
    looks = QTextCharFormat()
    looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    looks.setUnderlineColor(QColor(colour))
    return looks


def _quoted(colour: str) -> QTextCharFormat:
    looks = _looks(colour=colour)
    looks.setFontItalic(True)
    return looks


def _underlined(colour: str) -> QTextCharFormat:
    looks = _looks(colour=colour)
    looks.setFontUnderline(True)
    return looks


def _invisible() -> QTextCharFormat:
    """Return looks that keep the room of a sign for what is drawn in its place."""
    looks = QTextCharFormat()
    looks.setForeground(QColor(0, 0, 0, 0))
    return looks


def _wide(gap: float) -> QTextCharFormat:
    """Return looks that keep the room of a sign, and a gap after each of its letters."""
    looks = _invisible()
    looks.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    looks.setFontLetterSpacing(gap)
    return looks


def _wider_tick(theme: Theme) -> float:
    """Return by how much each sign of a ticked box is wider than those of an empty one."""
    metrics = QFontMetricsF(theme.font("writing"))
    return (metrics.horizontalAdvance("[x]") - metrics.horizontalAdvance("[ ]")) / len("[x]")


def _vanishing() -> QTextCharFormat:
    """Return looks that leave no room."""
    looks = _invisible()
    looks.setProperty(QTextFormat.Property.FontPixelSize, 1)
    looks.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    looks.setFontLetterSpacing(-0.5)
    return looks
