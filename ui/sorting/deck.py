"""The cards of one sitting: which is in front, and what was given, to be taken back stepwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.insights.sorting import SortCard, Value


@dataclass(slots=True)
class Given:
    """What was given to the card at a place; None where it was passed over."""

    place: int
    value: Value | None
    is_kept: bool = False

    def keep(self, change: object) -> None:
        """Remember that the book has it."""
        self.is_kept = True


class Deck:
    """Cards in order; an interest leaves its card in front, every other answer brings the next."""

    def __init__(self, question: str, cards: Sequence[SortCard]) -> None:
        self.question, self.cards = question, list(cards)
        self.place = 0
        self._steps: list[Given] = []

    @property
    def takes_several(self) -> bool:
        """Tell whether a card can be given more than one value."""
        return self.question == "interests"

    @property
    def card(self) -> SortCard | None:
        """Return the card in front; None behind the last."""
        return self.cards[self.place] if self.place < len(self.cards) else None

    @property
    def has_steps(self) -> bool:
        """Tell whether there is a step to go back."""
        return bool(self._steps)

    def uids(self) -> list[str]:
        """Return whose cards these are."""
        return [one.contact.uid for one in self.cards]

    def n_sorted(self) -> int:
        """Return how many cards were given something."""
        return len({step.place for step in self._steps if step.value is not None})

    def passed(self) -> list[int]:
        """Return the row ids of the cards that were passed over with nothing given."""
        given = {step.place for step in self._steps if step.value is not None}
        seen = {step.place for step in self._steps} - given
        return [self.cards[place].line.id for place in sorted(seen)]

    def words(self) -> set[Value]:
        """Return the interests of the card in front, with those given just now."""
        if self.card is None or not self.takes_several:
            return set()
        given = {step.value for step in self._steps if step.place == self.place}
        return {*self.card.contact.interests, *(one for one in given if one is not None)}

    def give(self, value: Value) -> Given:
        """Give a value to the card in front."""
        given = Given(self.place, value)
        self._steps.append(given)
        if not self.takes_several:
            self.place += 1
        return given

    def pass_over(self) -> None:
        """Bring the next card to the front."""
        self._steps.append(Given(self.place, None))
        self.place += 1

    def back(self) -> Given | None:
        """Go one step back and return it; None before the first."""
        if not self._steps:
            return None
        step = self._steps.pop()
        self.place = step.place
        return step

    def forget(self, value: Value) -> None:
        """Drop the step that gave a value to the card in front."""
        self._steps = [s for s in self._steps if (s.place, s.value) != (self.place, value)]

    def drop_unkept(self) -> None:
        """Go back to the first card whose value the book did not take."""
        self._cut([i for i, s in enumerate(self._steps) if s.value is not None and not s.is_kept])

    def renew(self, cards: Sequence[SortCard]) -> None:
        """Take the cards as they are now, and go back to one whose value was taken away."""
        known = {one.contact.uid: one for one in cards}
        self.cards = [known.get(one.contact.uid, one) for one in self.cards]
        self._cut([i for i, step in enumerate(self._steps) if self._is_lost(step)])

    def _is_lost(self, step: Given) -> bool:
        if step.value is None or not step.is_kept:
            return False
        card = self.cards[step.place]
        if self.takes_several:
            return not card.has(self.question, step.value)
        return getattr(card.contact, self.question) is None

    def _cut(self, steps: Sequence[int]) -> None:
        if steps:
            self.place = self._steps[steps[0]].place
            del self._steps[steps[0] :]
