"""What can be asked of every chart: its table, a copy, a picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget


class PictureMenu(QMenu):
    """Table, copy, picture."""

    table_asked = Signal()
    copy_asked = Signal()
    picture_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for said, asked in (
            (self.tr("Table instead of chart, or back (T)"), self.table_asked),
            (self.tr("Copy as table"), self.copy_asked),
            (self.tr("Save picture…"), self.picture_asked),
        ):
            self.addAction(said).triggered.connect(asked)
