"""A chart of a page: what was found, the chart or its table, what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from ui.charts.parts.point_table import PointTable
from ui.charts.parts.table_text import table_text
from ui.charts.spec.specs import Bars, ChartSpec, Dots, Graph, Lines
from ui.context import Context
from ui.insights.group.marking import GroupMarking
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Mini, Note, Strong

if TYPE_CHECKING:
    from ui.charts.spec.point_chart import PointChart
    from ui.insights.pages.content import Table
    from ui.insights.ties.telling import TieTelling

_LEAST_HEIGHT, _LEAST_NETWORK = 400, 680


class Drawn(Protocol):
    """A chart and the same as a table."""

    @property
    def chart(self) -> Any:
        """Return what to draw."""

    @property
    def table(self) -> Table:
        """Return the same as rows."""


class ChartCard(Card):
    """Emits `contact_asked` with a uid; `missing` asks to write where there is too little.

    `row_asked` carries kind and uid of a row of the table, `contacts` and `entries` lead to those
    behind the chart, where the page shows them; `group` is what is marked in chart and table.
    """

    contact_asked = Signal(str)
    row_asked = Signal(str, str)

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._name = context, name
        self._content: Drawn | None = None
        self._is_loaded = self._is_loading = False
        self._charts: dict[type, PointChart] = {}
        self.said = Strong("", self, wrap=True)
        self.note = Note("", self, wrap=True)
        self.foot = Mini("", self, wrap=True)
        self.turn = Button(self.tr("Table"), context.theme, "link", parent=self)
        self.copy = Button(self.tr("Copy as table"), context.theme, "link", parent=self)
        self.contacts = Button(self.tr("Contacts"), context.theme, "link", parent=self)
        self.entries = Button(self.tr("Entries"), context.theme, "link", parent=self)
        self.show_ways(False, False)
        self.table = PointTable(context.theme, self)
        self.group = GroupMarking(context, self.table, self)
        self.ties: TieTelling | None = None
        self._before = QWidget(self)
        self.missing = EmptyState("chart", "", "", context.theme, context.icons, self)
        self._room = QWidget(self)
        self._stack = QStackedLayout(self._room)
        self._stack.addWidget(self._before)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.missing)
        self.body.addLayout(self._head_row())
        self.body.addWidget(self.note)
        self.body.addWidget(self._room, 1)
        self.body.addWidget(self.group.bar)
        self.body.addLayout(self._foot_row())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.contact_asked.connect(self._ask_for_row)
        self.turn.clicked.connect(self.show_table)
        self.copy.clicked.connect(self.copy_table)
        self.group.begun.connect(self._take_keys)

    def show_missing(self, said: str, caption: str) -> None:
        """Say what is missing and how to give it, and draw nothing."""
        self._content = None
        self.missing.say(said, caption)
        self.group.leave()
        self.show_ways(False, False)
        for label in (self.said, self.note, self.foot):
            label.hide()
        self._hide_acts()
        self._stack.setCurrentWidget(self.missing)

    def show_ways(self, to_contacts: bool, to_entries: bool) -> None:
        """Offer to open the contacts and the entries that the chart rests on, or not."""
        self.contacts.setVisible(to_contacts)
        self.entries.setVisible(to_entries)

    def say_alone(self, said: str, note: str, keeps_room: bool = False) -> None:
        """Say something where there is nothing to draw, or not yet."""
        self._content = None
        self._say(said, note, "")
        self.show_ways(False, False)
        self._hide_acts()
        self._room.setVisible(keeps_room)
        self._stack.setCurrentWidget(self._before)

    def show_content(self, content: Drawn, said: str, foot: str, note: str = "") -> None:
        """Show another chart; the first brings the drawing library."""
        self._content = content
        self._say(said, note, foot)
        self.turn.show()
        self.copy.show()
        self._room.show()
        if self._shows_table():
            self._fill_table()
        elif self._stack.currentWidget() is self.missing:
            self._stack.setCurrentWidget(self._before)
        if self._is_loaded:
            self._draw(None)
        elif not self._is_loading:
            self._is_loading = True
            from ui.charts.trend.trend_panel import load_drawing

            self._context.session.tasks.submit_apart(load_drawing, done=self._draw)

    def has_content(self) -> bool:
        """Tell whether there is something to draw."""
        return self._content is not None

    def chart(self) -> PointChart | None:
        """Return the chart that is shown, once it is drawn."""
        return self._charts.get(type(self._content.chart)) if self._content else None

    def least_height(self) -> int:
        """Return the least height at which the chart can be read, at 100 %."""
        is_network = self._content is not None and isinstance(self._content.chart, Graph)
        return _LEAST_NETWORK if is_network else _LEAST_HEIGHT

    def places(self) -> dict[str, tuple[float, float]]:
        """Return where the contacts of a network stand now, by uid; none of another chart."""
        spec = self._content.chart if self._content else None
        points = spec.points if isinstance(spec, Graph) else ()
        return {one.contact: (one.x, one.y) for one in points}

    def show_table(self) -> None:
        """Change between chart and table, where there is enough for them."""
        if self._content is None:
            return
        chart = self.chart()
        shown: Any = chart if self._shows_table() and chart is not None else self.table
        if shown is self.table:
            self._fill_table()
        self._stack.setCurrentWidget(shown)
        self._caption_turn()
        shown.setFocus(Qt.FocusReason.TabFocusReason)

    def copy_table(self) -> None:
        """Put the table on the clipboard, tabs between its cells."""
        self._fill_table()
        QGuiApplication.clipboard().setText(table_text(self.table.model()))

    def _hide_acts(self) -> None:
        for button in (self.turn, self.copy, self.group.button):
            button.hide()

    def _say(self, said: str, note: str, foot: str) -> None:
        for label, text in ((self.said, said), (self.note, note), (self.foot, foot)):
            label.setText(text)
            label.setVisible(bool(text))
        self._caption_turn()

    def _foot_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.foot, 1)
        for button in (self.contacts, self.entries, self.copy, self.turn):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _head_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        row.addWidget(self.group.button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _take_keys(self) -> None:
        chart = self.chart()
        shown: QWidget = self.table if self._shows_table() or chart is None else chart
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_whom_row_knows(self) -> None:
        is_network = self._content is not None and isinstance(self._content.chart, Graph)
        uid, at = self.table.current()
        if uid and is_network and self.ties is not None:
            self.ties.ask_who(uid, at)

    def _caption_turn(self) -> None:
        chart, table = self.tr("Chart"), self.tr("Table")
        self.turn.set_caption(chart if self._shows_table() else table)

    def _shows_table(self) -> bool:
        return self._stack.currentWidget() is self.table

    def _ask_for_row(self, uid: str) -> None:
        if self._content is not None:
            self.row_asked.emit(self._content.table.kind, uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change to the table by T, tell a tie from there by K, leave a group by Esc."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.show_table()
        elif event.key() == Qt.Key.Key_K and not event.modifiers() and self._shows_table():
            self._ask_whom_row_knows()
        elif event.key() == Qt.Key.Key_Escape and self.group.is_begun:
            self.group.leave()
        else:
            super().keyPressEvent(event)

    def _fill_table(self) -> None:
        if self._content is not None:
            self.table.show_rows(self._content.table.headers, self._content.table.rows)
            self.group.show_in_table()

    def _draw(self, nothing: object) -> None:
        self._is_loaded = True
        if self._content is None:
            return
        spec = self._content.chart
        if type(spec) not in self._charts:
            self._add_chart(spec)
        chart: Any = self._charts[type(spec)]
        chart.show_spec(spec)
        chart.describe(self.note.text() or self.said.text())
        self.group.follow(chart)
        if not self._shows_table():
            self._stack.setCurrentWidget(chart)

    def _add_chart(self, spec: ChartSpec) -> None:
        chart = _chart_for(spec)(self._context.theme, self._name, self)
        chart.contact_asked.connect(self.contact_asked)
        if isinstance(spec, Graph):
            from ui.insights.ties.telling import TieTelling

            self.ties = TieTelling(self._context, self)
            chart.tie_drawn.connect(self.ties.ask_kind)
            chart.tie_asked.connect(self.ties.ask_who)
        self._charts[type(spec)] = chart
        self._stack.addWidget(chart)


def _chart_for(spec: ChartSpec) -> Any:
    from ui.charts.network.network_chart import NetworkChart
    from ui.charts.spec.bar_chart import BarChart
    from ui.charts.spec.dot_chart import DotChart
    from ui.charts.spec.line_chart import LineChart

    return {Dots: DotChart, Bars: BarChart, Graph: NetworkChart, Lines: LineChart}[type(spec)]
