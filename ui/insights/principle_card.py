"""A card of the overview: one question with its figure, and a way to what stands behind it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights import principle_words
from ui.insights.card_words import CardWords
from ui.insights.open_card import OpenCard
from ui.insights.reading import Found
from ui.insights.said import said
from ui.insights.small_chart import SmallChart
from ui.theme import Theme
from ui.widgets.label import Heading, Mini, Muted, Note, PlainLabel, WarningNote

_PADDING, _GAP, _BETWEEN = 16, 6, 9
_HEIGHT = 270


class PrincipleCard(OpenCard):
    """The figure of a question, what it is, a small chart, and what it rests on."""

    def __init__(self, key: str, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(key, context, parent)
        self._words = CardWords(context.formats)
        self._insight: Any = None
        self._name = Heading(principle_words.looks_for(key), self)
        self._over = Muted(principle_words.over_what(key), self)
        self._figure = PlainLabel("", self)
        self._caption = Note("", self, wrap=True)
        self.chart = SmallChart(key, context.theme, self)
        self._question = PlainLabel(principle_words.question(key), self, wrap=True)
        self._missing = Muted("", self, wrap=True)
        self._note = Note("", self, wrap=True)
        self._warning = WarningNote("", self, wrap=True)
        self._foot = Mini("", self)
        self._build()
        self._show_lines("", "", "")
        self._question.hide()
        self._restyle(context.theme.theme)
        context.theme.changed.connect(self._restyle)

    def show_found(self, found: Found) -> None:
        """Show what was found; too little to conclude from says what is missing."""
        insight = self._insight = found.insight
        whole = said(insight.said, self._context.formats)
        has_figure = insight.figure is not None
        self.chart.setVisible(has_figure)
        for label in (self._question, self._missing):
            label.setVisible(not has_figure)
        if has_figure:
            face = self._words.face(self.key, insight)
            self._show_lines(face.figure, face.caption, face.note, face.asks_for_a_look)
            self.chart.show_insight(insight, found.places)
        else:
            self._missing.setText(whole)
            self._show_lines("", "", "")
        self._foot.setText(self._words.foot(self.key, insight))
        self._foot.setVisible(has_figure)
        self.setAccessibleDescription(whole)

    def show_before(self, insight: Any) -> None:
        """Say what the figure was in the time before."""
        if self._insight is not None:
            self._foot.setText(self._words.foot(self.key, self._insight, insight))

    def _build(self) -> None:
        self._head, self._line = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._name)
        self._head.addWidget(self._over)
        self._head.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop
        self._line.addWidget(self._figure, 0, top)
        self._line.addWidget(self._caption, 1, top)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._head)
        self._rows.addLayout(self._line)
        self._rows.addWidget(self._question, 0, top)
        self._rows.addWidget(self.chart, 1)
        self._rows.addStretch(0)
        for label in (self._missing, self._note, self._warning, self._foot):
            self._rows.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _show_lines(self, figure: str, caption: str, note: str, is_warning: bool = False) -> None:
        for label, text in ((self._figure, figure), (self._caption, caption)):
            label.setText(text)
            label.setVisible(bool(text))
        for label, text in ((self._note, note), (self._warning, note)):
            label.setText(text)
            label.setVisible(bool(text) and (label is self._warning) == is_warning)

    def _restyle(self, theme: Theme) -> None:
        padding = theme.px(_PADDING)
        self._rows.setContentsMargins(padding + 1, padding, padding + 1, padding)
        self._rows.setSpacing(theme.px(_GAP))
        self._head.setSpacing(theme.px(_GAP))
        self._line.setSpacing(theme.px(_BETWEEN))
        self._figure.setFont(theme.font("figure"))
        drop = _drop(theme.font("figure"), theme.font("small"))
        self._caption.setContentsMargins(0, drop, 0, 0)
        self.setMinimumHeight(theme.px(_HEIGHT))
        self.update()


def _drop(large: QFont, small: QFont) -> int:
    """Return how much lower small letters begin, to stand on one line with the large ones."""
    return QFontMetrics(large).ascent() - QFontMetrics(small).ascent()
