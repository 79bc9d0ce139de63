"""What else can be asked of a trend chart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from ui.charts.parts.picture_menu import PictureMenu
from ui.text import tr_count

_HALF_LIVES, _USUAL = (30, 90, 180), 90


class ChartMenu(PictureMenu):
    """Events, the last 90 days and half-life of the line before what every chart has."""

    half_life_asked = Signal(int)
    quarter_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        usual = self.actions()[0]
        self.events = QAction(self.tr("Mark entries, promises kept, standing, check-ins (7)"), self)
        self.events.setCheckable(True)
        self.events.setChecked(True)
        quarter = QAction(self.tr("Last 90 days (9)"), self)
        quarter.triggered.connect(self.quarter_asked)
        self.insertActions(usual, [self.events, quarter])
        self.insertSeparator(usual)
        self._lives = QActionGroup(self)
        for days in _HALF_LIVES:
            one, many = "The line forgets half in {n} day", "The line forgets half in {n} days"
            action = QAction(tr_count("ChartMenu", one, many, days), self)
            action.setCheckable(True)
            action.setChecked(days == _USUAL)
            action.setData(days)
            self._lives.addAction(action)
            self.insertAction(usual, action)
        self.insertSeparator(usual)
        self._lives.triggered.connect(self._tell)

    @property
    def half_life(self) -> int:
        """Return the half-life chosen, in days."""
        days: int = self._lives.checkedAction().data()
        return days

    def _tell(self, action: QAction) -> None:
        self.half_life_asked.emit(action.data())
