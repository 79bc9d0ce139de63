"""A row of today that opens its record: by click, Enter or Space."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.widgets.avatar import Avatar
from ui.widgets.label import Note
from ui.widgets.paint import paint_focus
from ui.widgets.row import Row

_AVATAR, _RADIUS = 30, 8


class OpenRow(Row):
    """Emits `opened` with the kind and uid of its record."""

    opened = Signal(str, str)

    def __init__(
        self,
        context: Context,
        lines: tuple[str, str],
        at_end: str,
        record: tuple[str, str],
        lead: QWidget | None = None,
    ) -> None:
        self._context, self._record = context, record
        super().__init__(*lines, context.theme, lead, Note(at_end) if at_end else None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(part for part in (*lines, at_end) if part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(*self._record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(*self._record)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above and the ring of the focus."""
        super().paintEvent(event)
        theme = self._context.theme.theme
        paint_focus(QPainter(self), self, theme, theme.px(_RADIUS))


def person_row(context: Context, uid: str, name: str, note: str, at_end: str) -> OpenRow:
    """Return a row with the disc of a contact."""
    avatar = Avatar(context.theme, _AVATAR)
    avatar.show_contact(uid, name)
    return OpenRow(context, (name, note), at_end, ("contact", uid), avatar)
