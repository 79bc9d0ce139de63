"""The list of openings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.model.opening import Opening
from ui.context import Context
from ui.openings import reading
from ui.openings.opening_delegate import OpeningDelegate
from ui.openings.opening_model import OpeningModel
from ui.openings.opening_words import OpeningWords
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Heading
from ui.widgets.record_list import RecordList
from ui.widgets.rule import Rule
from ui.widgets.side_width import fit_beside_page

_EDGE, _ABOVE, _BELOW = 14, 18, 8


class ListPanel(QWidget):
    """Emits `chosen` with the opening in front, also when it has changed in the book."""

    chosen = Signal(object)
    emptied = Signal()
    new_asked = Signal()
    delete_asked = Signal(str)
    page_asked = Signal()

    def __init__(self, context: Context, words: OpeningWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted = ""
        theme, icons = context.theme, context.icons
        self.model = OpeningModel(words, self)
        self.title = Heading(self.tr("Openings"), self)
        self.new_button = Button(self.tr("New"), theme, "small", "plus", icons, parent=self)
        self.new_button.setAccessibleName(self.tr("New opening"))
        self.list = RecordList(self.tr("Openings"), theme, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(OpeningDelegate(words, theme, self.list))
        said = self.tr("Note what you might go for, and see who could help.")
        caption = self.tr("New opening")
        self.empty = EmptyState("signpost", said, caption, theme, icons, self)
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Read the list anew; who is in front stays there."""
        self._context.session.read(reading.openings, self._show, key="openings")

    def go_to(self, uid: str) -> None:
        """Bring an opening to the front, now or when the list is next read."""
        self._wanted = uid
        row = self.model.row_of(uid)
        if row >= 0:
            self._select(row)
        else:
            self.refresh()

    def fit(self) -> None:
        """Take the usual width, or less where the page beside would have too little."""
        fit_beside_page(self, self._context.theme.theme)

    def _build(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.title, 1)
        self._top.addWidget(self.new_button)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(self._stack, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(column, 1)
        outer.addWidget(Rule(self._context.theme, upright=True, parent=self))
        self._restyle(self._context.theme.theme)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._tell_chosen)
        self.list.delete_asked.connect(self._tell_delete)
        self.list.page_asked.connect(self.page_asked)
        self.new_button.clicked.connect(self.new_asked)
        self.empty.asked.connect(self.new_asked)
        self._context.theme.changed.connect(self._restyle)

    def _show(self, openings: Sequence[Opening]) -> None:
        before = self.list.currentIndex().row()
        current = self.model.opening_at(before)
        wanted = self._wanted or (current.uid if current else "")
        self._wanted = ""
        self.model.show_openings(openings)
        self._stack.setCurrentIndex(0 if openings else 1)
        if not openings:
            self.emptied.emit()
            return
        row = self.model.row_of(wanted)
        self._select(row if row >= 0 else min(max(before, 0), len(openings) - 1))

    def _select(self, row: int) -> None:
        self._wanted = ""
        self.list.setCurrentIndex(self.model.index(row))
        self.list.scrollTo(self.list.currentIndex())

    def _tell_chosen(self, current: QModelIndex, before: QModelIndex) -> None:
        opening = self.model.opening_at(current.row())
        if opening is not None:
            self.chosen.emit(opening)

    def _tell_delete(self) -> None:
        opening = self.model.opening_at(self.list.currentIndex().row())
        if opening is not None:
            self.delete_asked.emit(opening.uid)

    def _restyle(self, theme: Theme) -> None:
        self.fit()
        edge = theme.px(_EDGE)
        self._top.setContentsMargins(edge, theme.px(_ABOVE), edge, theme.px(_BELOW))
