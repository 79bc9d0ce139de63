"""What is found about one question: figure, sentence, one act, and what a chart can draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from app.insights.series import Series
from app.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Act:
    """One suggestion with its reason, and the contact it is about."""

    said: Sentence
    contact: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """Every figure opens: what it rests on (`n` of what), how it is measured, who is behind it.

    `figure` is None where there are too few to conclude from; `said` then tells what is missing.
    """

    n: int
    rests_on: str
    figure: float | None
    said: Sentence
    act: Act | None
    contacts: tuple[str, ...]
    how_measured: Sentence
    series: Series

    def beside(self) -> Mapping[str, float | None]:
        """Return what a line over the years shows beside the figure, by name."""
        return {}

    def to_json(self) -> dict[str, Any]:
        """Return the answer by the contract of the book as JSON, not rounded."""
        common = {one.name for one in fields(Insight)}
        own = {one.name: getattr(self, one.name) for one in fields(self) if one.name not in common}
        return {
            "n": self.n,
            "rests_on": self.rests_on,
            "figure": self.figure,
            "said": str(self.said),
            "act": str(self.act.said) if self.act else None,
            "contacts": list(self.contacts),
            **_plain(own),
            "how_measured": str(self.how_measured),
        }


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def known(value: float) -> float | None:
    """Return a number; None where it is not known (NaN)."""
    return None if value != value else float(value)
