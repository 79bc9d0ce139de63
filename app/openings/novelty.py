"""Novelty: how much somebody reaches whom my other contacts do not, from 0 to 1.

1 − the share of common contacts: of all my contacts of whom any tie is known, themselves included,
how many are tied to them. Moderately weak ties, with few contacts in common, reach furthest
(Granovetter 1973; Rajkumar and others 2022). Where no tie of theirs is known the share is the mean
of the others: unknown is neither few nor many.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Common:
    """How many contacts each has in common with me, of whom any tie is known."""

    counts: dict[int, int]

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> Common:
        """Return the counts from the pairs of contacts that know each other."""
        known: dict[int, set[int]] = {}
        for one, other in pairs:
            if one != other:
                known.setdefault(one, set()).add(other)
                known.setdefault(other, set()).add(one)
        return cls({one: len(others) for one, others in known.items()})

    def novelty(self, contact: int) -> float:
        """Return 1 − the share of common contacts; 1 where no tie is known at all."""
        if not self.counts:
            return 1.0
        mean = sum(self.counts.values()) / len(self.counts)
        return 1 - self.counts.get(contact, mean) / len(self.counts)
