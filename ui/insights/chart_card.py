"""The large chart of a page: what was found, the chart or its table, what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from ui.charts.point_table import PointTable
from ui.charts.specs import Bars, ChartSpec, Dots, Graph
from ui.context import Context
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Mini, Strong

if TYPE_CHECKING:
    from ui.charts.point_chart import PointChart
    from ui.insights.pages.content import Content

_PICTURE_RATIO = 2


class ChartCard(Card):
    """Emits `contact_asked` with a uid; `missing` asks to write where there is too little."""

    contact_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._content: Content | None = None
        self._is_loaded = self._is_loading = False
        self._charts: dict[type, PointChart] = {}
        self.said = Strong("", self, wrap=True)
        self.foot = Mini("", self, wrap=True)
        self.table = PointTable(self)
        self._before = QWidget(self)
        caption = self.tr("Write about a meeting")
        self.missing = EmptyState("chart", "", caption, context.theme, context.icons, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._before)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.missing)
        self.body.addWidget(self.said)
        self.body.addLayout(self._stack, 1)
        self.body.addWidget(self.foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.contact_asked.connect(self.contact_asked)

    def show_missing(self, said: str) -> None:
        """Say what is missing, and draw nothing."""
        self._content = None
        self.missing.say(said, self.tr("Write about a meeting"))
        self.said.hide()
        self.foot.hide()
        self._stack.setCurrentWidget(self.missing)

    def show_content(self, content: Content, said: str, foot: str) -> None:
        """Show another page's chart; the first brings the drawing library."""
        self._content = content
        for label, text in ((self.said, said), (self.foot, foot)):
            label.setText(text)
            label.show()
        if self._stack.currentWidget() is self.table:
            self._fill_table()
        elif self._stack.currentWidget() is self.missing:
            self._stack.setCurrentWidget(self._before)
        if self._is_loaded:
            self._draw(None)
        elif not self._is_loading:
            self._is_loading = True
            from ui.charts.trend_panel import load_drawing

            self._context.session.tasks.submit_apart(load_drawing, done=self._draw)

    def chart(self) -> PointChart | None:
        """Return the chart that is shown, once it is drawn."""
        return self._charts.get(type(self._content.chart)) if self._content else None

    def show_table(self) -> None:
        """Change between chart and table, where there is enough for them."""
        if self._content is None:
            return
        chart = self.chart()
        is_table = self._stack.currentWidget() is self.table
        shown: Any = chart if is_table and chart is not None else self.table
        if shown is self.table:
            self._fill_table()
        self._stack.setCurrentWidget(shown)
        shown.setFocus(Qt.FocusReason.TabFocusReason)

    def take_picture(self) -> QPixmap:
        """Return the card as it stands, at twice the size."""
        picture = QPixmap(self.size() * _PICTURE_RATIO)
        picture.setDevicePixelRatio(_PICTURE_RATIO)
        picture.fill(Qt.GlobalColor.transparent)
        self.render(picture, QPoint())
        return picture

    def _fill_table(self) -> None:
        if self._content is not None:
            self.table.show_rows(self._content.table.headers, self._content.table.rows)

    def _draw(self, nothing: object) -> None:
        self._is_loaded = True
        if self._content is None:
            return
        spec = self._content.chart
        if type(spec) not in self._charts:
            self._add_chart(spec)
        chart: Any = self._charts[type(spec)]
        chart.show_spec(spec)
        chart.setAccessibleDescription(self.said.text())
        if self._stack.currentWidget() is not self.table:
            self._stack.setCurrentWidget(chart)

    def _add_chart(self, spec: ChartSpec) -> None:
        chart = _chart_for(spec)(self._context.theme, self.tr("Chart"), self)
        chart.contact_asked.connect(self.contact_asked)
        self._charts[type(spec)] = chart
        self._stack.addWidget(chart)


def _chart_for(spec: ChartSpec) -> Any:
    from ui.charts.bar_chart import BarChart
    from ui.charts.dot_chart import DotChart
    from ui.charts.network_chart import NetworkChart

    return {Dots: DotChart, Bars: BarChart, Graph: NetworkChart}[type(spec)]
