"""The cards beside a chart: contacts, shares, figures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.insights.pages.content import Fact, Side, SideBars, SideFacts, SideList, SideRow, Way
from ui.insights.share_bar import ShareBar
from ui.insights.way_row import WayRow
from ui.widgets.card import Card
from ui.widgets.label import Muted, PlainLabel, Strong
from ui.widgets.open_row import OpenRow, person_row

_ABOVE, _AT_MOST, _FACT_GAP = 8, 12, 4


class SideCard(Card):
    """Emits `opened` with kind and uid of a row."""

    opened = Signal(str, str)

    def __init__(self, context: Context, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, side.title, side.subtitle, parent=parent)
        self._context = context
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.setContentsMargins(0, context.theme.theme.px(_ABOVE), 0, 0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        if isinstance(side, SideList):
            self._show_list(side)
        elif isinstance(side, SideBars):
            self._show_bars(side)
        else:
            self._show_facts(side)

    def _show_list(self, side: SideList) -> None:
        if not side.rows:
            self._rows.addWidget(Muted(side.when_empty, self, wrap=True))
        for row in side.rows[:_AT_MOST]:
            self._rows.addWidget(self._row(row))
        rest = len(side.rows) - _AT_MOST + side.more
        if rest > 0:
            said = self.tr("And {n} more.").format(n=self._context.formats.number(rest))
            self._rows.addWidget(Muted(said, self, wrap=True))

    def _row(self, row: SideRow) -> QWidget:
        if row.kind == "contact":
            shown = person_row(self._context, row.uid, row.name, row.second, row.at_end)
        else:
            lines = (row.name, row.second)
            shown = OpenRow(self._context, lines, row.at_end, (row.kind, row.uid))
        shown.opened.connect(self.opened)
        return shown

    def _show_bars(self, side: SideBars) -> None:
        self._rows.setSpacing(self._context.theme.theme.px(4))
        for bar in side.bars:
            shown = ShareBar(bar, self._context.theme, self)
            self._rows.addWidget(self._leading(shown, shown.accessibleName(), bar.way))

    def _show_facts(self, side: SideFacts) -> None:
        self._rows.setSpacing(self._context.theme.theme.px(_FACT_GAP))
        for fact in side.facts:
            name = self.tr("{name}: {value}").format(name=fact.name, value=fact.value)
            self._rows.addWidget(self._leading(self._fact(fact), name, fact.way))

    def _fact(self, fact: Fact) -> QWidget:
        shown = QWidget(self)
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(fact.name, self, wrap=True), 1)
        row.addWidget(Strong(fact.value, self), 0, Qt.AlignmentFlag.AlignVCenter)
        return shown

    def _leading(self, shown: QWidget, name: str, way: Way | None) -> QWidget:
        """Return what shows a figure, to be pressed where it leads somewhere."""
        if way is None:
            return shown
        row = WayRow(shown, name, way, self._context.theme)
        row.opened.connect(self.opened)
        return row
