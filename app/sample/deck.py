"""Dealing from a pile of texts so that a text comes back as late as it can."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random


class Deck:
    """A shuffled pile that is shuffled anew when it is used up."""

    def __init__(self, cards: Sequence[str], random: Random) -> None:
        self._cards = list(cards)
        self._random = random
        self._left: list[str] = []

    def deal(self) -> str:
        """Return the next text."""
        if not self._left:
            self._left = self._random.sample(self._cards, len(self._cards))
        return self._left.pop()
