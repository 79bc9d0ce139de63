"""Two contacts who may be one, and why."""

from __future__ import annotations

from dataclasses import dataclass

WEIGHTS = {
    "profile": 100,
    "email": 90,
    "handle": 80,
    "phone": 70,
    "name is handle": 60,
    "same name": 50,
    "nickname": 40,
    "initial": 30,
    "like name": 20,
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two contacts may be one: a key of WEIGHTS, and what they share where there is a text."""

    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts (uids, the lower first) with the reasons, the strongest first."""

    one: str
    other: str
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> int:
        """Return how much speaks for it; it orders, and is not shown."""
        return sum(WEIGHTS[reason.kind] for reason in self.reasons)
