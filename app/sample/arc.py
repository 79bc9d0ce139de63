"""How a relationship goes: over which days, and what its six ratings tend to."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from app.model.reflection import Reflection
from app.model.scales import HIGHEST_RATING, LOWEST_RATING, RATING_KEYS

_SAID = (0.96, 0.85, 0.7, 0.78, 0.8, 0.8)
"""How often each of the six ratings is given at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """The course of one relationship. Days count back from today."""

    was: tuple[float, ...]
    now: tuple[float, ...]
    first: float
    last: float
    entries: float
    gap: tuple[float, float] | None = None
    noise: float = 0.5
    mode: str | None = None
    intent: tuple[str, ...] = ()

    def is_under_way(self, ago: float) -> bool:
        """Tell whether the two of them still, and already, met on that day."""
        in_gap = self.gap is not None and self.gap[1] < ago < self.gap[0]
        return self.last <= ago <= self.first and not in_gap

    def along(self, ago: float) -> float:
        """Return how far along the day is, from 0 (first) to 1 (last)."""
        return min(1.0, max(0.0, (self.first - ago) / max(self.first - self.last, 1.0)))

    def reflection(self, contact: str, ago: float, random: Random) -> Reflection:
        """Return how that day might be rated, with some ratings left out."""
        along = self.along(ago)
        ratings: dict[str, Any] = {
            key: _rated(was + (now - was) * along + random.gauss(0, self.noise))
            if random.random() < said
            else None
            for key, was, now, said in zip(RATING_KEYS, self.was, self.now, _SAID, strict=True)
        }
        return Reflection(contact=contact, **ratings)

    def days(self, count: int, random: Random) -> list[float]:
        """Return the days of that many meetings, oldest first; the newest is exactly the last."""
        idle = self.gap[0] - self.gap[1] if self.gap else 0.0
        busy = max(self.first - self.last - idle, 1.0)
        steps = [(i + random.uniform(-0.42, 0.42)) / count for i in range(count - 1, 0, -1)]
        return [self._outside_gap(self.last + busy * step) for step in steps] + [self.last]

    def _outside_gap(self, ago: float) -> float:
        return ago if not self.gap or ago < self.gap[1] else ago + self.gap[0] - self.gap[1]


def _rated(value: float) -> int:
    return min(HIGHEST_RATING, max(LOWEST_RATING, round(value)))
