"""The card "How it moves": legend, ranges, chart or table, and what a line still needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.model.scales import RATING_KEYS
from ui.charts.parts.table_text import table_text
from ui.charts.trend.chart_menu import ChartMenu
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.trend_frame import QUARTER, TrendFrame
from ui.charts.trend.trend_table import TrendTable
from ui.context import Context

if TYPE_CHECKING:
    from app.insights.contact_events import ContactEvent
    from app.insights.trends import Trend
    from ui.charts.trend.trend_chart import TrendChart

_SHOWN_AT_FIRST = frozenset({"depth", "growth", "relatability", "safety"})
_RANGES = {QUARTER: 90, "half year": 183, "year": 365, "all": None}


class TrendPanel(TrendFrame):
    """Keys 1 to 6 switch the ratings, 7 the events, 9 shows the last 90 days, T the table.

    `entry_asked` carries an entry's uid, `lead_changed` the rating in front, `half_life_asked`
    days.
    """

    entry_asked = Signal(str)
    lead_changed = Signal(str)
    half_life_asked = Signal(int)

    def __init__(self, context: Context, words: ChartWords, parent: QWidget | None = None) -> None:
        labels = {key: words.label(key) for key in RATING_KEYS}
        super().__init__(context, labels, parent)
        self._words = words
        self._trends: Mapping[str, Trend] = {}
        self._events: Sequence[ContactEvent] = ()
        self._loading = False
        self.chart: TrendChart | None = None
        self.menu = ChartMenu(self)
        self.table = TrendTable(context.formats, words, self)
        self._empty = QWidget(self)
        self._body.addWidget(self._empty)
        self._body.addWidget(self.table)
        self.legend.choose(_SHOWN_AT_FIRST, RATING_KEYS[0])
        self._connect()

    @property
    def half_life(self) -> int:
        """Return the half-life chosen for the line, in days."""
        return self.menu.half_life

    def show_trends(self, trends: Mapping[str, Trend], are_same: bool = False) -> None:
        """Show other trends; the first call brings the drawing library.

        Where they are those of the same contact, as they became, the time in sight stays.
        """
        self._trends = trends
        if self.chart is not None:
            self._fill(self.chart, are_same)
        elif not self._loading:
            self._loading = True
            self._context.session.tasks.submit_apart(load_drawing, done=self._make_chart)
        self._tell()

    def show_events(self, events: Sequence[ContactEvent]) -> None:
        """Mark what happened, rated or not."""
        self._events = events
        if self.chart is not None:
            self.chart.show_events(events)
        self._explain()

    def copy_table(self) -> None:
        """Put the ratings shown on the clipboard, tabs between them, as a table takes them."""
        self._fill_table()
        QGuiApplication.clipboard().setText(table_text(self.table.rows))

    def show_table(self) -> None:
        """Change between chart and table."""
        is_table = self._body.currentWidget() is not self.table
        shown = self.table if is_table else self.chart
        if shown is not None:
            self._body.setCurrentWidget(shown)
            self._explain()
            shown.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch ratings by their number, events by 7, the table by T; 9 shows 90 days."""
        place = event.key() - Qt.Key.Key_1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif 0 <= place < len(RATING_KEYS):
            self.legend.switch(RATING_KEYS[place])
        elif event.key() == Qt.Key.Key_7:
            self.menu.events.toggle()
        elif event.key() == Qt.Key.Key_9:
            self._show_range(QUARTER)
        elif event.key() in self._table_keys():
            self.show_table()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what else can be asked of the chart."""
        self.menu.popup(event.globalPos())

    def _explain(self) -> None:
        """Say what the marks in sight mean; a table says so itself."""
        trend = self._trends.get(self.legend.first)
        is_chart = self._body.currentWidget() is not self.table
        if not is_chart:
            self._fill_table()
        kinds = {one.kind for one in self._events} if self.menu.events.isChecked() else set()
        self.key.say(trend, kinds)
        self.key.setVisible(is_chart)
        self.fit()

    def _table_keys(self) -> tuple[Qt.Key, ...]:
        """Return the keys that change between chart and table: Esc only leads back."""
        is_table = self._body.currentWidget() is self.table
        return (Qt.Key.Key_T, Qt.Key.Key_Escape) if is_table else (Qt.Key.Key_T,)

    def _connect(self) -> None:
        self.legend.changed.connect(self._tell)
        self.ranges.chosen.connect(self._show_range)
        self.table.entry_asked.connect(self.entry_asked)
        self.more.clicked.connect(self._show_menu)
        self.menu.half_life_asked.connect(self.half_life_asked)
        self.menu.quarter_asked.connect(self._show_quarter)
        self.menu.events.toggled.connect(self._explain)
        self.menu.table_asked.connect(self.show_table)
        self.menu.picture_asked.connect(self._save_picture)
        self.menu.copy_asked.connect(self.copy_table)

    def _make_chart(self, nothing: object) -> None:
        from ui.charts.trend.trend_chart import TrendChart

        self.chart = TrendChart(self._context.theme, self._context.formats, self._words, self)
        self.chart.entry_asked.connect(self.entry_asked)
        self.chart.range_changed.connect(self._forget_range)
        self.chart.show_events(self._events)
        self.chart.set_events_shown(self.menu.events.isChecked())
        self.menu.events.toggled.connect(self.chart.set_events_shown)
        self._body.insertWidget(0, self.chart)
        self._body.setCurrentWidget(self.chart)
        self._body.removeWidget(self._empty)
        self._empty.deleteLater()
        self._fill(self.chart)
        self._tell()

    def _fill(self, chart: TrendChart, are_same: bool = False) -> None:
        """Draw the trends over the time chosen; one chosen by hand stays for the same contact."""
        chosen, before = self.ranges.chosen_key(), chart.shown_range()
        chart.show_trends(self._trends, self._context.clock.today())
        if chosen or not are_same:
            self._show_range(chosen or "all")
        else:
            chart.show_range(*before)

    def _tell(self) -> None:
        """Let chart, table and words follow the legend."""
        shown, first = self.legend.shown, self.legend.first
        if self.chart is not None:
            self.chart.choose(shown, first)
        trend = self._trends.get(first)
        self.missing.setText(self._words.missing(trend) if trend else "")
        self.missing.setVisible(bool(self.missing.text()))
        if trend is not None:
            summary = self._words.summary(trend)
            self.setAccessibleDescription(summary)
            if self.chart is not None:
                self.chart.setAccessibleDescription(summary)
        self._explain()
        self.lead_changed.emit(first)

    def _fill_table(self) -> None:
        """List what the chart shows; a meeting stands there with its ratings."""
        events = self._events if self.menu.events.isChecked() else ()
        beside = [one for one in events if one.kind != "met"]
        self.table.show_trends(self._trends, self.legend.shown, beside)

    def _show_range(self, key: str) -> None:
        if self.chart is not None:
            self.chart.show_days(_RANGES[key])
            self.ranges.choose(key)

    def _show_quarter(self) -> None:
        self._show_range(QUARTER)

    def _show_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _forget_range(self) -> None:
        self.ranges.choose("")

    def _save_picture(self) -> None:
        from ui.charts.parts.save_picture import save_picture

        save_picture(self, self._context, self.title.text())


def load_drawing() -> None:
    """Import what charts are drawn with; on a thread, so that no window waits for it."""
    import pyqtgraph  # noqa: F401
