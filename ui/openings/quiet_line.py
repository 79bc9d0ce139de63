"""A line that reads as text until the pointer or the keyboard comes to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from ui.contacts.edit.line_field import LineField
from ui.theme import Theme, ThemeSource
from ui.widgets.tooltip import set_tooltip

_FRAME = 3
_SHEET = """
QLineEdit {{ background: transparent; border: 1px solid transparent; padding: 0;
    min-height: {height}px; border-radius: {radius}px; }}
QLineEdit:hover {{ background: {hover}; }}
QLineEdit:focus {{ background: {ground}; border: {ring}px solid {accent};
    padding: 0 {inner}px; }}
"""


class QuietLine(LineField):
    """A field without a frame; the words begin where its label does."""

    def __init__(self, name: str, placeholder: str, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(name, placeholder, parent)
        self.setTextMargins(-_FRAME, 0, -_FRAME, 0)
        self._align()
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def show_text(self, text: str) -> None:
        """Show what is in the book, but change nothing under the hands of the writer."""
        if not (self.hasFocus() and self.isModified()):
            super().show_text(text)
            set_tooltip(self, text)

    def changeEvent(self, event: QEvent) -> None:
        """Begin where reading begins, also with foreign words."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def _align(self) -> None:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def _restyle(self, theme: Theme) -> None:
        px = theme.px
        self.setStyleSheet(
            _SHEET.format(
                inner=px(6),
                height=px(26),
                radius=px(8),
                ring=px(2),
                hover=theme.hover,
                ground=theme.surface,
                accent=theme.accent,
            )
        )


class DayLine(QuietLine):
    """Hands a day over only when it is left: half a day is understood as another one."""

    def _wait(self, text: str) -> None:
        """Wait for the end of the typing, however long it takes."""
