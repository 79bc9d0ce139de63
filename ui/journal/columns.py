"""How list, text and reflections share the width of the journal."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import ThemeSource
from ui.widgets.rule import Rule

_LIST, _SMALL_LIST, _LEAST_LIST = 330, 240, 200
_PANEL, _EDITOR, _LEAST_EDITOR, _ALONE = 278, 460, 300, 760


class Columns(QWidget):
    """The list gives way before the text becomes too narrow; the text may have all to itself.

    `alone_changed` tells whether it has.
    """

    alone_changed = Signal(bool)

    def __init__(
        self, theme: ThemeSource, before: QWidget, text: QWidget, after: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._source, self._before, self._after = theme, before, after
        self._is_open = self._is_alone = False
        middle = QWidget(self)
        self._middle = QHBoxLayout(middle)
        self._middle.addWidget(text)
        self._rule_before, self._rule_after = Rule(theme, True, self), Rule(theme, True, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(before)
        row.addWidget(self._rule_before)
        row.addWidget(middle, 1)
        row.addWidget(self._rule_after)
        row.addWidget(after)
        theme.changed.connect(self._share_width)

    @property
    def is_alone(self) -> bool:
        """Tell whether the text has the room for itself."""
        return self._is_alone

    def open_entry(self, is_open: bool) -> None:
        """Make room for an open entry; without one, there is nothing to be alone with."""
        self._is_open = is_open
        self.leave_alone(self._is_alone)

    def minimumSizeHint(self) -> QSize:
        """Return the room for text and reflections: the list goes before they become too small."""
        px = self._source.theme.px
        return QSize(px(_PANEL + _LEAST_EDITOR), super().minimumSizeHint().height())

    def leave_alone(self, is_alone: bool) -> None:
        """Leave all room to the text of the open entry, or show everything again."""
        wanted = is_alone and self._is_open
        if wanted != self._is_alone:
            self._is_alone = wanted
            # Before anything comes back, or the window would grow to hold both.
            self._middle.setContentsMargins(0, 0, 0, 0)
            self.alone_changed.emit(wanted)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        px = self._source.theme.px
        panel, editor, least = px(_PANEL), px(_LEAST_EDITOR), px(_LEAST_LIST)
        is_room = self.width() >= panel + editor + least
        self._after.setFixedWidth(panel)
        beside = self.width() - panel
        small = min(px(_SMALL_LIST), beside - editor)
        self._before.setFixedWidth(max(least, small, min(px(_LIST), beside - px(_EDITOR))))
        self._show(is_room)
        side = max(0, (self.width() - px(_ALONE)) // 2) if self._is_alone else 0
        self._middle.setContentsMargins(side, 0, side, 0)

    def _show(self, is_room: bool) -> None:
        is_before_seen = (is_room or not self._is_open) and not self._is_alone
        is_after_seen = self._is_open and not self._is_alone
        self._after.setVisible(is_after_seen)
        self._rule_after.setVisible(is_after_seen)
        self._before.setVisible(is_before_seen)
        self._rule_before.setVisible(is_before_seen)
