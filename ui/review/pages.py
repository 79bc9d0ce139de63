"""The pages of the review, one under the other, as they will be exported."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.context import Context
from ui.widgets.label import Muted
from ui.widgets.scroll_page import ScrollPage

_PAGE_WIDTH, _MARGIN, _GAP = 520, 30, 24


class Page(QWidget):
    """One page, drawn from its picture."""

    def __init__(self, context: Context, number: int, data: bytes) -> None:
        super().__init__()
        self._context = context
        self._image = QImage.fromData(data)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Page {number}").format(number=number))

    def sizeHint(self) -> QSize:
        """Return the size of the page at this zoom."""
        width = self._context.theme.theme.px(_PAGE_WIDTH)
        height = round(width * self._image.height() / max(self._image.width(), 1))
        return QSize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page and its thin line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(QColor(self._context.theme.theme.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Ground(QWidget):
    """The table that the pages lie on."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), QColor(self._context.theme.theme.hover))


class Pages(ScrollPage):
    """All pages, to scroll through."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._said = Muted(self.tr("The pages come in a moment."))
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inside = Ground(context)
        self._layout = QVBoxLayout(self._inside)
        self._layout.addWidget(self._said)
        self._layout.addStretch(1)
        self.set_page(self._inside)
        self.setAccessibleName(self.tr("Pages of the review"))
        self._restyle()
        context.theme.changed.connect(self._restyle)

    def count(self) -> int:
        """Return how many pages are shown."""
        return self._layout.count() - 2

    def show_pages(self, pages: list[bytes]) -> None:
        """Show new pages, and stay where the reader was."""
        place = self.verticalScrollBar().value()
        while self.count() > 0:
            item = self._layout.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._said.setVisible(not pages)
        for number, data in enumerate(pages, start=1):
            page = Page(self._context, number, data)
            self._layout.insertWidget(number, page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._inside.adjustSize()
        self.verticalScrollBar().setValue(place)

    def _restyle(self) -> None:
        theme = self._context.theme.theme
        margin = theme.px(_MARGIN)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(theme.px(_GAP))
        self._inside.update()
