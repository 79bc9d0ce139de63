"""The bin: entries that were deleted and can be brought back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.model.lines import BinnedEntry
from ui.context import Context
from ui.journal.row_words import plain_words
from ui.widgets.button import Button
from ui.widgets.label import Muted, Subtitle
from ui.widgets.resize_within import resize_within
from ui.widgets.row import Row

_WIDTH, _HEIGHT, _MOST = 520, 560, 200


class BinDialog(QDialog):
    """`wanted` carries the deletion that is to be taken back."""

    wanted = Signal(int)

    def __init__(self, context: Context, entries: Sequence[BinnedEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deleted entries"))
        self._context = context
        self._steps: dict[Button, int] = {}
        px = context.theme.theme.px
        self.setMinimumWidth(px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.addWidget(Subtitle(self.tr("Deleted entries"), self))
        said = self.tr("Kept for 30 days.") if entries else self.tr("There is nothing in the bin.")
        column.addWidget(Muted(said, self, wrap=True))
        if entries:
            column.addWidget(self._scrolling(entries), 1)
            resize_within(self, px(_WIDTH), px(_HEIGHT))

    def _scrolling(self, entries: Sequence[BinnedEntry]) -> QScrollArea:
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for entry in entries[:_MOST]:
            rows.addWidget(self._row(entry, content))
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        return area

    def _row(self, entry: BinnedEntry, parent: QWidget) -> Row:
        title = entry.title or plain_words(entry.body)[:60] or self.tr("Untitled")
        name = self.tr("Bring back: {title}").format(title=title)
        back = Button(self.tr("Bring back"), self._context.theme, "small", name=name)
        self._steps[back] = entry.step
        back.clicked.connect(self._ask)
        second = self._context.formats.date(entry.happened_at.date())
        return Row(title, second, self._context.theme, tail=back, parent=parent)

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.wanted.emit(self._steps[button])
            self.accept()
