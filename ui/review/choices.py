"""What the review is to hold: year, chapters, names, and the buttons that export it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.review.options import CHAPTERS, NAMES, USUAL_CHAPTERS
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.label import Heading, Note, Subtitle
from ui.widgets.pills import Pills
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tick_box import TickBox

_WIDTH, _MARGIN, _YEARS = 330, 24, 6
_CAPTIONS = {
    "figures": QT_TRANSLATE_NOOP("Choices", "The year in figures"),
    "calendar": QT_TRANSLATE_NOOP("Choices", "The year as a calendar"),
    "moved": QT_TRANSLATE_NOOP("Choices", "Who moved, with charts"),
    "changes": QT_TRANSLATE_NOOP("Choices", "New, reconnected, rested"),
    "let go": QT_TRANSLATE_NOOP("Choices", "Let go, and why"),
    "principles": QT_TRANSLATE_NOOP("Choices", "Seven principles"),
    "balance": QT_TRANSLATE_NOOP("Choices", "Given and received"),
    "promises": QT_TRANSLATE_NOOP("Choices", "Promises kept and open"),
    "places": QT_TRANSLATE_NOOP("Choices", "Places and fields"),
    "words": QT_TRANSLATE_NOOP("Choices", "Words you came back to"),
    "months": QT_TRANSLATE_NOOP("Choices", "Twelve months, a sentence each"),
    "gratitude": QT_TRANSLATE_NOOP("Choices", "Gratitude"),
    "next": QT_TRANSLATE_NOOP("Choices", "What I want next"),
    "entries": QT_TRANSLATE_NOOP("Choices", "Every entry, in full"),
    "method": QT_TRANSLATE_NOOP("Choices", "How it was measured"),
}
_NAME_CAPTIONS = {
    "full": QT_TRANSLATE_NOOP("Choices", "Full names"),
    "first": QT_TRANSLATE_NOOP("Choices", "First names"),
    "initials": QT_TRANSLATE_NOOP("Choices", "Initials"),
    "invented": QT_TRANSLATE_NOOP("Choices", "Invented"),
}


class Choices(QFrame):
    """Emits `changed` with every choice, and `export_requested` with pdf, html or md."""

    changed = Signal()
    export_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._years = Pills(theme, self.tr("Year"), self)
        self._names = Pills(theme, self.tr("How people are called"), self)
        self._chapters = {key: self._box(str(_CAPTIONS[key])) for key in CHAPTERS}
        self._said = Note("", self, wrap=True)
        self.pdf_button = Button(self.tr("Export PDF"), theme, "primary", parent=self)
        self.html_button = Button(self.tr("Web page (one file)"), theme, parent=self)
        self.markdown_button = Button(self.tr("Markdown"), theme, parent=self)
        self._build()
        self._fill()

    def _build(self) -> None:
        px = self._context.theme.theme.px
        self.setFixedWidth(px(_WIDTH))
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(px(_MARGIN), px(_MARGIN), px(_MARGIN), px(12))
        body.setSpacing(px(8))
        body.addWidget(Subtitle(self.tr("Yearly review"), self))
        body.addWidget(self._years)
        body.addSpacing(px(8))
        body.addWidget(Heading(self.tr("Chapters"), self))
        for box in self._chapters.values():
            body.addWidget(box)
        body.addSpacing(px(8))
        body.addWidget(Heading(self.tr("Names"), self))
        body.addWidget(self._names)
        body.addStretch(1)
        scroll = ScrollPage(self)
        scroll.set_page(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, px(_MARGIN))
        outer.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(_MARGIN), px(8), px(_MARGIN), 0)
        foot.setSpacing(px(8))
        for widget in (self._said, self.pdf_button, self.html_button, self.markdown_button):
            foot.addWidget(widget)
        outer.addLayout(foot)

    def _box(self, caption: str) -> TickBox:
        return TickBox(self.tr(caption), self._context.theme, self._context.icons, parent=self)

    def _fill(self) -> None:
        self._names.set_pills([(key, self.tr(str(_NAME_CAPTIONS[key]))) for key in NAMES], NAMES[0])
        for key, box in self._chapters.items():
            box.setChecked(key in USUAL_CHAPTERS)
            box.toggled.connect(self.changed)
        self._years.chosen.connect(self.changed)
        self._names.chosen.connect(self.changed)
        self.pdf_button.clicked.connect(self._export_pdf)
        self.html_button.clicked.connect(self._export_html)
        self.markdown_button.clicked.connect(self._export_markdown)

    def set_years(self, years: list[int]) -> None:
        """Offer the latest years; the one chosen stays chosen."""
        chosen = self._years.chosen_key()
        shown = sorted(years[:_YEARS])
        is_there = chosen in {str(year) for year in shown}
        keep = chosen if is_there else str(shown[-1])
        self._years.set_pills([(str(year), str(year)) for year in shown], keep)

    def year(self) -> int:
        """Return the chosen year."""
        chosen = self._years.chosen_key()
        return int(chosen) if chosen else self._context.clock.today().year

    def chapters(self) -> tuple[str, ...]:
        """Return the chosen chapters in their order."""
        return tuple(key for key, box in self._chapters.items() if box.isChecked())

    def names(self) -> str:
        """Return how people are to be called."""
        return self._names.chosen_key() or NAMES[0]

    def say(self, sentence: str) -> None:
        """Show a sentence above the buttons."""
        self._said.setText(sentence)

    def set_busy(self, is_busy: bool) -> None:
        """Allow no second export while one is on its way."""
        for button in (self.pdf_button, self.html_button, self.markdown_button):
            button.setEnabled(not is_busy)
        if is_busy:
            self.say(self.tr("Writing …"))

    def _export_pdf(self) -> None:
        self.export_requested.emit("pdf")

    def _export_html(self) -> None:
        self.export_requested.emit("html")

    def _export_markdown(self) -> None:
        self.export_requested.emit("md")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line at its side."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._context.theme.theme.bg))
        painter.fillRect(0, 0, 1, self.height(), QColor(self._context.theme.theme.line))
