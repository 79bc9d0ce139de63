"""One thing this week: which of the acts found is suggested, and when there is another.

At most one in a week, and none again within 90 days. What was suggested is kept with the book.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from app.insights.insight import Act, Insight
from app.insights.tie_review import kept_ties
from app.store.settings import Settings

WEEK_DAYS, QUIET_DAYS = 7, 90
SETTING = "one thing"
ORDER = (
    "safety",
    "relatability",
    "diversity",
    "depth",
    "identity",
    "intrinsic",
    "reciprocity",
    "impact",
)


@dataclass(frozen=True, slots=True)
class Suggested:
    """That an act was suggested on a day (ISO), and whether the person answered."""

    principle: str
    contact: str | None
    on: str
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class OneThing:
    """An act and the question that it comes from; or no act, and the day of the next one."""

    principle: str
    act: Act | None
    next_on: date | None = None


def look_for_one_thing(
    found: Mapping[str, Insight], settings: Settings, today: date
) -> OneThing | None:
    """Return what to suggest today and keep that it was; None where nothing suggests itself."""
    before = _recent(settings, today)
    latest = before[-1] if before else None
    if latest is not None and _age(latest, today) < WEEK_DAYS:
        act = found[latest.principle].act
        if act is not None and act.contact == latest.contact and not latest.is_answered:
            return OneThing(latest.principle, act)
        return OneThing(latest.principle, None, _day(latest) + timedelta(days=WEEK_DAYS))
    principle = _choice(found, before, kept_ties(settings, today))
    if principle is None:
        return None
    act = found[principle].act
    assert act is not None
    _keep(settings, [*before, Suggested(principle, act.contact, today.isoformat())])
    return OneThing(principle, act)


def answer_one_thing(settings: Settings, today: date) -> None:
    """Keep that the person planned the latest suggestion, or does not want it now."""
    before = _recent(settings, today)
    if before:
        _keep(settings, [*before[:-1], replace(before[-1], is_answered=True)])


def _choice(
    found: Mapping[str, Insight], before: Sequence[Suggested], kept: Collection[str]
) -> str | None:
    """Return the question suggested longest ago, of those whose act is not among the recent.

    Whoever was kept in the letting-go review is not asked about again in that year.
    """
    recent = {(one.principle, one.contact) for one in before}
    recent |= {("impact", uid) for uid in kept}
    last = {one.principle: place for place, one in enumerate(before)}
    open_ones = [
        key
        for key in ORDER
        if key in found and (act := found[key].act) and (key, act.contact) not in recent
    ]
    return min(open_ones, key=lambda key: last.get(key, -1), default=None)


def _recent(settings: Settings, today: date) -> list[Suggested]:
    kept = [Suggested(**one) for one in settings.get(SETTING, [])]
    return [one for one in kept if 0 <= _age(one, today) < QUIET_DAYS]


def _keep(settings: Settings, suggested: Sequence[Suggested]) -> None:
    settings.set(SETTING, [asdict(one) for one in suggested])


def _day(one: Suggested) -> date:
    return date.fromisoformat(one.on)


def _age(one: Suggested, today: date) -> int:
    return (today - _day(one)).days
