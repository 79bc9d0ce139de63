"""The first start: three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted, PlainLabel, Title
from ui.widgets.scroll_page import ScrollPage

_CARD_WIDTH, _CARD_HEIGHT, _LOW_CARD, _TEXT_WIDTH, _GAP, _EDGE = 264, 190, 156, 560, 18, 16
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Welcome(ScrollPage):
    """Start writing, bring contacts, or look around in a sample book."""

    write_requested = Signal(list)
    bring_requested = Signal()
    sample_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page = QWidget(self)
        self._cards: list[Card] = []
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said = Muted(
            self.tr(
                "After a meeting, write what happened and how it was. Over months you see how "
                "each relationship moves. Everything stays on this computer."
            ),
            self._page,
            wrap=True,
        )
        self._said.setAlignment(_CENTRE)
        self._add_ways()
        self._build()
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the ways below each other where there is no room beside."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        title = Title(self.tr("A journal of the people you know"), self._page, wrap=True)
        title.setAlignment(_CENTRE)
        self._outer = QVBoxLayout(self._page)
        self._outer.addStretch(2)
        self._outer.addWidget(title)
        self._outer.addWidget(self._said, 0, _CENTRE)
        self._outer.addLayout(self._ways)
        self._outer.addStretch(3)
        self.set_page(self._page)

    def _add_ways(self) -> None:
        self._ways.addStretch(1)
        self.write_button = self._way(
            self.tr("Start writing"),
            self.tr("Whom did you meet last? One sentence is enough to begin."),
            self.tr("Write the first entry"),
            "primary",
        )
        self.bring_button = self._way(
            self.tr("Bring contacts"),
            self.tr("From a vCard file of your phone, or from LinkedIn. You see it first."),
            self.tr("Choose a file"),
            "plain",
        )
        self.sample_button = self._way(
            self.tr("Look around"),
            self.tr("Three years of a made-up life. It leaves no trace when you go."),
            self.tr("Open a sample book"),
            "plain",
        )
        self._ways.addStretch(1)
        self.write_button.clicked.connect(self._write)
        self.bring_button.clicked.connect(self.bring_requested)
        self.sample_button.clicked.connect(self.sample_requested)

    def _way(self, title: str, said: str, caption: str, kind: str) -> Button:
        theme = self._context.theme
        card = Card(theme, title)
        card.body.addWidget(PlainLabel(said, card, wrap=True))
        card.body.addStretch(1)
        button = Button(caption, theme, kind, parent=card)
        card.body.addWidget(button)
        self._cards.append(card)
        self._ways.addWidget(card, 0, _CENTRE)
        return button

    def _fit(self) -> None:
        px = self._context.theme.theme.px
        room = self.viewport().width() - 2 * px(_EDGE)
        is_wide = room >= len(self._cards) * px(_CARD_WIDTH + _GAP)
        directions = QBoxLayout.Direction
        self._ways.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        for card in self._cards:
            card.setFixedWidth(px(_CARD_WIDTH))
            card.setMinimumHeight(px(_CARD_HEIGHT if is_wide else _LOW_CARD))
        width = min(px(_TEXT_WIDTH), room)
        self._said.setFixedSize(width, self._said.heightForWidth(width))

    def _restyle(self, theme: Theme) -> None:
        px = theme.px
        self._outer.setContentsMargins(*4 * [px(_EDGE)])
        self._outer.setSpacing(px(8))
        self._ways.setContentsMargins(0, px(12), 0, 0)
        self._ways.setSpacing(px(_GAP))
        self._fit()

    def _write(self) -> None:
        self.write_requested.emit([])
