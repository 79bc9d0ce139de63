"""Seven questions to ask of a network, promises kept, given and received: one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.clock import Clock
from app.errors import UserError
from app.insights.depth import look_at_depth
from app.insights.diversity import look_at_diversity
from app.insights.evidence import MICROSECONDS_A_DAY, Evidence
from app.insights.gather import gather
from app.insights.identity import look_at_identity
from app.insights.impact import look_at_impact
from app.insights.insight import Insight
from app.insights.intrinsic import look_at_intents
from app.insights.keepsake import in_words
from app.insights.over_time import History
from app.insights.reciprocity import look_at_reciprocity
from app.insights.relatability import look_at_relatability
from app.insights.reputation import look_at_reputation
from app.insights.safety import look_at_safety
from app.model.instant import to_microseconds
from app.store.network_rows import NetworkRows

LOOKS: Mapping[str, Callable[[Evidence], Insight]] = {
    "depth": look_at_depth,
    "intrinsic": look_at_intents,
    "relatability": look_at_relatability,
    "identity": look_at_identity,
    "safety": look_at_safety,
    "diversity": look_at_diversity,
    "impact": look_at_impact,
    "reputation": look_at_reputation,
    "reciprocity": look_at_reciprocity,
}
USUAL_DAYS = 365
BEFORE_ALL = -(2**62)


@dataclass(frozen=True, slots=True)
class Insights:
    """Answers from the entries of `days` up to the end of `until`; all earlier ones for None."""

    rows: NetworkRows
    clock: Clock

    def overview(
        self, days: int | None = USUAL_DAYS, until: date | None = None
    ) -> dict[str, Insight]:
        """Return what is found about every question, by its key."""
        return dict(self.each(days, until))

    def each(
        self, days: int | None = USUAL_DAYS, until: date | None = None
    ) -> Iterator[tuple[str, Insight]]:
        """Yield each question's key and what is found, as soon as it is known."""
        evidence = self._evidence(days, until)
        for key, look in LOOKS.items():
            yield key, look(evidence)

    def before(self, days: int, until: date | None = None) -> dict[str, Insight]:
        """Return by key what was found in as many days before those."""
        end = max(self._end(until) - days * MICROSECONDS_A_DAY, BEFORE_ALL)
        evidence = gather(self.rows, max(end - days * MICROSECONDS_A_DAY, BEFORE_ALL), end)
        return {key: look(evidence) for key, look in LOOKS.items()}

    def of(
        self, principle: str, days: int | None = USUAL_DAYS, until: date | None = None
    ) -> Insight:
        """Return what is found about one question. Raise UserError where there is none such."""
        return _look_at(principle)(self._evidence(days, until))

    def history(
        self, principle: str, days: int | None = USUAL_DAYS, until: date | None = None
    ) -> History:
        """Return what the figure over the years is computed from; each looks back `days`.

        Raise UserError where there is no such question.
        """
        look, last = _look_at(principle), until or self.clock.today()
        return History(self._evidence(None, until), look, days, last, self._end_of)

    def said_between(self, first: date, last: date) -> dict[str, tuple[str, str | None]]:
        """Return by key what is said of a span of days, and of as long a time before it.

        Only questions that have a figure then; None where there was none before. Links between two
        things are in words.
        """
        days = (last - first).days + 1
        now, before = self.overview(days, last), self.overview(days, first - timedelta(days=1))
        return {
            key: (
                in_words(one.said),
                in_words(before[key].said) if before[key].figure is not None else None,
            )
            for key, one in now.items()
            if one.figure is not None
        }

    def to_json(
        self, principle: str | None, days: int | None = USUAL_DAYS, until: date | None = None
    ) -> dict[str, Any]:
        """Return one answer or all, by key, as the contract of the book as JSON has them."""
        if principle is not None:
            return {principle: self.of(principle, days, until).to_json()}
        return {key: one.to_json() for key, one in self.each(days, until)}

    def _evidence(self, days: int | None, until: date | None) -> Evidence:
        end = self._end(until)
        after = BEFORE_ALL if days is None else end - days * MICROSECONDS_A_DAY
        return gather(self.rows, max(after, BEFORE_ALL), end)

    def _end(self, until: date | None) -> int:
        return to_microseconds(self.clock.now()) if until is None else self._end_of(until)

    def _end_of(self, day: date) -> int:
        """Return the last microsecond of a local day."""
        next_day = min(day, date.max - timedelta(days=1)) + timedelta(days=1)
        return to_microseconds(datetime.combine(next_day, time(), ZoneInfo(self.clock.zone()))) - 1


def _look_at(principle: str) -> Callable[[Evidence], Insight]:
    if principle not in LOOKS:
        raise UserError(f"{principle} is none of: {', '.join(LOOKS)}.")
    return LOOKS[principle]
