"""Relevance: how much somebody has to do with an opening, from 0 to 1.

Each link is taken as an independent chance to be of help, so that the links add up without passing
1: relevance = 1 − Π(1 − wᵢ), the noisy-or of Pearl (1988). The weights are our judgement: inside
the organisation 0.8; named with it in your own note 0.6; of one of its fields 0.6; interested in
one 0.3; and 0.8 times the strength of the way over known ties to somebody inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

INSIDE, NOTED, SAME_FIELD, INTERESTED, WAY_IN = 0.8, 0.6, 0.6, 0.3, 0.8


@dataclass(frozen=True, slots=True)
class Links:
    """What ties a contact to an opening; `way` is the strength of a way in, 0 without one."""

    is_inside: bool = False
    is_noted: bool = False
    field: str | None = None
    interests: tuple[str, ...] = ()
    way: float = 0.0


def relevance(links: Links) -> float:
    """Return the relevance of these links, 0 without any."""
    weights = (
        INSIDE * links.is_inside,
        NOTED * links.is_noted,
        SAME_FIELD * bool(links.field),
        INTERESTED * bool(links.interests),
        WAY_IN * links.way,
    )
    return 1 - prod(1 - weight for weight in weights)
