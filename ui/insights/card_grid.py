"""Cards of one size, beside each other as far as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import Theme, ThemeSource

_LEAST_WIDTH, _GAP = 232, 16
_COLUMNS = (4, 2, 1)


class CardGrid(QWidget):
    """Four, two or one in a row."""

    def __init__(
        self, cards: Sequence[QWidget], theme: ThemeSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards, self._source, self._columns = cards, theme, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange(_COLUMNS[0])
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def minimumSizeHint(self) -> QSize:
        """Return the width of one card: the columns follow the width, not the other way round."""
        width = self._source.theme.px(_LEAST_WIDTH)
        return QSize(width, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin a new row where a card would be too narrow to read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._source.theme
        gap = theme.px(_GAP)
        most = (self.width() + gap) // (theme.px(_LEAST_WIDTH) + gap)
        self._arrange(next((one for one in _COLUMNS if one <= most), _COLUMNS[-1]))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            row, column = divmod(place, columns)
            self._grid.addWidget(card, row, column)
            self._grid.setColumnStretch(column, 1)
            self._grid.setRowStretch(row, 1)

    def _restyle(self, theme: Theme) -> None:
        self._grid.setSpacing(theme.px(_GAP))
        self._fit()
