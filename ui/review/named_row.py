"""A name that the review will hold, with the ways to hold it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.label import Mini, PlainLabel
from ui.widgets.tooltip import set_tooltip


class NamedRow(QWidget):
    """Emits what is asked for with the key of the row."""

    initials_asked = Signal(str)
    leave_out_asked = Signal(str)

    def __init__(
        self, key: str, name: str, shown: str, said: str, context: Context, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.key = key
        theme = context.theme
        self.initials = Button(self.tr("Initials"), theme, "link", parent=self)
        self.initials.setAccessibleName(self.tr("Initials for {name}").format(name=name))
        self.leave_out = Button(self.tr("Leave out"), theme, "link", parent=self)
        self.leave_out.setAccessibleName(self.tr("Leave out {name}").format(name=name))
        if shown:
            said = self.tr("as {shown}, {said}").format(shown=shown, said=said)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(PlainLabel(name, self, elide=True))
        lines.addWidget(Mini(said, self, elide=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.theme.px(4), 0, theme.theme.px(4))
        row.setSpacing(theme.theme.px(14))
        row.addLayout(lines, 1)
        row.addWidget(self.initials)
        row.addWidget(self.leave_out)
        self.setAccessibleName(name)
        set_tooltip(self, name)
        self.initials.clicked.connect(self._ask_initials)
        self.leave_out.clicked.connect(self._ask_leave_out)

    def _ask_initials(self) -> None:
        self.initials_asked.emit(self.key)

    def _ask_leave_out(self) -> None:
        self.leave_out_asked.emit(self.key)
