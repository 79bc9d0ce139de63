"""A row of pills of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QWidget

from ui.theme import Theme, ThemeSource
from ui.widgets.caption import say_plainly
from ui.widgets.draw_line import draw_line
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.paint import paint_focus, paint_round

_HEIGHT, _PADDING, _GAP, _LONGEST = 26, 11, 6, 220


class Pill(QRadioButton):
    """One choice, fully round; dark where it is the chosen one."""

    def __init__(
        self, key: str, caption: str, theme: ThemeSource, parent: QWidget, sides: int = _PADDING
    ) -> None:
        super().__init__(parent)
        self.key, self._source, self._sides = key, theme, sides
        self.set_caption(caption)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)

    def set_caption(self, caption: str) -> None:
        """Change what the pill says; & is a letter like any other."""
        self._caption = caption
        say_plainly(self, caption)

    def sizeHint(self) -> QSize:
        """Return the room for the caption, up to a limit."""
        theme = self._source.theme
        text = QFontMetrics(theme.font("mini")).horizontalAdvance(self._caption)
        width = min(text + 2 * theme.px(self._sides), theme.px(_LONGEST))
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same room: a caption of usual length is never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click at a position counts: anywhere on the pill."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, caption and the ring of the focus."""
        theme = self._source.theme
        painter = QPainter(self)
        fill, line, ink = self._colours(theme)
        paint_round(painter, self.rect(), self.height() / 2, fill, line)
        painter.setFont(theme.font("mini"))
        painter.setPen(QColor(ink))
        room = self.rect().adjusted(theme.px(self._sides) - 1, 0, 1 - theme.px(self._sides), 0)
        draw_line(painter, room, self._caption, self.layoutDirection(), "middle")
        paint_focus(painter, self, theme, self.height() / 2)

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        if self.isChecked():
            return theme.text, "", theme.on_text
        return theme.hover if self.underMouse() else theme.surface, theme.line, theme.muted

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Pills(QWidget):
    """Pills that wrap where they need to; arrows move, `chosen` carries the key of the new one.

    `sides` is the room beside a caption, `gap` that between pills.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: ThemeSource,
        name: str,
        parent: QWidget | None = None,
        sides: int = _PADDING,
        gap: int = _GAP,
    ) -> None:
        super().__init__(parent)
        self._source, self._sides = theme, sides
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._tell)
        self._layout = FlowLayout(self, gap, theme)
        self.setAccessibleName(name)

    def set_pills(self, pills: Sequence[tuple[str, str]], chosen: str | None = None) -> None:
        """Show (key, caption) pairs; the same keys only change what they say."""
        if [pill.key for pill in self._pills()] == [key for key, _ in pills]:
            for pill, (_, caption) in zip(self._pills(), pills, strict=True):
                pill.set_caption(caption)
        else:
            self._replace(pills)
        if chosen is not None:
            self.choose(chosen)

    def choose(self, key: str) -> None:
        """Make a pill the chosen one, without telling; none where there is no such pill."""
        self._group.blockSignals(True)
        self._group.setExclusive(False)  # an exclusive group keeps its last choice
        for pill in self._pills():
            pill.setChecked(pill.key == key)
        self._group.setExclusive(True)
        self._group.blockSignals(False)

    def chosen_key(self) -> str | None:
        """Return the key of the chosen pill."""
        return next((pill.key for pill in self._pills() if pill.isChecked()), None)

    def _pills(self) -> list[Pill]:
        return [pill for pill in self._group.buttons() if isinstance(pill, Pill)]

    def _replace(self, pills: Sequence[tuple[str, str]]) -> None:
        for pill in self._pills():
            self._group.removeButton(pill)
            self._layout.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        for key, caption in pills:
            pill = Pill(key, caption, self._source, self, self._sides)
            self._group.addButton(pill)
            self._layout.addWidget(pill)
            pill.show()

    def _tell(self, button: QAbstractButton, is_chosen: bool) -> None:
        if is_chosen and isinstance(button, Pill):
            self.chosen.emit(button.key)
