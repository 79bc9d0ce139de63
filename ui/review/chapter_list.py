"""The chapters to choose from, in the order that they will have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.review_draft import CHAPTERS
from ui.context import Context
from ui.review.chapter_row import ChapterRow
from ui.widgets.tick_box import TickBox


class ChapterList(QWidget):
    """`chosen` carries the chapters that are ticked, in order.

    A row is moved by its grip, or by Alt with an arrow key.
    """

    chosen = Signal(tuple)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = [ChapterRow(key, context, self) for key in CHAPTERS]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.setAccessibleName(self.tr("Chapters"))
        for row in self._rows:
            self._layout.addWidget(row)
            row.box.toggled.connect(self._tell)
            row.step_asked.connect(self._step)
            row.dragged.connect(self._drag)
            row.dropped.connect(self._tell)

    def show_chosen(self, chapters: Sequence[str]) -> None:
        """Tick these chapters and put them first, in their order among the others."""
        for row in self._rows:
            row.box.blockSignals(True)
            row.box.setChecked(row.key in chapters)
            row.box.blockSignals(False)
        self._rows.sort(key=lambda row: _place(row.key, chapters))
        self._lay_out()

    def order(self) -> list[str]:
        """Return all chapters in their order."""
        return [row.key for row in self._rows]

    def box(self, key: str) -> TickBox:
        """Return the box of a chapter."""
        return next(row.box for row in self._rows if row.key == key)

    def _tell(self) -> None:
        self.chosen.emit(tuple(row.key for row in self._rows if row.box.isChecked()))

    def _step(self, key: str, step: int) -> None:
        if self._move(key, self.order().index(key) + step):
            self._tell()

    def _drag(self, key: str, middle: int) -> None:
        above = sum(row.geometry().center().y() < middle for row in self._rows if row.key != key)
        self._move(key, above)

    def _move(self, key: str, place: int) -> bool:
        before = self.order().index(key)
        place = min(max(place, 0), len(self._rows) - 1)
        if place == before:
            return False
        self._rows.insert(place, self._rows.pop(before))
        self._lay_out()
        return True

    def _lay_out(self) -> None:
        for place, row in enumerate(self._rows):
            self._layout.removeWidget(row)
            self._layout.insertWidget(place, row)
        for before, after in zip(self._rows, self._rows[1:], strict=False):
            QWidget.setTabOrder(before.box, after.box)
        self._layout.activate()


def _place(key: str, chapters: Sequence[str]) -> float:
    """Return where a chapter stands; one that is not chosen follows those it usually follows."""
    if key in chapters:
        return chapters.index(key)
    before = [chapters.index(one) for one in CHAPTERS[: CHAPTERS.index(key)] if one in chapters]
    return max(before, default=-1) + (CHAPTERS.index(key) + 1) / (len(CHAPTERS) + 1)
