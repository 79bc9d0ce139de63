"""A row that opens its record: by click, Enter or Space."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.widgets.avatar import Avatar
from ui.widgets.label import Note
from ui.widgets.open_button import OpenButton
from ui.widgets.row import Row

_AVATAR = 30


class OpenRow(OpenButton):
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
        super().__init__(", ".join(part for part in (*lines, at_end) if part), context.theme)
        self._record = record
        self.row = Row(*lines, context.theme, lead, Note(at_end) if at_end else None, self)
        self.hold(self.row)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.opened.emit(*self._record)


def person_row(context: Context, uid: str, name: str, note: str, at_end: str) -> OpenRow:
    """Return a row with the disc of a contact."""
    avatar = Avatar(context.theme, _AVATAR)
    avatar.show_contact(uid, name)
    return OpenRow(context, (name, note), at_end, ("contact", uid), avatar)
