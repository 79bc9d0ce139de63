"""What else can be asked of a trend chart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.text import tr_count

_HALF_LIVES, _USUAL = (30, 90, 180), 90


class ChartMenu(QMenu):
    """Half-life of the line, table, copy, picture."""

    half_life_asked = Signal(int)
    table_asked = Signal()
    picture_asked = Signal()
    copy_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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
        table = self.addAction(self.tr("Table instead of chart, or back (T)"))
        table.triggered.connect(self.table_asked)
        copy = self.addAction(self.tr("Copy as table"))
        copy.triggered.connect(self.copy_asked)
        picture = self.addAction(self.tr("Save picture…"))
        picture.triggered.connect(self.picture_asked)
        self._lives.triggered.connect(self._tell)

    def _tell(self, action: QAction) -> None:
        self.half_life_asked.emit(action.data())
