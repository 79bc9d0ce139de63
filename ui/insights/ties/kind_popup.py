"""A small panel that asks what one contact is to another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.contacts.ties.words import all_kinds
from ui.context import Context
from ui.text import tr
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Note, Strong
from ui.widgets.popup import Popup

_WIDTH, _GAP = 330, 6
_MERELY = "knows"
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class KindPopup(Popup):
    """Emits `chosen` with two uids and a kind, None where they merely know each other."""

    chosen = Signal(str, str, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._ends = ("", "")
        self.title = Strong("", self, wrap=True)
        self._room = QWidget(self)
        self._flow = FlowLayout(self._room, _GAP, context.theme)
        self.kinds = [
            Chip(name, context.theme, "accent" if kind == _MERELY else "outline", kind)
            for kind, name in all_kinds()
        ]
        for chip in self.kinds:
            self._flow.addWidget(chip)
            chip.asked.connect(self._choose)
        self._hint = Note(self.tr("Enter: they know each other, no more is said."), self)
        for widget in (self.title, self._room, self._hint):
            self.body.addWidget(widget)
        context.theme.changed.connect(self._fit)
        self._fit(context.theme.theme)

    def ask(self, one: tuple[str, str], other: tuple[str, str], under: QWidget) -> None:
        """Ask what the other is to the one, each as uid and name."""
        self._ends = (one[0], other[0])
        said = "What is {other} to {one}?"
        self.title.setText(tr("KindPopup", said, other=other[1], one=one[1]))
        edges = self.body.contentsMargins()
        inside = self.width() - edges.left() - edges.right()
        self._room.setFixedHeight(self._flow.heightForWidth(inside))
        self.open_under(under)
        self.kinds[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by the arrows, take the kind in focus on Enter."""
        focused = self.focusWidget()
        place = self.kinds.index(focused) if isinstance(focused, Chip) else 0
        if event.key() in _STEPS:
            step = _STEPS[Qt.Key(event.key())]
            next_one = self.kinds[(place + step) % len(self.kinds)]
            next_one.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.kinds[place].key)
        else:
            super().keyPressEvent(event)

    def _choose(self, kind: str) -> None:
        self.hide()
        self.chosen.emit(*self._ends, None if kind == _MERELY else kind)

    def _fit(self, theme: Theme) -> None:
        self.setFixedWidth(theme.px(_WIDTH))
