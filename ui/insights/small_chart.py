"""The widget around a small chart; it repeats what the card says, so it has no name of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.insights.small_charts import Places, paint_small
from ui.theme import ThemeSource

_WIDTH, _LEAST, _LIKED = 200, 90, 150


class SmallChart(QWidget):
    """Draws what was found about one question, once it is known."""

    def __init__(self, key: str, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._source = key, theme
        self._insight: Any = None
        self._places: Places = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_insight(self, insight: Any, places: Places) -> None:
        """Draw another finding."""
        self._insight, self._places = insight, places
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that a chart likes."""
        theme = self._source.theme
        return QSize(theme.px(_WIDTH), theme.px(_LIKED))

    def minimumSizeHint(self) -> QSize:
        """Return the room under which nothing is to be seen."""
        theme = self._source.theme
        return QSize(theme.px(_WIDTH // 2), theme.px(_LEAST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart."""
        if self._insight is not None:
            room, theme = QRectF(self.rect()), self._source.theme
            paint_small(QPainter(self), room, theme, self._key, self._insight, self._places)
