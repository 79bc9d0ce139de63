"""How far the making of a review is, told on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_EVERY = 200


def _nobody(share: float) -> None:
    """Tell nobody."""


class Pace:
    """Tells a share of 1 now and then; whoever is told may raise to give up."""

    def __init__(self, tell: Callable[[float], object] | None = None) -> None:
        self._tell = tell or _nobody
        self._share = 0.0
        self._steps = 0

    def reach(self, share: float) -> None:
        """Tell that so much is done."""
        self._share = share
        self._tell(share)

    def along(self, some: Iterable[T], count: int, last: float) -> Iterator[T]:
        """Yield `count` things, and reach the last share with them."""
        first = self._share
        for done, one in enumerate(some):
            if done % _EVERY == 0 or count < _EVERY:
                self.reach(first + (last - first) * done / max(count, 1))
            yield one
        self.reach(last)

    def step(self) -> None:
        """Take one of very many steps: it is told rarely."""
        self._steps += 1
        if self._steps % _EVERY == 0:
            self._tell(self._share)
