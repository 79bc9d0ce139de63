"""Marking a group in a chart or in its table: the same group, whichever is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.charts.parts.point_table import PointTable
from ui.context import Context
from ui.insights.group.bar import GroupBar
from ui.widgets.button import Button

if TYPE_CHECKING:
    from ui.charts.spec.point_chart import PointChart


class GroupMarking(QObject):
    """Has a `button` that begins and ends it, and a `bar` that names the group.

    Emits `open_asked` with the uids of the group, `begun` where the keys should go to the chart,
    `bar_changed` where the bar comes or goes.
    """

    open_asked = Signal(list)
    begun = Signal()
    bar_changed = Signal()

    def __init__(self, context: Context, table: PointTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._chart: PointChart | None = None
        self._is_marking = False
        self.button = Button(self.tr("Mark a group"), context.theme, "quiet", parent=parent)
        self.bar = GroupBar(context, parent)
        self.button.hide()
        self.button.clicked.connect(self._switch)
        self.bar.open_asked.connect(self.open_asked)
        self.bar.cleared.connect(self.leave)
        table.marked_changed.connect(self._take_from_table)

    @property
    def is_begun(self) -> bool:
        """Tell whether somebody is marked, or is about to be."""
        return self._is_marking or bool(self.bar.uids)

    def follow(self, chart: PointChart) -> None:
        """Mark in the points that a chart has now; who is not among them leaves the group."""
        if chart is not self._chart:
            if self._chart is not None:
                self._chart.marked_changed.disconnect(self._take_from_chart)
            self._chart = chart
            chart.marked_changed.connect(self._take_from_chart)
        self.button.setVisible(chart.can_mark)
        self.mark(self.bar.uids)

    def show_in_table(self) -> None:
        """Mark the group in the rows that the table has now."""
        self._table.set_marked(self.bar.uids)

    def mark(self, uids: Sequence[str]) -> None:
        """Mark these contacts, as far as the chart has them, and no others."""
        points = self._chart.points if self._chart is not None else ()
        known = {point.contact for point in points}
        self._show([uid for uid in uids if uid in known])

    def leave(self) -> None:
        """Mark nobody, and let a press open again."""
        self._is_marking = False
        self._show([])

    def _switch(self) -> None:
        if self.is_begun:
            self.leave()
            return
        self._is_marking = True
        self._show([])
        self.begun.emit()

    def _take_from_chart(self, uids: list[str]) -> None:
        self._name(uids)
        self._table.set_marked(uids)

    def _take_from_table(self, uids: list[str]) -> None:
        """Take the rows that were marked, where they stand for the contacts of a chart."""
        if self._chart is not None and self._chart.can_mark:
            self._name(uids)
            self._chart.set_marked(uids)
        else:
            self._table.set_marked([])

    def _show(self, uids: Sequence[str]) -> None:
        self._name(uids)
        self._table.set_marked(uids)
        if self._chart is not None:
            self._chart.set_marked(uids)

    def _name(self, uids: Sequence[str]) -> None:
        was_hidden = self.bar.isHidden()
        self.bar.show_group(uids, self._is_marking)
        if self.bar.isHidden() != was_hidden:
            self.bar_changed.emit()
        self.button.set_caption(self.tr("Done") if self.is_begun else self.tr("Mark a group"))
        if self._chart is not None:
            self._chart.is_marking = self._is_marking
            shapes = Qt.CursorShape
            shape = shapes.CrossCursor if self._is_marking else shapes.ArrowCursor
            self._chart.viewport().setCursor(shape)
