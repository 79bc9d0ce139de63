"""A thin line of progress, with a way to stop."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme, ThemeSource
from ui.widgets.button import Button
from ui.widgets.label import Note
from ui.widgets.paint import mirrored, paint_round

_STEPS, _THICKNESS = 1000, 4


class ThinBar(QProgressBar):
    """The line itself."""

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = theme
        self.setRange(0, _STEPS)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the thickness of the line."""
        theme = self._source.theme
        return QSize(theme.px(120), theme.px(_THICKNESS))

    def minimumSizeHint(self) -> QSize:
        """Return the least length."""
        theme = self._source.theme
        return QSize(theme.px(40), theme.px(_THICKNESS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is done over what there is to do."""
        theme = self._source.theme
        painter, radius = QPainter(self), self.height() / 2
        paint_round(painter, self.rect(), radius, theme.line)
        done = QRect(0, 0, self.width() * max(self.value(), 0) // _STEPS, self.height())
        if done.width():
            paint_round(painter, mirrored(self, done), radius, theme.accent)


class ProgressLine(QWidget):
    """What is being done, how far it is, and a button that emits `cancel_asked`."""

    cancel_asked = Signal()

    def __init__(
        self, said: str, theme: ThemeSource, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = Note(said, self, elide=True)
        self.bar = ThinBar(theme, self)
        cancel = self.tr("Cancel")
        self.cancel = Button("", theme, "quiet", "close", icons, cancel, self)
        self.cancel.clicked.connect(self.cancel_asked)
        self._lines = QVBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._lines.addWidget(self._text)
        self._lines.addWidget(self.bar)
        self._row.addLayout(self._lines, 1)
        self._row.addWidget(self.cancel)
        self.say(said)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def say(self, said: str) -> None:
        """Change what is being done."""
        self._text.setText(said)
        self.bar.setAccessibleName(said)

    def set_share(self, share: float) -> None:
        """Show how far it is, 0 to 1."""
        self.bar.setValue(round(min(max(share, 0.0), 1.0) * _STEPS))

    def _restyle(self, theme: Theme) -> None:
        self._lines.setSpacing(theme.px(6))
        self._row.setSpacing(theme.px(8))
        self.bar.updateGeometry()
