"""One rating of a reflection: its name, five squares and the question underneath."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.label import Note, Strong
from ui.widgets.rating_steps import RatingSteps
from ui.widgets.tooltip import set_tooltip


class RatingRow(QWidget):
    """Emits `rated` with the rating's key and its value, None where it was cleared."""

    rated = Signal(str, object)
    skipped = Signal(str)

    def __init__(
        self,
        key: str,
        label: str,
        question: str,
        theme: ThemeSource,
        low_end: str = "",
        high_end: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.steps = RatingSteps(label, key, theme, self)
        self._label, self._question = Strong(label, self), Note(question, self, wrap=True)
        self._label.setBuddy(self.steps)
        if low_end:
            ends = self.tr("1: {low}. 5: {high}.").format(low=low_end, high=high_end)
            set_tooltip(self.steps, ends)
        self.setFocusProxy(self.steps)
        self.steps.rated.connect(self._tell)
        self.steps.skipped.connect(self._tell_skipped)
        self._build()
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def value(self) -> int | None:
        """Return the rating, None where there is none."""
        return self.steps.value() or None

    def set_value(self, value: int | None) -> None:
        """Show a rating, without telling."""
        self.steps.setValue(value or 0)

    def set_last(self, value: int | None) -> None:
        """Show faintly what was given last time."""
        self.steps.set_last(value)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._label, 1)
        line.addWidget(self.steps)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(line)
        self._outer.addWidget(self._question)

    def _restyle(self, theme: Theme) -> None:
        self._outer.setSpacing(theme.px(1))

    def _tell(self, value: int | None) -> None:
        self.rated.emit(self.key, value)

    def _tell_skipped(self) -> None:
        self.skipped.emit(self.key)
