"""What bringing a file would change, before anything does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from app.exchange.brought import Problem
from app.model.review_draft import ReviewDraft
from app.store.records import Record


@dataclass(slots=True)
class Counts:
    """How many records are new, learn something, are there already, or stay out."""

    new: int = 0
    merged: int = 0
    unchanged: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would be written, and what is said of it."""

    format: str
    name: str
    contacts: Counts
    entries: Counts
    openings: Counts
    records: tuple[Record, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    reviews: tuple[ReviewDraft, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def label(self) -> str:
        """What the step is called when it is offered to be taken back."""
        return f"bring {self.name}"

    @property
    def brings_something(self) -> bool:
        """Tell whether anything would be written."""
        return bool(self.records or self.settings or self.reviews)

    def to_json(self) -> dict[str, Any]:
        """Return the counts and the problems, by the contract of `import FILE --json`.

        `reviews` counts the drafts of reviews that are brought.
        """
        return {
            "format": self.format,
            "contacts": asdict(self.contacts),
            "entries": asdict(self.entries),
            "openings": asdict(self.openings),
            "reviews": len(self.reviews),
            "problems": [asdict(problem) for problem in self.problems],
        }
