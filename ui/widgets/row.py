"""A row of a card: something in front, two lines, something at the end, a thin line above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.label import Note, Strong

_UPRIGHT, _GAP, _LINES_GAP = 11, 12, 2


class Row(QWidget):
    """Title and second line between a leading and a trailing widget, either of which may miss."""

    def __init__(
        self,
        title: str,
        second: str,
        theme: ThemeSource,
        lead: QWidget | None = None,
        tail: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = theme
        self.title = Strong(title, self, elide=True)
        self.second = Note(second, self, wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._build(lead, tail)
        self.set_lines(title, second)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def set_lines(self, title: str, second: str = "") -> None:
        """Change the two lines; an empty second one takes no room."""
        self.title.setText(title)
        self.second.setText(second)
        self.second.setVisible(bool(second))
        self._lines.invalidate()
        self._row.invalidate()
        self.setAccessibleName(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above."""
        colour = QColor(self._source.theme.line)
        QPainter(self).fillRect(0, 0, self.width(), 1, colour)

    def _build(self, lead: QWidget | None, tail: QWidget | None) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        self._lines = QVBoxLayout()
        self._lines.addStretch(1)
        self._lines.addWidget(self.title)
        self._lines.addWidget(self.second)
        self._lines.addStretch(1)
        self._row = QHBoxLayout(self)
        if lead is not None:
            self._row.addWidget(lead, 0, middle)
        self._row.addLayout(self._lines, 1)
        if tail is not None:
            self._row.addWidget(tail, 0, middle)

    def _restyle(self, theme: Theme) -> None:
        self._row.setContentsMargins(0, theme.px(_UPRIGHT) + 1, 0, theme.px(_UPRIGHT))
        self._row.setSpacing(theme.px(_GAP))
        self._lines.setSpacing(theme.px(_LINES_GAP))
        self.update()
