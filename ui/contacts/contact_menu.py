"""What else can be done with a contact and its chart."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.model.scales import STANDINGS
from ui.charts.trend.chart_menu import ChartMenu
from ui.contacts.edit.labels import Labels


class ContactMenu(QMenu):
    """Standing, meeting, photo, chart, delete, erase."""

    standing_chosen = Signal(str)
    briefing_asked = Signal()
    trends_asked = Signal()
    photo_asked = Signal()
    photo_removal_asked = Signal()
    delete_asked = Signal()
    erase_asked = Signal()

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
        self._act(self.tr("Before a meeting"), self.briefing_asked)
        self._act(self.tr("Trends side by side"), self.trends_asked)
        self._act(self.tr("Choose a photo…"), self.photo_asked)
        self._act(self.tr("Remove the photo"), self.photo_removal_asked)
        chart.setTitle(self.tr("Chart"))
        self.addMenu(chart)
        self.addSeparator()
        self._act(self.tr("Delete contact"), self.delete_asked)
        self._act(self.tr("Erase for good…"), self.erase_asked)
        self._standings.triggered.connect(self._tell)

    def show_standing(self, standing: str) -> None:
        """Mark the standing of the contact."""
        for action in self._standings.actions():
            action.setChecked(action.data() == standing)

    def _act(self, name: str, asked: SignalInstance) -> QAction:
        action = self.addAction(name)
        action.triggered.connect(asked)
        return action

    def _tell(self, action: QAction) -> None:
        self.standing_chosen.emit(action.data())
