"""What the tables behind charts have in common: plain rows, walked through by key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

_LINES_A_ROW = 1.8


def dress_table(table: QTableView, selection: QAbstractItemView.SelectionMode) -> None:
    """Give a table rows without grid or numbers, which Tab leaves."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(selection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    fit_rows(table)


def fit_rows(table: QTableView) -> None:
    """Make rows as high as the font of the table wants them."""
    height = round(table.fontMetrics().height() * _LINES_A_ROW)
    table.verticalHeader().setDefaultSectionSize(height)
