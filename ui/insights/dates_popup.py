"""Choosing any two dates, in everyday words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui.context import Context
from ui.text import tr
from ui.widgets.button import Button
from ui.widgets.label import Note, Strong, WarningNote
from ui.widgets.popup import Popup

_WIDTH, _GAP = 320, 8


class TwoDays(NamedTuple):
    """The first and the last day of a time, both part of it."""

    first: date
    last: date


class DatesPopup(Popup):
    """`chosen` carries the two days; `left` comes when it closes, with or without them."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.first = self._field(self.tr("From"))
        self.last = self._field(self.tr("To"))
        self.note = Note("", self, wrap=True)
        self.problem = WarningNote("", self, wrap=True)
        self.show_button = Button(self.tr("Show"), context.theme, "small", parent=self)
        self._build()

    def ask(self, under: QWidget, days: TwoDays | None) -> None:
        """Open under a widget, with days to change."""
        for field, day in zip((self.first, self.last), days or (None, None), strict=True):
            field.setText(day.isoformat() if day else "")
        self.setFixedWidth(self._context.theme.theme.px(_WIDTH))
        self._tell()
        self.open_under(under)
        self.first.setFocus()
        self.first.selectAll()

    def meant(self) -> TwoDays | None:
        """Return the days that the fields mean, the earlier one first; None where one is unclear.

        An empty end is today.
        """
        first, last = (_days(self._context, field) for field in (self.first, self.last))
        if not self.last.text().strip():
            today = self._context.clock.today()
            last = TwoDays(today, today)
        if first is None or last is None:
            return None
        return TwoDays(min(first.first, last.first), max(first.last, last.last))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from going on to the window."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it was left."""
        super().hideEvent(event)
        self.left.emit()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.textEdited.connect(self._tell)
        field.returnPressed.connect(self._enter)
        return field

    def _tell(self) -> None:
        meant = self.meant()
        self.problem.hide()
        self.note.show()
        hint = self.tr("A day, a month or a year: 2025-03, May, last year, 3 weeks ago, 20 Nov")
        self.note.setText(two_days(meant, self._context) if meant else hint)
        self._fit_height()

    def _enter(self) -> None:
        meant = self.meant()
        if meant is not None:
            self.chosen.emit(meant)
            self.hide()
        elif _days(self._context, self.first) is not None:
            self._complain(self.last)
        else:
            self._complain(self.first)

    def _complain(self, field: QLineEdit) -> None:
        field.setFocus()
        field.selectAll()
        text = field.text().strip()
        said = self.tr("“{text}” is not a day that I understand.").format(text=text)
        self.problem.setText(said if text else self.tr("From which day on?"))
        self.note.hide()
        self.problem.show()
        self._fit_height()

    def _fit_height(self) -> None:
        """Be as high as its lines need when they wrap."""
        layout = self.layout()
        assert layout is not None
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        gap = self._context.theme.theme.px(_GAP)
        grid.setSpacing(gap)
        grid.setContentsMargins(0, gap, 0, gap)
        for row, field in enumerate((self.first, self.last)):
            middle = Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(Note(field.accessibleName(), self), row, 0, middle)
            grid.addWidget(field, row, 1)
        self.last.setPlaceholderText(self.tr("today"))
        self.body.addWidget(Strong(self.tr("Any two dates"), self))
        self.body.addLayout(grid)
        self.body.addWidget(self.note)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignRight)
        self.show_button.clicked.connect(self._enter)


def two_days(days: TwoDays, context: Context) -> str:
    """Return two days as they stand in a line."""
    formats = context.formats
    first, last = formats.date(days.first), formats.date(days.last)
    return (
        first
        if days.first == days.last
        else tr("TwoDays", "{first} – {last}", first=first, last=last)
    )


def _days(context: Context, field: QLineEdit) -> TwoDays | None:
    from app.capture.spans import days_meant

    found = days_meant(field.text(), context.clock.today())
    return TwoDays(*found) if found else None
