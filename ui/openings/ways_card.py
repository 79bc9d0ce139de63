"""The card with the ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.openings.ways_lines import Legend
from ui.openings.ways_picture import WaysPicture
from ui.widgets.card import Card
from ui.widgets.label import Muted

if TYPE_CHECKING:
    from app.openings.page import OpeningPage


class WaysCard(Card):
    """The picture with its legend, or what would make one."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self.set_title(self.tr("Ways in"), self.tr("Over the ties that you noted"))
        self.picture = WaysPicture(context, self)
        self.legend = Legend(context.theme, self)
        self.none = Muted(
            self.tr("No way in is known yet. Note on contacts' pages who knows whom."),
            self,
            wrap=True,
        )
        self.body.addWidget(self.none)
        self.body.addWidget(self.picture)
        self.body.addWidget(self.legend)
        self.body.addStretch(1)
        self.show_page(None)

    def show_page(self, page: OpeningPage | None) -> None:
        """Draw the ways in of a page, once it is known."""
        ways = page.ways if page else ()
        self.picture.show_ways(ways)
        self.picture.setVisible(bool(ways))
        self.legend.setVisible(bool(ways))
        self.none.setVisible(page is not None and not ways)
