"""One contact of the last fortnight, with three ways in which we may have met."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.lines import ContactLine
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.paint import paint_round
from ui.widgets.row import Row

KEYS = {"m": "in person", "c": "call", "w": "letter"}


class CatchUpRow(Row):
    """`asked` carries the row and the mode that was pressed, `key_pressed` the row and the key."""

    asked = Signal(object, str)
    key_pressed = Signal(object, object)

    def __init__(self, context: Context, line: ContactLine, parent: QWidget) -> None:
        self._buttons: dict[Button, str] = {}
        tail = QWidget()
        super().__init__(line.name, "", context.theme, tail=tail, parent=parent)
        self._context, self.uid = context, line.uid
        self._last = self._since(line)
        self._fill(tail, line.name)
        px = context.theme.theme.px
        self.setContentsMargins(px(10), 0, px(10), 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(line.name)
        self.show_meeting(None, context.clock.today())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to whoever listens."""
        event.ignore()
        self.key_pressed.emit(self, event)

    def show_meeting(self, mode: str | None, day: date) -> None:
        """Say what was noted, or when we met last."""
        said = self._last
        if mode is not None:
            said = f"✓ {self._said(mode).format(day=self._context.formats.date(day))}"
        self.set_lines(self.title.text(), said)
        self.setAccessibleDescription(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame around the line to which the keys go."""
        super().paintEvent(event)
        theme = self._context.theme.theme
        if self.hasFocus():
            room = self.rect().adjusted(0, 2, 0, -1)
            width = theme.px(2)
            paint_round(QPainter(self), room, theme.px(8), line=theme.accent, width=width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand out while the keys go here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stand back again."""
        super().focusOutEvent(event)
        self.update()

    def _since(self, line: ContactLine) -> str:
        if line.last_met is None:
            return ""
        said = self.tr("last time {day}")
        return said.format(day=self._context.formats.date(line.last_met.date()))

    def _said(self, mode: str) -> str:
        return {
            "in person": self.tr("met, {day}"),
            "call": self.tr("called, {day}"),
            "letter": self.tr("wrote, {day}"),
        }[mode]

    def _fill(self, tail: QWidget, name: str) -> None:
        row = QHBoxLayout(tail)
        row.setContentsMargins(0, 0, 0, 0)
        for mode, caption, whole in (
            ("in person", self.tr("Met"), self.tr("Met {name}")),
            ("call", self.tr("Called"), self.tr("Called {name}")),
            ("letter", self.tr("Wrote"), self.tr("Wrote to {name}")),
        ):
            button = Button(caption, self._context.theme, "small", parent=tail)
            button.setAccessibleName(whole.format(name=name))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._ask)
            self._buttons[button] = mode
            row.addWidget(button)

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.asked.emit(self, self._buttons[button])
