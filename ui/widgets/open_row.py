"""A row that opens its record: by click, Enter or Space."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.context import Context
from ui.widgets.avatar import Avatar
from ui.widgets.label import Note
from ui.widgets.paint import paint_focus
from ui.widgets.row import Row

_AVATAR, _RADIUS = 30, 8


class OpenRow(QPushButton):
    """A button that looks like a row; emits `opened` with the kind and uid of its record."""

    opened = Signal(str, str)

    def __init__(
        self,
        context: Context,
        lines: tuple[str, str],
        at_end: str,
        record: tuple[str, str],
        lead: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._context, self._record = context, record
        # Else the labels inside would take the ink of a button instead of their own.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.row = Row(*lines, context.theme, lead, Note(at_end) if at_end else None, self)
        self.row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(part for part in (*lines, at_end) if part))
        self.clicked.connect(self._open)

    def sizeHint(self) -> QSize:
        """Return the room that the row needs."""
        return self.row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room for the row."""
        return self.row.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring of the focus; the row draws the rest."""
        theme = self._context.theme.theme
        paint_focus(QPainter(self), self, theme, theme.px(_RADIUS))

    def _open(self) -> None:
        self.opened.emit(*self._record)


def person_row(context: Context, uid: str, name: str, note: str, at_end: str) -> OpenRow:
    """Return a row with the disc of a contact."""
    avatar = Avatar(context.theme, _AVATAR)
    avatar.show_contact(uid, name)
    return OpenRow(context, (name, note), at_end, ("contact", uid), avatar)
