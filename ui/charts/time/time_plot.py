"""A plot over time: which stretch of it is in sight, and how keys move it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.charts.parts.plain_plot import PlainPlot
from ui.charts.time.time_axis import TimeAxis
from ui.charts.time.time_box import TimeBox
from ui.charts.time.time_span import MARGIN_SHARE
from ui.text import Formats
from ui.theme import ThemeSource

_SHORTEST_DAYS = 7.0
_PAN, _CLOSER, _FARTHER = 0.2, 0.7, 1 / 0.7
_A_MOMENT = 1e-6


class TimePlot(PlainPlot):
    """Arrows, + and − move and zoom; Esc, Home and a double click show all the time again."""

    range_changed = Signal()

    def __init__(self, theme: ThemeSource, formats: Formats, parent: QWidget | None) -> None:
        self._time = TimeAxis(formats, theme.theme.zoom)
        self._box: TimeBox
        self._end = 1.0
        super().__init__(theme, TimeBox(), parent, bottom=self._time)
        self._box.range_wanted.connect(self.show_range)
        self._box.all_wanted.connect(self._show_all)

    def show_days(self, days: int | None) -> None:
        """Show the last so many days, or all of them."""
        if days is None:
            self.show_range(*self._box.whole)
        else:
            self.show_range(self._end - days, self._end + days * MARGIN_SHARE)

    def show_range(self, first: float, last: float) -> None:
        """Show a stretch of time, kept inside the whole and longer than a week."""
        whole_first, whole_last = self._box.whole
        length = min(max(last - first, _SHORTEST_DAYS), whole_last - whole_first)
        middle = (first + last) / 2
        begin = min(max(middle - length / 2, whole_first), whole_last - length)
        self._box.setXRange(begin, begin + length, padding=0)
        self.range_changed.emit()

    def shown_range(self) -> tuple[float, float]:
        """Return the first and last moment in sight, in days since 1970."""
        first, last = self._box.viewRange()[0]
        return first, last

    def shows_all(self) -> bool:
        """Tell whether all the time there is lies in sight."""
        first, last = self.shown_range()
        return last - first >= self._box.whole[1] - self._box.whole[0] - _A_MOMENT

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, but not while a reader scrolls back to the top of a page that begins above."""
        is_up = event.angleDelta().y() > 0
        if is_up and self.shows_all() and self._page_goes_on_above():
            event.ignore()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and zoom along time; other keys go on to the parent."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._box.pan(-_PAN if key == Qt.Key.Key_Left else _PAN)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Plus):
            self._box.zoom(_CLOSER)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self._box.zoom(_FARTHER)
        elif key == Qt.Key.Key_Home or (key == Qt.Key.Key_Escape and not self.shows_all()):
            self._show_all()
        else:
            event.ignore()

    def _page_goes_on_above(self) -> bool:
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is None:
            return False
        bar = above.verticalScrollBar()
        return bar.value() > bar.minimum()

    def _show_all(self) -> None:
        self.show_days(None)
