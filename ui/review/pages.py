"""The pages of the review, one under the other, as they will be exported."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.review.page import Page
from ui.widgets.label import Muted, Note
from ui.widgets.paint import paint_round
from ui.widgets.scroll_page import ScrollPage

PAGE_WIDTH, _MARGIN, _GAP = 520, 30, 24
_LEAST_WIDTH = 200


class Ground(QWidget):
    """The table that the pages lie on."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), QColor(self._context.theme.theme.hover))


class BusyNote(QWidget):
    """A few words in the corner over the pages."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._said = Note("", self)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._said)
        self.hide()

    def say(self, said: str) -> None:
        """Show the words; none hide the note."""
        margin = self._context.theme.theme.px(10)
        self._layout.setContentsMargins(margin, margin // 2, margin, margin // 2)
        self._said.setText(said)
        self.setVisible(bool(said))
        self.adjustSize()
        self.move(margin, margin)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        theme = self._context.theme.theme
        paint_round(QPainter(self), self.rect(), theme.px(8), theme.surface, theme.line)


class Pages(ScrollPage):
    """All pages, to scroll through."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: list[Page] = []
        self._said = Muted(self.tr("The pages come in a moment."))
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inside = Ground(context)
        self._layout = QVBoxLayout(self._inside)
        self._layout.addWidget(self._said)
        self._layout.addStretch(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.set_page(self._inside)
        self.setAccessibleName(self.tr("Pages of the review"))
        self._busy = BusyNote(context, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._restyle()
        context.theme.changed.connect(self._restyle)

    def count(self) -> int:
        """Return how many pages are shown."""
        return len(self._pages)

    def show_pages(self, pictures: list[bytes]) -> None:
        """Show these pages and no others, and stay where the reader was."""
        place = self.verticalScrollBar().value()
        self.show_first(pictures)
        for page in self._pages[len(pictures) :]:
            self._layout.removeWidget(page)
            page.hide()
            page.deleteLater()
        del self._pages[len(pictures) :]
        self._settle(place)

    def show_first(self, pictures: list[bytes]) -> None:
        """Show new first pages; those behind them stay as they are for now."""
        place = self.verticalScrollBar().value()
        for number, data in enumerate(pictures, start=1):
            if number > len(self._pages):
                self._add(number)
            self._pages[number - 1].show_picture(data)
            self._pages[number - 1].set_width(self.page_width())
        self._settle(place)

    def say_busy(self, said: str) -> None:
        """Say over the pages what is being done; an empty sentence goes."""
        self._busy.say(said)

    def is_busy(self) -> bool:
        """Tell whether something is said to be done."""
        return not self._busy.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages inside of the width that there is."""
        super().resizeEvent(event)
        for page in self._pages:
            page.set_width(self.page_width())

    def page_width(self) -> int:
        """Return how wide a page is shown."""
        theme = self._context.theme.theme
        room = self.viewport().width() - 2 * theme.px(_MARGIN)
        return max(min(theme.px(PAGE_WIDTH), room), theme.px(_LEAST_WIDTH))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and let go what is far away now."""
        super().scrollContentsBy(dx, dy)
        sight = self.viewport().rect().translated(0, self.verticalScrollBar().value())
        for page in self._pages:
            page.forget_far(sight)

    def _add(self, number: int) -> None:
        page = Page(self._context, number)
        self._pages.append(page)
        self._layout.insertWidget(number, page, 0, Qt.AlignmentFlag.AlignHCenter)

    def _settle(self, place: int) -> None:
        self._said.setVisible(not self._pages)
        self._layout.activate()
        self._inside.adjustSize()
        self.verticalScrollBar().setValue(place)

    def _restyle(self) -> None:
        theme = self._context.theme.theme
        margin = theme.px(_MARGIN)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(theme.px(_GAP))
        self._inside.update()
