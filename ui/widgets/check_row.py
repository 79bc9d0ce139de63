"""A row that can be ticked off, with a word or a link at its end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.icons import Icons
from ui.theme import ThemeSource
from ui.widgets.button import Button
from ui.widgets.label import Note, PlainLabel, WarningNote
from ui.widgets.row import Row
from ui.widgets.tick_box import TickBox


class CheckRow(Row):
    """Emits `ticked` with its key, and `asked` where the end is a link that is pressed.

    `tone` of the end: "text", "muted", "warning" or "link".
    """

    ticked = Signal(str, bool)
    asked = Signal(str)

    def __init__(
        self,
        key: str,
        title: str,
        second: str,
        theme: ThemeSource,
        icons: Icons,
        end: str = "",
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        self.key = key
        self.box = TickBox("", theme, icons, name=title)
        self.end = self._end_of(end, tone, theme)
        super().__init__(title, second, theme, self.box, self.end, parent)
        self.box.toggled.connect(self._tell)
        if isinstance(self.end, Button):
            self.end.clicked.connect(self._ask)

    @staticmethod
    def _end_of(end: str, tone: str, theme: ThemeSource) -> QWidget:
        if tone == "link":
            return Button(end, theme, "link")
        kinds: dict[str, type[PlainLabel]] = {"muted": Note, "warning": WarningNote}
        return kinds.get(tone, PlainLabel)(end)

    def _tell(self, is_ticked: bool) -> None:
        self.ticked.emit(self.key, is_ticked)

    def _ask(self) -> None:
        self.asked.emit(self.key)
