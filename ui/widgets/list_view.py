"""A list that scrolls by the pixel, with rows of one height drawn by a delegate."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Theme, ThemeSource
from ui.widgets.draw_line import draw_line

_BAR = 3
_MARGIN = 14


class ListView(QListView):
    """The settings that every list of the program has."""

    def __init__(self, name: str, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = theme
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class RowDelegate(QStyledItemDelegate):
    """Draws the ground of a row; `paint_row` of a subclass draws what stands on it."""

    height = 75

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = theme

    @property
    def theme(self) -> Theme:
        """Return the theme in use."""
        return self._source.theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height that all rows have."""
        return QSize(0, self.theme.px(self.height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        painter.save()
        paint_row_ground(painter, option, self.theme)
        margin = self.theme.px(_MARGIN)
        self.paint_row(painter, option.rect.adjusted(margin + 2, 0, -margin, 0), option, index)
        painter.restore()

    def paint_row(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw what a row shows into the room between its margins."""
        raise NotImplementedError


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Fill a selected row, with a bar where reading begins; tint the one under the pointer."""
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if not is_selected:
        if is_hot:
            painter.fillRect(option.rect, QColor(theme.hover))
        return
    painter.fillRect(option.rect, QColor(theme.surface))
    bar = QRect(option.rect)
    width = theme.px(_BAR)
    if option.direction == Qt.LayoutDirection.RightToLeft:
        bar.setLeft(bar.right() - width + 1)
    else:
        bar.setWidth(width)
    painter.fillRect(bar, QColor(theme.accent))


def paint_line(
    painter: QPainter,
    option: QStyleOptionViewItem,
    room: QRect,
    text: str,
    theme: Theme,
    role: str,
    colour: str,
    place: str = "begin",
) -> None:
    """Draw one line of text into a room given as if reading began at the left of the row.

    It is cut at its end where it is too long; `place` is "begin", "middle" or "end".
    """
    painter.setFont(theme.font(role))
    painter.setPen(QColor(theme.colour(colour)))
    shown = QStyle.visualRect(option.direction, option.rect, room)
    draw_line(painter, shown, text, option.direction, place)
