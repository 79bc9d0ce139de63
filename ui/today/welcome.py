"""The first start: three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted, PlainLabel, Title

_CARD_WIDTH, _CARD_HEIGHT, _TEXT_WIDTH = 264, 190, 560


class Welcome(QWidget):
    """Start writing, bring contacts, or look around in a sample book."""

    write_requested = Signal(list)
    bring_requested = Signal()
    sample_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cards = QHBoxLayout()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(Title(self.tr("A journal of the people you know"), self), 0, _CENTRE)
        said = Muted(
            self.tr(
                "After a meeting, write what happened and how it was. Over months you see how "
                "each relationship moves. Everything stays on this computer."
            ),
            self,
            wrap=True,
        )
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        width = context.theme.theme.px(_TEXT_WIDTH)
        said.setFixedSize(width, said.heightForWidth(width))
        outer.addWidget(said, 0, _CENTRE)
        outer.addSpacing(context.theme.theme.px(20))
        outer.addLayout(self._cards)
        outer.addStretch(3)
        self._add_ways()

    def _add_ways(self) -> None:
        self._cards.setSpacing(self._context.theme.theme.px(18))
        self._cards.addStretch(1)
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
        self._cards.addStretch(1)
        self.write_button.clicked.connect(self._write)
        self.bring_button.clicked.connect(self.bring_requested)
        self.sample_button.clicked.connect(self.sample_requested)

    def _way(self, title: str, said: str, caption: str, kind: str) -> Button:
        theme = self._context.theme
        card = Card(theme, title)
        card.setFixedSize(theme.theme.px(_CARD_WIDTH), theme.theme.px(_CARD_HEIGHT))
        card.body.addWidget(PlainLabel(said, card, wrap=True))
        card.body.addStretch(1)
        button = Button(caption, theme, kind, parent=card)
        card.body.addWidget(button)
        self._cards.addWidget(card)
        return button

    def _write(self) -> None:
        self.write_requested.emit([])


_CENTRE = Qt.AlignmentFlag.AlignHCenter
