"""The page of a principle: what was found, drawn large, with who is behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights import principle_words
from ui.insights.chart_card import ChartCard
from ui.insights.overview import MARGINS
from ui.insights.page_reading import MOST_NODES, PageFound, read_page
from ui.insights.pages.content import Content, Material
from ui.insights.pages.registry import PAGES
from ui.insights.said import said
from ui.insights.side_cards import SideCard
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted, PlainLabel, Title
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from ui.insights.let_go_card import LetGoCard

_SIDE_WIDTH, _GAP, _BELOW_HEAD = 362, 18, 16
_LEAST_CHART, _STACKED_UNDER = 440, 860
_ANY_WIDTH = 16777215


class PrinciplePage(ScrollPage):
    """Emits `left`, `open_requested` with kind and uid, `write_requested` with uids."""

    left = Signal()
    open_requested = Signal(str, str)
    write_requested = Signal(list)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.key, self._period = "", ""
        self._days: int | None = None
        self.back = Button(self.tr("Insights"), context.theme, "link", "back", context.icons)
        self._title = Title("")
        self._explanation = Muted("", wrap=True)
        self.how = Button(self.tr("How it is measured"), context.theme)
        self.save = Button(self.tr("Save picture"), context.theme)
        self.method = Card(context.theme)
        self._method_text = PlainLabel("", wrap=True)
        self.chart = ChartCard(context)
        self._side: list[QWidget] = []
        self._fit_later = QTimer(self)
        self._fit_later.setSingleShot(True)
        self._let_go: LetGoCard | None = None
        self._build()
        self._connect()
        self._restyle(context.theme.theme)

    def show_principle(self, key: str, days: int | None, period: str) -> None:
        """Show the page of a question over a period, which is called `period`."""
        if key != self.key:
            self.method.hide()
            self.verticalScrollBar().setValue(0)
        self.key, self._days, self._period = key, days, period
        self._title.setText(principle_words.title(key))
        self.refresh()

    def refresh(self) -> None:
        """Read again what is shown."""
        if self.key:
            work = partial(read_page, key=self.key, days=self._days)
            self._context.session.read(work, self._show, key="insight page")

    def _show(self, found: PageFound) -> None:
        if found.key != self.key:
            return
        insight, formats = found.insight, self._context.formats
        material = Material(insight, found.people, found.places, formats)
        content = PAGES[found.key](material)
        self._explanation.setText(content.explanation)
        self._method_text.setText(said(insight.how_measured, formats))
        has_figure = insight.figure is not None
        if has_figure:
            self.chart.show_content(content, said(insight.said, formats), self._foot(found))
        else:
            self.chart.show_missing(said(insight.said, formats))
        self._side_holder.setVisible(has_figure)
        self.save.setVisible(has_figure)
        self._show_side(content, found)

    def _foot(self, found: PageFound) -> str:
        ground = principle_words.rests_on(found.insight.rests_on, found.insight.n)
        words = {"ground": ground, "period": self._period}
        if len(found.places) < MOST_NODES:
            return self.tr("{ground} · {period} · T shows the table").format(**words)
        words["most"] = self._context.formats.number(MOST_NODES)
        text = self.tr("{ground} · {period} · the {most} strongest are drawn · T shows the table")
        return text.format(**words)

    def _show_side(self, content: Content, found: PageFound) -> None:
        for old in self._side:
            old.hide()
            old.deleteLater()
        self._side = []
        if self._let_go is not None:
            self._let_go.hide()
        if found.key == "impact":
            self._show_let_go(found)
        for side in content.side:
            card = SideCard(self._context, side, self._side_holder)
            card.opened.connect(self.open_requested)
            self._column.insertWidget(self._column.count() - 1, card)
            self._side.append(card)
        self._fit_later.start()

    def _show_let_go(self, found: PageFound) -> None:
        if self._let_go is None:
            from ui.insights.let_go_card import LetGoCard

            self._let_go = LetGoCard(self._context, self._side_holder)
            self._let_go.open_requested.connect(self.open_requested)
            self._let_go.write_requested.connect(self.write_requested)
            self._let_go.kept_changed.connect(self.refresh)
            self._column.insertWidget(0, self._let_go)
        self._let_go.show_ties(found.ties, found.kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change between chart and table by T."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.chart.show_table()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole chart in sight, however long the lists beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._context.theme.theme
        is_narrow = self.viewport().width() < theme.px(_STACKED_UNDER)
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if is_narrow else along)
        width = _ANY_WIDTH if is_narrow else theme.px(_SIDE_WIDTH)
        self._side_holder.setMaximumWidth(width)
        self._side_holder.setMinimumWidth(0 if is_narrow else width)
        room = self.viewport().height() - self._body.geometry().top() - theme.px(MARGINS[3])
        self.chart.setFixedHeight(max(room, theme.px(_LEAST_CHART)))

    def _ask_how(self) -> None:
        self.method.setVisible(self.method.isHidden())
        self._fit_later.start()

    def _save(self) -> None:
        name = self.tr("{principle}.png").format(principle=self._title.text())
        kinds = self.tr("PNG pictures (*.png)")
        target = self._context.files.save_file(self, self.tr("Save picture"), name, kinds)
        if target is not None:
            self.chart.take_picture().save(str(target), "PNG")

    def _build(self) -> None:
        page = QWidget(self)
        self._outer = QVBoxLayout(page)
        words, head = QVBoxLayout(), QHBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._explanation)
        head.addLayout(words, 1)
        for button in (self.how, self.save):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._head, self._words = head, words
        self.method.set_title(self.tr("How it is measured"))
        self.method.body.addWidget(self._method_text)
        self.method.hide()
        self._side_holder = QWidget(page)
        self._column = QVBoxLayout(self._side_holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._body = QHBoxLayout()
        self._body.addWidget(self.chart, 1, Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(self._side_holder)
        self._outer.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._outer.addLayout(head)
        self._below = QVBoxLayout()
        self._below.addWidget(self.method)
        self._below.addLayout(self._body, 1)
        self._outer.addLayout(self._below, 1)
        self.set_page(page)

    def _connect(self) -> None:
        self._fit_later.timeout.connect(self._fit)
        self.back.clicked.connect(self.left)
        self.how.clicked.connect(self._ask_how)
        self.save.clicked.connect(self._save)
        self.chart.contact_asked.connect(self._open_contact)
        self.chart.missing.asked.connect(self._begin_entry)
        self._context.theme.changed.connect(self._restyle)

    def _open_contact(self, uid: str) -> None:
        self.open_requested.emit("contact", uid)

    def _begin_entry(self) -> None:
        self.write_requested.emit([])

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(*(theme.px(edge) for edge in MARGINS))
        self._outer.setSpacing(theme.px(2))
        self._words.setSpacing(theme.px(2))
        self._head.setSpacing(theme.px(14))
        self._head.setContentsMargins(0, 0, 0, theme.px(_BELOW_HEAD))
        self._below.setSpacing(theme.px(_GAP))
        self._body.setSpacing(theme.px(_GAP))
        self._column.setSpacing(theme.px(_GAP))
        self._fit()
