"""A layout that goes on in the next line, like words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme import Theme, ThemeSource


class FlowLayout(QLayout):
    """Places items in lines from the side where reading begins; the gaps follow the zoom."""

    def __init__(
        self, parent: QWidget, gap: int, theme: ThemeSource, line_gap: int | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._source = gap, theme
        self._line_gap = gap if line_gap is None else line_gap
        self.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._restyle)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it, None behind the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no direction asks for more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:
        """Move the items into a rectangle."""
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Return the size with everything in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        gap = self._source.theme.px(self._gap)
        width = sum(hint.width() + gap for hint in hints) - gap if hints else 0
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, is_trial: bool) -> int:
        px = self._source.theme.px
        gap, line_gap = px(self._gap), px(self._line_gap)
        x, y, line = 0, 0, 0
        for item in self._shown():
            hint = item.sizeHint()
            width = min(hint.width(), rect.width())
            if width < hint.width() and item.hasHeightForWidth():
                hint.setHeight(item.heightForWidth(width))
            if x and x + width > rect.width():
                x, y, line = 0, y + line + line_gap, 0
            if not is_trial:
                item.setGeometry(self._visual(rect, QRect(x, y, width, hint.height())))
            x += width + gap
            line = max(line, hint.height())
        return y + line

    def _visual(self, rect: QRect, place: QRect) -> QRect:
        owner = self.parentWidget()
        if owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(rect.width() - place.x() - place.width())
        return place.translated(rect.topLeft())

    def _restyle(self, theme: Theme) -> None:
        self.invalidate()
