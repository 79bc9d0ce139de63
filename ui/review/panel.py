"""Beside the pages: what to choose, what to write, what to look through before it is exported."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from ui.context import Context
from ui.review.check_page import CheckPage
from ui.review.choose_page import ChoosePage
from ui.review.draft import Draft
from ui.review.foot import Foot
from ui.review.words_page import WordsPage
from ui.theme import Theme
from ui.widgets.label import Subtitle
from ui.widgets.pills import Pills
from ui.widgets.rule import Rule
from ui.widgets.scroll_page import ScrollPage

_WIDTH, _MARGIN = 330, 24
_CHOOSE, _WORDS, _CHECK = "choose", "words", "check"


class Panel(QFrame):
    """Emits `export_requested` with a form (pdf, html, …) once the names were looked through."""

    export_requested = Signal(str)
    cancel_requested = Signal()

    def __init__(self, context: Context, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._form = ""
        self.title = Subtitle(self.tr("Yearly review"), self)
        self.tabs = Pills(context.theme, self.tr("What to do"), self)
        self.choose = ChoosePage(context, draft, self)
        self.words = WordsPage(context, draft, self)
        self.check = CheckPage(context, draft, self)
        self.foot = Foot(context, self)
        self._stack = QStackedWidget(self)
        self._scrolls = {
            key: self._scroll(page)
            for key, page in ((_CHOOSE, self.choose), (_WORDS, self.words), (_CHECK, self.check))
        }
        self._build()
        self._connect()
        self._restyle(context.theme.theme)

    def _scroll(self, page: QWidget) -> ScrollPage:
        scroll = ScrollPage(self)
        scroll.set_page(page)
        self._stack.addWidget(scroll)
        return scroll

    def _build(self) -> None:
        self._head = QVBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.tabs)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.addLayout(self._head)
        self._outer.addWidget(Rule(self._context.theme, parent=self))
        self._outer.addWidget(self._stack, 1)
        self._outer.addWidget(self.foot)
        self.tabs.set_pills(
            [
                (_CHOOSE, self.tr("Choose")),
                (_WORDS, self.tr("Write")),
                (_CHECK, self.tr("Names")),
            ],
            _CHOOSE,
        )

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_page)
        self.foot.export_asked.connect(self._look_through)
        self.foot.go_on_asked.connect(self._go_on)
        self.foot.back_asked.connect(self._back)
        self.foot.cancel_asked.connect(self.cancel_requested)
        self._context.theme.changed.connect(self._restyle)

    def show_page(self, key: str) -> None:
        """Show one of the pages: choose, words or check."""
        self.tabs.choose(key)
        self._stack.setCurrentWidget(self._scrolls[key])
        if key == _CHOOSE:
            self.choose.refresh()
        elif key == _CHECK:
            self.check.refresh()
        self.foot.show_exports()

    def _look_through(self, form: str) -> None:
        self._form = form
        self.show_page(_CHECK)
        self.foot.show_go_on(form)

    def _go_on(self) -> None:
        self.export_requested.emit(self._form)

    def _back(self) -> None:
        self.show_page(_CHOOSE)

    def _restyle(self, theme: Theme) -> None:
        px = theme.px
        self.setFixedWidth(px(_WIDTH))
        self._head.setContentsMargins(px(_MARGIN), px(_MARGIN), px(_MARGIN), px(14))
        self._head.setSpacing(px(10))
        self._outer.setContentsMargins(1, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line at its side."""
        painter = QPainter(self)
        theme = self._context.theme.theme
        painter.fillRect(self.rect(), QColor(theme.bg))
        is_rtl = self.isRightToLeft()
        painter.fillRect(self.width() - 1 if is_rtl else 0, 0, 1, self.height(), QColor(theme.line))
