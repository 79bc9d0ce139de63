"""The card around a trend chart: title, legend and ranges over it, what its marks mean under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from ui.charts.trend.chart_key import ChartKey
from ui.charts.trend.legend import Legend
from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Note
from ui.widgets.pills import Pills

_HEIGHT = 304
_EDGES = (17, 12, 16, 8)
_TITLE_AND_GAPS = 56
_PILL_SIDES, _PILL_GAP = 8, 5
QUARTER = "quarter"


class TrendFrame(Card):
    """Grows by the lines that legend and key need in a narrow window; the chart keeps its room."""

    def __init__(self, context: Context, labels: dict[str, str], parent: QWidget | None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, theme = context, context.theme
        self.set_title(self.tr("How it moves"))
        self.legend = Legend(labels, theme, self)
        self.ranges = Pills(theme, self.tr("Time"), self, _PILL_SIDES, _PILL_GAP)
        self.more = Button("", theme, "quiet", "more", context.icons, self.tr("More"), self)
        self.missing = Note("", self)
        self.key = ChartKey(theme, self)
        self._body = QStackedLayout()
        self._name_ranges()
        self._arrange()
        theme.changed.connect(self._resize)
        self._resize(theme.theme)

    def fit(self) -> None:
        """Place the legend beside the title where it fits there, and take the height for all."""
        gaps = self._context.theme.theme.px(_TITLE_AND_GAPS)
        widgets = (self.title, self.legend, self.ranges, self.more)
        fits = sum(one.sizeHint().width() for one in widgets) + gaps <= self.width()
        if fits and self.corner.indexOf(self.legend) < 0:
            self.body.removeWidget(self.legend)
            self.corner.insertWidget(0, self.legend, 0, Qt.AlignmentFlag.AlignVCenter)
        elif not fits and self.body.indexOf(self.legend) < 0:
            self.corner.removeWidget(self.legend)
            self.body.insertWidget(0, self.legend)
        self._grow(fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the legend a line of its own where it does not fit beside the title."""
        super().resizeEvent(event)
        self.fit()

    def _name_ranges(self) -> None:
        self.ranges.set_pills(
            [
                (QUARTER, self.tr("90 d")),
                ("half year", self.tr("6 m")),
                ("year", self.tr("1 y")),
                ("all", self.tr("All")),
            ],
            "all",
        )

    def _arrange(self) -> None:
        self.ranges.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.corner.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignVCenter)
        self.corner.addWidget(self.ranges)
        self.corner.addWidget(self.more)
        self.body.addLayout(self._body, 1)
        self.body.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self.key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _grow(self, is_legend_beside: bool) -> None:
        px = self._context.theme.theme.px
        room = self.width() - px(_EDGES[0] + _EDGES[2])
        more = max(self.key.heightForWidth(room) - self.key.minimumHeight(), 0)
        more += 0 if is_legend_beside else self.legend.heightForWidth(room)
        self.setFixedHeight(px(_HEIGHT) + more)

    def _resize(self, theme: Theme) -> None:
        edges = (theme.px(edge) for edge in _EDGES)
        self._outer.setContentsMargins(*edges)
        self.ranges.setMinimumWidth(self.ranges.sizeHint().width())
        self.fit()
