"""The legend of a trend chart: each rating is a switch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.charts.parts.marks import MARKS
from ui.theme import Theme, ThemeSource
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.paint import mirrored, paint_focus
from ui.widgets.tooltip import set_tooltip

_HEIGHT, _SWATCH, _GAP, _PADDING, _BETWEEN = 26, 10, 4, 3, 1
_LINE, _LINE_ABOVE = 1.4, 3


class LegendItem(QAbstractButton):
    """The mark and name of a rating; bold where it is the first, hollow where it is hidden."""

    lead_asked = Signal(str)
    switched = Signal(str)

    def __init__(self, key: str, label: str, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self._source, self._is_first = key, theme, False
        self.setText(label)
        self.setCheckable(True)
        self.setAccessibleName(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)
        theme.changed.connect(self._restyle)

    def show_state(self, is_shown: bool, is_first: bool) -> None:
        """Look as the chart does."""
        self._is_first = is_first
        self.setChecked(is_shown)
        self.setAccessibleDescription(self.tr("in front") if is_first else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for mark and name, bold or not."""
        theme = self._source.theme
        text = QFontMetrics(theme.font("small_strong")).horizontalAdvance(self.text())
        rest = theme.px(_SWATCH + _GAP + 2 * _PADDING)
        return QSize(text + rest, theme.px(_HEIGHT))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to stand in front."""
        self.lead_asked.emit(self.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark, name and the ring of the focus."""
        theme = self._source.theme
        painter = QPainter(self)
        self._paint_mark(painter, theme)
        font = theme.font("small_strong" if self._is_first else "small")
        painter.setFont(font)
        painter.setPen(QColor(theme.text if self._is_first else theme.muted))
        left = theme.px(_PADDING + _SWATCH + _GAP)
        room = mirrored(self, QRect(left, 0, self.width() - left, self.height()))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, self.text())
        if self.isChecked():
            self._paint_dashes(
                painter, theme, room, QFontMetrics(font).horizontalAdvance(self.text())
            )
        paint_focus(painter, self, theme, theme.px(6))

    def _paint_mark(self, painter: QPainter, theme: Theme) -> None:
        side = theme.px(_SWATCH)
        box = QRect(theme.px(_PADDING), (self.height() - side) // 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(mirrored(self, box).center()) + QPointF(0.5, 0.5))
        painter.scale(side, side)
        colour = QColor(theme.rating(self.key))
        pen = QPen(colour, 1.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(colour if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawPath(MARKS[self.key].path())
        painter.restore()

    def _paint_dashes(self, painter: QPainter, theme: Theme, room: QRect, wide: int) -> None:
        """Draw the line of the rating under its name."""
        colour = QColor(theme.rating(self.key))
        painter.setPen(MARKS[self.key].pen(colour, theme.px(_LINE)))
        y = self.height() - theme.px(_LINE_ABOVE) + 0.5
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.right() + 1 - wide if is_mirrored else room.left()
        painter.drawLine(QPointF(left, y), QPointF(left + wide, y))

    def _tell(self) -> None:
        self.switched.emit(self.key)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Legend(QWidget):
    """One switch for each rating; knows which are shown and which of them is in front."""

    changed = Signal()

    def __init__(self, labels: dict[str, str], theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: frozenset[str] = frozenset()
        self.first = ""
        self._row = FlowLayout(self, _BETWEEN, theme)
        self._items = {key: LegendItem(key, label, theme, self) for key, label in labels.items()}
        for number, item in enumerate(self._items.values(), start=1):
            said = self.tr("Show or hide: {number}. To the front: double click.")
            set_tooltip(item, said.format(number=number))
            self._row.addWidget(item)
            item.switched.connect(self.switch)
            item.lead_asked.connect(self.lead)

    def item(self, key: str) -> LegendItem:
        """Return the switch of a rating."""
        return self._items[key]

    def choose(self, shown: frozenset[str], first: str) -> None:
        """Show these ratings, one in front."""
        self.shown, self.first = shown, first
        for key, item in self._items.items():
            item.show_state(key in shown, key == first)
        self.changed.emit()

    def switch(self, key: str) -> None:
        """Show a rating in front of the others, or hide it; the last one stays."""
        if key not in self.shown:
            self.choose(self.shown | {key}, key)
            return
        rest = self.shown - {key}
        if not rest:
            self.choose(self.shown, key)
            return
        next_one = next(one for one in self._items if one in rest)
        self.choose(rest, next_one if key == self.first else self.first)

    def lead(self, key: str) -> None:
        """Bring a rating to the front."""
        self.choose(self.shown | {key}, key)
