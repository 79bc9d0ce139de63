"""What else can be asked of a trend chart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.text import tr_count

_HALF_LIVES, _USUAL = (30, 90, 180), 90


class ChartMenu(QMenu):
    """Events, half-life of the line, table, copy, picture."""

    half_life_asked = Signal(int)
    table_asked = Signal()
    picture_asked = Signal()
    copy_asked = Signal()
    quarter_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.events = QAction(self.tr("Mark entries, promises kept, standing, check-ins (7)"), self)
        self.events.setCheckable(True)
        self.events.setChecked(True)
        self.addAction(self.events)
        self.addAction(self.tr("Last 90 days (9)")).triggered.connect(self.quarter_asked)
        self._lives = QActionGroup(self)
        self.addSection(self.tr("The line forgets half in"))
        for days in _HALF_LIVES:
            action = QAction(tr_count("ChartMenu", "{n} day", "{n} days", days), self)
            action.setCheckable(True)
            action.setChecked(days == _USUAL)
            action.setData(days)
            self._lives.addAction(action)
            self.addAction(action)
        self.addSeparator()
        for said, asked in (
            (self.tr("Table instead of chart, or back (T)"), self.table_asked),
            (self.tr("Copy as table"), self.copy_asked),
            (self.tr("Save picture…"), self.picture_asked),
        ):
            self.addAction(said).triggered.connect(asked)
        self._lives.triggered.connect(self._tell)

    @property
    def half_life(self) -> int:
        """Return the half-life chosen, in days."""
        days: int = self._lives.checkedAction().data()
        return days

    def _tell(self, action: QAction) -> None:
        self.half_life_asked.emit(action.data())
