"""The chip over the list while it shows a group that was marked elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.text import tr_count
from ui.theme import ThemeSource
from ui.widgets.chip import Chip


class GroupChip(Chip):
    """Knows the row `ids` of the group, None where all are listed; a press asks for all."""

    def __init__(self, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__("", theme, "accent", "group", parent=parent)
        self.ids: tuple[int, ...] | None = None
        self.hide()

    def hold(self, ids: Sequence[int] | None) -> None:
        """Stand for another group, or for none."""
        self.ids = None if ids is None else tuple(ids)
        one, many = "{n} contact from Insights · Show all", "{n} contacts from Insights · Show all"
        self.set_caption(tr_count("GroupChip", one, many, len(ids or ())))
        self.setVisible(ids is not None)
