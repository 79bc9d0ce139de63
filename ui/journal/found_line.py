"""A line with its found words marked, drawn so that the first of them can be seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

from ui.journal.row_words import marked
from ui.theme import Theme

_BEFORE = 14


def paint_found(painter: QPainter, room: QRect, snippet: str, theme: Theme) -> None:
    """Draw a snippet, found words strong on a tint; a late first one is brought to the front."""
    text, spans = marked(snippet)
    text, spans = _from_first(text, spans, room.width(), QFontMetrics(theme.font("mini")))
    layout = _laid_out(text, spans, theme)
    line = layout.lineAt(0)
    if line.naturalTextWidth() > room.width():
        kept = line.xToCursor(room.width() - QFontMetrics(theme.font("mini")).height())
        layout = _laid_out(f"{text[:kept].rstrip()}…", spans, theme)
    painter.save()
    painter.setClipRect(room)
    painter.setPen(QColor(theme.muted))
    layout.draw(painter, QPointF(room.topLeft()))
    painter.restore()


def _laid_out(text: str, spans: Sequence[tuple[int, int]], theme: Theme) -> QTextLayout:
    layout = QTextLayout(text, theme.font("mini"))
    inside = [(start, min(length, len(text) - start)) for start, length in spans]
    layout.setFormats([_found(start, length, theme) for start, length in inside if length > 0])
    layout.beginLayout()
    layout.createLine().setNumColumns(len(text))
    layout.endLayout()
    return layout


def _from_first(
    text: str, spans: list[tuple[int, int]], width: int, metrics: QFontMetrics
) -> tuple[str, list[tuple[int, int]]]:
    """Cut words from the front where the first found word would not be seen."""
    if not spans or metrics.horizontalAdvance(text[: sum(spans[0])]) < width:
        return text, spans
    cut = text.find(" ", max(0, spans[0][0] - _BEFORE)) + 1
    cut = cut if 0 < cut <= spans[0][0] else spans[0][0]
    return f"…{text[cut:]}", [(start - cut + 1, length) for start, length in spans]


def _found(start: int, length: int, theme: Theme) -> QTextLayout.FormatRange:
    looks = QTextCharFormat()
    font = theme.font("mini")
    font.setVariableAxis(font.Tag("wght"), 700)
    looks.setFont(font)
    looks.setForeground(QColor(theme.accent))
    looks.setBackground(QColor(theme.accent_soft))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, looks
    return found
