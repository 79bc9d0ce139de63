"""The filters over the list of contacts, each with how many it shows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.insights.contact_choice import FILTERS
from ui.context import Context
from ui.widgets.pills import Pills

_RARE = ("resting", "let go", "handle", "new")


class ListFilters(Pills):
    """One is always chosen; those that few books need are away while they would show nobody."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.setAccessibleName(self.tr("Show"))
        self._formats = context.formats
        self._counts: Mapping[str, int] = {}
        self._show(FILTERS[0])

    def shown(self) -> str:
        """Return the key of the filter in use."""
        return self.chosen_key() or FILTERS[0]

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many contacts each filter shows."""
        self._counts = counts
        self._show(self.shown())

    def choose(self, key: str) -> None:
        """Use a filter without telling, also one that is away at the moment."""
        if not any(pill.key == key for pill in self._pills()):
            self._show(key)
        super().choose(key)

    def _show(self, chosen: str) -> None:
        words = self._words()
        keys = [
            one for one in FILTERS if one == chosen or one not in _RARE or self._counts.get(one)
        ]
        self.set_pills([(key, self._caption(key, words[key])) for key in keys], chosen)

    def _caption(self, key: str, word: str) -> str:
        if key not in self._counts:
            return word
        count = self._formats.number(self._counts[key])
        return self.tr("{filter} {count}").format(filter=word, count=count)

    def _words(self) -> dict[str, str]:
        return {
            "all": self.tr("All"),
            "deep": self.tr("Deep"),
            "rising": self.tr("Rising"),
            "fading": self.tr("Fading"),
            "quiet": self.tr("Quiet"),
            "resting": self.tr("Resting"),
            "let go": self.tr("Let go"),
            "handle": self.tr("By handle"),
            "new": self.tr("New"),
        }
