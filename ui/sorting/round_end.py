"""What stands in the place of the card once nobody is left in a sitting."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.sorting import words
from ui.sorting.deck import Deck
from ui.text import tr, tr_count
from ui.widgets.empty_state import EmptyState

_CONTEXT = "Sorting"


class RoundEnd(EmptyState):
    """Says how many were sorted, and offers the question `next_question`, "" where none is left.

    The same question goes on where more than one sitting has room for are unknown.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__("check", "", "", context.theme, context.icons, parent)
        self.next_question = ""

    def wait(self, deck: Deck) -> None:
        """Say what is known of a deck while it is not known who is left."""
        self.next_question = ""
        self._say_of(deck, "")

    def show_left(self, deck: Deck, unknown: Mapping[str, int], n_passed: int) -> None:
        """Offer what is left: how many are unknown by question, and were passed over before."""
        more = unknown[deck.question] - n_passed - len(deck.passed())
        others = (key for key, count in unknown.items() if count and key != deck.question)
        self.next_question = deck.question if more > 0 else next(others, "")
        self._say_of(deck, self._way_on(deck, more))

    def _way_on(self, deck: Deck, more: int) -> str:
        if not self.next_question:
            return ""
        if self.next_question == deck.question:
            return tr_count(_CONTEXT, "Go on, {n} is left", "Go on, {n} are left", more)
        name = words.question_name(self.next_question)
        return tr(_CONTEXT, "Go on with {question}", question=name)

    def _say_of(self, deck: Deck, way_on: str) -> None:
        count = deck.n_sorted()
        if not deck.cards:
            said = tr(_CONTEXT, "You know this of everybody already.")
        elif self.next_question == deck.question:
            said = tr_count(_CONTEXT, "You sorted {n}.", "You sorted {n}.", count)
        else:
            one, many = "That is all. You sorted {n}.", "That is all. You sorted {n}."
            said = tr_count(_CONTEXT, one, many, count)
        self.say(said, way_on)
