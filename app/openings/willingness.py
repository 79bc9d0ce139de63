"""Willingness: how likely somebody would gladly help, from 0 to 1, by what meetings were like.

Half of it is safety, 0.3 what was received before, 0.2 whose turn it is to give. Each rating counts
from 0 (at 1) to 1 (at 5); a few ratings are drawn towards 0.3, as if there were two more of that
value (a Bayesian mean), so that an unknown contact has 0.3 and one kind meeting does not outweigh
ten. Time does not count: dormant ties that were trusted are worth asking (Walter, Levin and
Murnighan 2015). Prestige is left out on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass

SAFETY, RECEIVED, TURN = 0.5, 0.3, 0.2
UNKNOWN = 0.3
UNKNOWN_RATINGS = 2
STEPS = 4


@dataclass(frozen=True, slots=True)
class Experience:
    """The ratings of all meetings with a contact: sums as rated from 1 to 5, and counts."""

    safety: int = 0
    n_safety: int = 0
    gave: int = 0
    n_gave: int = 0
    received: int = 0
    n_received: int = 0

    @property
    def mean_safety(self) -> float | None:
        """Return the mean safety, 1 to 5."""
        return self.safety / self.n_safety if self.n_safety else None

    @property
    def mean_received(self) -> float | None:
        """Return the mean of what was received, 1 to 5."""
        return self.received / self.n_received if self.n_received else None

    @property
    def given_less_received(self) -> int:
        """Return how many steps above *nothing* I gave more than I received."""
        return (self.gave - self.n_gave) - (self.received - self.n_received)

    @property
    def balance(self) -> float | None:
        """Return (given − received)/(given + received), −1 to 1."""
        both = self.gave - self.n_gave + self.received - self.n_received
        return self.given_less_received / both if both else None


def willingness(known: Experience) -> float:
    """Return the willingness that these meetings speak for."""
    turn = known.balance
    return (
        SAFETY * _drawn(known.safety, known.n_safety)
        + RECEIVED * _drawn(known.received, known.n_received)
        + TURN * (UNKNOWN if turn is None else (1 + turn) / 2)
    )


def _drawn(total: int, n: int) -> float:
    return ((total - n) / STEPS + UNKNOWN * UNKNOWN_RATINGS) / (n + UNKNOWN_RATINGS)
