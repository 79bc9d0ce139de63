"""A card: a surface with a thin line around it, a title and room for a body."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.label import Heading, Note
from ui.widgets.paint import paint_round

_PADDING, _RADIUS, _GAP = 18, 12, 4
_BODY_GAP = 8


class Card(QFrame):
    """Title, subtitle and `body`, a vertical layout; `tone` is the colour of its ground.

    Rows stay at the top of a tall card where a stretch follows them in the body.
    """

    def __init__(
        self,
        theme: ThemeSource,
        title: str = "",
        subtitle: str = "",
        tone: str = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._tone = theme, tone
        self.title = Heading(title, self)
        self.subtitle = Note(subtitle, self, wrap=True)
        self.corner = QHBoxLayout()
        self.body = QVBoxLayout()
        self._build()
        self.set_title(title, subtitle)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the two lines at the top; an empty one takes no room."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def set_tone(self, tone: str) -> None:
        """Change the ground to the colour of another token."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its line."""
        theme = self._source.theme
        fill = theme.colour(self._tone)
        line = theme.line if self._tone == "surface" else fill
        paint_round(QPainter(self), self.rect(), theme.px(_RADIUS), fill, line)

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._head.addLayout(self.corner)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._head)
        self._outer.addWidget(self.subtitle)
        self._outer.addLayout(self.body, 1)

    def _restyle(self, theme: Theme) -> None:
        padding = theme.px(_PADDING)
        self._outer.setContentsMargins(padding + 1, padding, padding + 1, padding)
        self._outer.setSpacing(theme.px(_GAP))
        self.corner.setSpacing(theme.px(_BODY_GAP))
        self.body.setSpacing(theme.px(_BODY_GAP))
        self.update()
