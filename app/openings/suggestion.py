"""A suggestion whom to ask, with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.model.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A contact who could help; score = relevance × willingness × novelty, each from 0 to 1.

    `path` leads from the contact to somebody inside (uids, the contact first); empty where no way
    is known. `given_less_received` is in steps of the scales, over all meetings.
    """

    contact: str
    name: str
    score: float
    relevance: float
    willingness: float
    novelty: float
    reasons: tuple[Sentence, ...]
    path: tuple[str, ...]
    given_less_received: int
    mean_safety: float | None

    def to_json(self) -> dict[str, Any]:
        """Return the answer by the contract of the book as JSON, not rounded."""
        return {
            "contact": self.contact,
            "score": self.score,
            "relevance": self.relevance,
            "willingness": self.willingness,
            "novelty": self.novelty,
            "reasons": [str(one) for one in self.reasons],
            "path": list(self.path),
        }
