"""The list of entries under the names of their months."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.journal.entry_delegate import HEADING_HEIGHT, EntryDelegate
from ui.journal.entry_model import EntryModel
from ui.journal.month_layout import MonthLayout
from ui.theme import ThemeSource
from ui.widgets.list_view import ListView

_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction


class MonthList(ListView):
    """Rows with headings between, placed by counting, so that any number of rows is fast."""

    # Qt asks for rows while the list is still being made.
    _places = MonthLayout((), 1, 1)

    def __init__(
        self,
        name: str,
        theme: ThemeSource,
        model: EntryModel,
        delegate: EntryDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, theme, parent)
        self._rows = model
        self._delegate = delegate
        self._hovered = QPersistentModelIndex()
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._leave)
        theme.changed.connect(self._relayout)
        model.modelReset.connect(self._relayout)
        self._relayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Turn to no entry by coming here alone: Qt would go to the first where none is open."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def visualRect(self, index: _Index) -> QRect:
        """Return where a row stands in the viewport."""
        if not index.isValid() or index.row() >= self._rows.rowCount():
            return QRect()
        top = self._places.top_of(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._places.row_height)

    def indexAt(self, place: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        row = self._places.row_at(place.y() + self.verticalOffset())
        return QModelIndex() if row is None else self._rows.index(row)

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return 0: it never scrolls sideways."""
        return 0

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, with its heading where it has one."""
        if not index.isValid():
            return
        top, height = self._places.top_of(index.row()), self._places.row_height
        bar, page = self.verticalScrollBar(), self.viewport().height()
        heading = top - self._delegate.theme.px(HEADING_HEIGHT)
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (page - height) // 2)
        elif self._places.row_at(heading) is None and heading < bar.value():
            bar.setValue(heading)
        elif top < bar.value():
            bar.setValue(top)
        elif top + height > bar.value() + page:
            bar.setValue(top + height - page)

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row to which a key leads."""
        count, row = self._rows.rowCount(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        page = max(1, self.viewport().height() // self._places.row_height - 1)
        steps = {
            _Action.MoveUp: row - 1,
            _Action.MovePrevious: row - 1,
            _Action.MoveDown: row + 1,
            _Action.MoveNext: row + 1,
            _Action.MovePageUp: row - page,
            _Action.MovePageDown: row + page,
            _Action.MoveHome: 0,
            _Action.MoveEnd: count - 1,
        }
        return self._rows.index(min(max(steps.get(action, row), 0), count - 1))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what stands under a point: one row at a time."""
        index = self.indexAt(rect.center())
        chosen = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what to draw again when the selection moves."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def isIndexHidden(self, index: _Index) -> bool:
        """Return False: no row hides."""
        return False

    def doItemsLayout(self) -> None:
        """Place rows by counting; nothing is laid out one by one."""
        QAbstractItemView.doItemsLayout(self)
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Tell the scroll bar how much there is."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._places.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(max(1, self._places.row_height // 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the headings and rows that are in sight."""
        painter = QPainter(self.viewport())
        offset = self.verticalOffset()
        top, bottom = event.rect().top() + offset, event.rect().bottom() + offset
        for section, at in self._places.headings_between(top, bottom):
            name, count = self._rows.sections[section]
            height = self._delegate.theme.px(HEADING_HEIGHT)
            place = QRect(0, at - offset, self.viewport().width(), height)
            self._delegate.paint_heading(painter, self._option(place), name, count)
        for row in self._places.rows_between(top, bottom):
            index = self._rows.index(row)
            self._delegate.paint(painter, self._row_option(index), index)
        painter.end()

    def _option(self, place: QRect) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = place
        return option

    def _row_option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = self._option(self.visualRect(index))
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if index == self._hovered:
            option.state |= QStyle.StateFlag.State_MouseOver
        return option

    def _relayout(self) -> None:
        theme = self._delegate.theme
        counts = [count for _, count in self._rows.sections]
        row, heading = theme.px(self._delegate.height), theme.px(HEADING_HEIGHT)
        self._places = MonthLayout(counts, row, heading)
        self.updateGeometries()
        self.viewport().update()

    def _hover(self, index: QModelIndex) -> None:
        self._hovered = QPersistentModelIndex(index)
        self.viewport().update()

    def _leave(self) -> None:
        self._hovered = QPersistentModelIndex()
        self.viewport().update()
