"""The page of a question: what was found, drawn large and over the years, with who is behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights import principle_words
from ui.insights.chart_card import ChartCard
from ui.insights.missing import missing_question, way_to_give
from ui.insights.overview import MARGINS
from ui.insights.page_head import PageHead
from ui.insights.page_reading import (
    MOST_NODES,
    PageFound,
    contacts_in,
    read_content,
    read_history,
    years_of,
)
from ui.insights.period import Period
from ui.insights.said import said
from ui.insights.side_column import SideColumn
from ui.theme import Theme
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from app.insights.over_time import History
    from ui.insights.pages.content import Content
    from ui.insights.pages.over_time import Years

_SIDE_WIDTH, _GAP = 362, 18
_YEARS_HEIGHT, _STACKED_UNDER = 236, 860
_HEAD_STACKED_UNDER = 680
_ANY_WIDTH = 16777215


class InsightPage(ScrollPage):
    """Emits `left`, `open_requested` with kind and uid, `write_requested` with uids.

    `page_requested` carries the key of another page, `sort_requested` what is to be asked of many
    contacts, `group_requested` uids to list.
    """

    left = Signal()
    sort_requested = Signal(str)
    group_requested = Signal(list)
    page_requested = Signal(str)
    open_requested = Signal(str, str)
    write_requested = Signal(list)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.key = self._missing = ""
        self._period: Period | None = None
        self._behind: list[str] = []
        self._awaits_years = False
        self.head = PageHead(context)
        self.chart = ChartCard(context, self.tr("Chart"))
        self.years = ChartCard(context, self.tr("Chart over the years"))
        self.side = SideColumn(context)
        self._fit_later, self._follow_later = QTimer(self), QTimer(self)
        for timer in (self._fit_later, self._follow_later):
            timer.setSingleShot(True)
        self._build()
        self._connect()
        self._restyle(context.theme.theme)

    def show_question(self, key: str, period: Period) -> None:
        """Show the page of a question over a period."""
        if (key, period) != (self.key, self._period):
            self._clear(key)
        self.key, self._period = key, period
        self.refresh()

    def _clear(self, key: str) -> None:
        """Keep nothing of what was shown before."""
        self.chart.group.leave()
        self.chart.say_alone(self.tr("Looking …"), "", True)
        self.years.hide()
        self.side.hide()
        self.head.show_method(False)
        self.head.title.setText(principle_words.title(key))
        self.charts.setAccessibleName(principle_words.title(key))
        question = principle_words.question(key)
        self.head.show_words(question, question, "")
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Read again what is shown."""
        if self._period is None:
            return
        session, key, period = self._context.session, self.key, self._period
        formats, places = self._context.formats, self.chart.places()
        look = partial(read_content, key=key, period=period, formats=formats, places=places)
        session.read(look, self._show, key="insight page")
        read = partial(read_history, key=key, period=period)
        session.read(read, self._compute, key="insight years", interruptible=True)

    def _show(self, shown: tuple[PageFound, Content]) -> None:
        found, content = shown
        if found.key != self.key:
            return
        insight, formats = found.insight, self._context.formats
        self._behind = list(insight.contacts)
        question, method = principle_words.question(found.key), said(insight.how_measured, formats)
        self.head.show_words(content.explanation, question, method)
        has_figure = insight.figure is not None
        if has_figure:
            self.chart.show_content(content, said(insight.said, formats), self._foot(found))
            self.chart.show_ways(bool(insight.contacts), True)
            if self.years.isHidden():
                self._wait_for_years()
        else:
            self._missing = missing_question(self.key, insight)
            self.chart.show_missing(said(insight.said, formats), way_to_give(self._missing))
        self.side.setVisible(has_figure)
        self.head.save.setVisible(has_figure)
        self.side.show_side(content.side, found)
        self._fit_later.start()

    def _compute(self, history: History) -> None:
        if self._period is None:
            return
        asked = (self.key, self._period)
        work = partial(years_of, history, *asked, self._context.formats)
        tasks, show = self._context.session.tasks, partial(self._show_years, asked)
        tasks.submit_apart(work, show, key="insight years drawn", progress=self._tell_progress)

    def _wait_for_years(self) -> None:
        """Keep the room of the line, that nothing moves when it comes."""
        self._awaits_years = True
        self.years.say_alone(self.tr("Over the years"), self.tr("Looking back …"), True)
        self.years.show()

    def _tell_progress(self, share: float) -> None:
        if self._awaits_years:
            so_far = self._context.formats.percentage(share)
            self.years.note.setText(self.tr("Looking back … {share}").format(share=so_far))

    def _show_years(self, asked: tuple[str, Period], content: Years) -> None:
        if asked != (self.key, self._period):
            return
        self._awaits_years = False
        if content.chart is None:
            self.years.say_alone(content.title, content.summary)
        else:
            self.years.show_content(content, content.title, content.foot, content.summary)
        self.years.setVisible(content.chart is not None or self.chart.has_content())
        self._fit_later.start()

    def _foot(self, found: PageFound) -> str:
        assert self._period is not None
        ground = principle_words.rests_on(found.insight.rests_on, found.insight.n)
        words = {"ground": ground, "period": self._period.name}
        if len(found.places) < MOST_NODES:
            return self.tr("{ground} · {period}").format(**words)
        words["most"] = self._context.formats.number(MOST_NODES)
        return self.tr("{ground} · {period} · the {most} strongest are drawn").format(**words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change between chart and table by T."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.chart.show_table()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep both charts in sight, however long the lists beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._context.theme.theme
        is_narrow = self.viewport().width() < theme.px(_STACKED_UNDER)
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if is_narrow else along)
        self.head.set_narrow(self.viewport().width() < theme.px(_HEAD_STACKED_UNDER))
        width = _ANY_WIDTH if is_narrow else theme.px(_SIDE_WIDTH)
        self.side.setMaximumWidth(width)
        self.side.setMinimumWidth(0 if is_narrow else width)
        room = self.viewport().height() - self._body.geometry().top() - theme.px(MARGINS[3])
        if not self.years.isHidden():
            is_drawn = self.years.has_content() or self._awaits_years
            words_alone = self.years.heightForWidth(self.years.width())
            below = theme.px(_YEARS_HEIGHT) if is_drawn else words_alone
            self.years.setFixedHeight(below)
            room -= below + theme.px(_GAP)
        bar = self.chart.group.bar
        more = 0 if bar.isHidden() else bar.sizeHint().height()
        self.chart.setFixedHeight(max(room, theme.px(self.chart.least_height())) + more)

    def _fit_with_bar(self) -> None:
        self._fit()
        self._follow_later.start()

    def _follow_bar(self) -> None:
        """Bring the bar of a group into sight, where it lies below."""
        if not self.chart.group.bar.isHidden():
            self.ensureWidgetVisible(self.chart.group.bar)

    def _ask_how(self) -> None:
        self.head.ask_how()
        self._fit_later.start()

    def _save(self) -> None:
        from ui.charts.parts.save_picture import save_picture

        save_picture(self.charts, self._context, self.head.title.text())

    def _build(self) -> None:
        page = QWidget(self)
        self.charts = QWidget(page)
        self._column = QVBoxLayout(self.charts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.chart)
        self._column.addWidget(self.years)
        self._body = QHBoxLayout()
        self._body.addWidget(self.charts, 1, Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(self.side)
        self._outer = QVBoxLayout(page)
        self._outer.addWidget(self.head)
        self._outer.addLayout(self._body, 1)
        self.years.hide()
        self.set_page(page)

    def _connect(self) -> None:
        self._fit_later.timeout.connect(self._fit)
        self._follow_later.timeout.connect(self._follow_bar)
        self.chart.group.bar_changed.connect(self._fit_with_bar)
        self.head.back.clicked.connect(self.left)
        self.head.how.clicked.connect(self._ask_how)
        self.head.save.clicked.connect(self._save)
        self.chart.missing.asked.connect(self._give_what_is_missing)
        self.chart.contacts.clicked.connect(self._show_contacts)
        self.chart.entries.clicked.connect(self._show_all_entries)
        self.chart.contact_asked.connect(self._open_contact)
        self.chart.row_asked.connect(self.open_requested)
        self.side.opened.connect(self._open_beside)
        self.side.kept_changed.connect(self.refresh)
        self._context.theme.changed.connect(self._restyle)

    def _open_contact(self, uid: str) -> None:
        self.open_requested.emit("contact", uid)

    def _give_what_is_missing(self) -> None:
        if self._missing:
            self.sort_requested.emit(self._missing)
        else:
            self.write_requested.emit([])

    def _show_contacts(self) -> None:
        self.group_requested.emit(self._behind)

    def _show_all_entries(self) -> None:
        self._show_entries("")

    def _show_entries(self, words: str) -> None:
        if self._period is not None:
            time = self._period.as_search(self._context.clock.today())
            self.open_requested.emit("search", f"{words} {time}".strip())

    def _show_field(self, field: str) -> None:
        self._context.session.read(partial(contacts_in, field=field), self.group_requested.emit)

    def _open_beside(self, kind: str, uid: str) -> None:
        """Open what stands beside the chart; a group is marked in it."""
        if kind == "group":
            self.verticalScrollBar().setValue(0)
            self.chart.group.mark(uid.split())
        elif kind == "contacts":
            self.group_requested.emit(uid.split())
        elif kind == "entries":
            self._show_entries(uid)
        elif kind == "field":
            self._show_field(uid)
        elif kind == "page":
            self.page_requested.emit(uid)
        else:
            self.open_requested.emit(kind, uid)

    def _restyle(self, theme: Theme) -> None:
        self._outer.setContentsMargins(*(theme.px(edge) for edge in MARGINS))
        self._outer.setSpacing(0)
        for layout in (self._body, self._column, self.side.column):
            layout.setSpacing(theme.px(_GAP))
        self._fit()
