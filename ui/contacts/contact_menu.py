"""What else can be done with a contact and its chart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.model.scales import STANDINGS
from ui.charts.chart_menu import ChartMenu
from ui.contacts.edit.labels import Labels


class ContactMenu(QMenu):
    """Standing, chart, delete."""

    standing_chosen = Signal(str)
    delete_asked = Signal()

    def __init__(self, chart: ChartMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self._standings = QActionGroup(self)
        labels = Labels()
        self.addSection(labels.field("standing"))
        for standing in STANDINGS:
            action = QAction(labels.choice(standing), self)
            action.setCheckable(True)
            action.setData(standing)
            self._standings.addAction(action)
            self.addAction(action)
        self.addSeparator()
        chart.setTitle(self.tr("Chart"))
        self.addMenu(chart)
        self.addSeparator()
        delete = self.addAction(self.tr("Delete contact"))
        delete.triggered.connect(self.delete_asked)
        self._standings.triggered.connect(self._tell)

    def show_standing(self, standing: str) -> None:
        """Mark the standing of the contact."""
        for action in self._standings.actions():
            action.setChecked(action.data() == standing)

    def _tell(self, action: QAction) -> None:
        self.standing_chosen.emit(action.data())
