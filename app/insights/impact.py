"""Impact over lifespan: which long ties give nobody anything any more?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.insights.evidence import MICROSECONDS_A_DAY, Evidence, Reflections
from app.insights.insight import Act, Insight
from app.insights.series import Scatter, scatter
from app.measure.arrays import Bools, Floats
from app.measure.balance import balance
from app.measure.ewma import last_means
from app.measure.verdict import DAYS_PER_YEAR, slope_per_year
from app.model.instant import from_microseconds
from app.model.partial_date import parse_partial_date
from app.model.sentence import Sentence, say

FEWEST_ENTRIES = 5
SHORTEST_DAYS = 180
LOW = 2.0

HOW = say(
    "A tie is looked at when its contact is active and at least 5 entries over at least 180 days "
    "have both *gave* and *received* rated. It is in the review when the trend lines of both "
    "(half-life 90 days) end under 2, and their sum does not rise (slope of Theil and Sen, 1968). "
    "Given and received are the steps above *nothing* in this time. Silence alone never counts, "
    "and nothing happens by itself."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactInsight(Insight):
    """Ties to look at again, and the balance of the window."""

    review: tuple[str, ...]
    given: float
    received: float
    balance: float | None


def look_at_impact(evidence: Evidence) -> ImpactInsight:
    """Return which long ties stand still, over the whole book; and the balance of the window."""
    both = _both_rated(evidence.up_to_now)
    judged, low = _judged(evidence, both), _low(evidence, both)
    review = judged & low
    review &= ~_rising(both.where(review[both.contact]), evidence.n_contacts)
    exchange = balance(evidence.in_window.ratings["gave"], evidence.in_window.ratings["received"])
    n, count = int(np.count_nonzero(judged)), int(np.count_nonzero(review))
    return ImpactInsight(
        n=n,
        rests_on="contacts",
        figure=count if n else None,
        said=_said(count, n) if n else _missing(),
        act=_act(evidence, both, review),
        contacts=evidence.uids(review),
        how_measured=HOW,
        series=_series(evidence),
        review=evidence.uids(review),
        given=exchange.given,
        received=exchange.received,
        balance=exchange.balance,
    )


def _both_rated(found: Reflections) -> Reflections:
    return found.where(~np.isnan(found.ratings["gave"] + found.ratings["received"]))


def _judged(evidence: Evidence, both: Reflections) -> Bools:
    """Tell of each contact whether there is enough to judge."""
    n = evidence.n_contacts
    first = np.full(n, evidence.until, dtype=np.int64)
    np.minimum.at(first, both.contact, both.at)
    last = first.copy()
    np.maximum.at(last, both.contact, both.at)
    is_long = last - first >= SHORTEST_DAYS * MICROSECONDS_A_DAY
    often: Bools = np.bincount(both.contact, minlength=n) >= FEWEST_ENTRIES
    return often & is_long & evidence.is_active()


def _low(evidence: Evidence, both: Reflections) -> Bools:
    gave, received = _lately(evidence, both, "gave"), _lately(evidence, both, "received")
    return (np.nan_to_num(gave, nan=LOW) < LOW) & (np.nan_to_num(received, nan=LOW) < LOW)


def _lately(evidence: Evidence, found: Reflections, rating: str) -> Floats:
    """Return where each contact's trend line of a rating stands at its last one."""
    days = found.at / MICROSECONDS_A_DAY
    return last_means(found.contact, days, found.ratings[rating], evidence.n_contacts)


def _rising(both: Reflections, n_contacts: int) -> Bools:
    """Tell of each contact whether gave + received rises."""
    rises = np.zeros(n_contacts, dtype=np.bool_)
    order = np.argsort(both.contact, kind="stable")
    both = both.where(order)
    places, starts = np.unique(both.contact, return_index=True)
    exchanged = both.ratings["gave"] + both.ratings["received"]
    ends = np.searchsorted(both.contact, places, side="right")
    for place, start, end in zip(places, starts, ends, strict=True):
        slope = slope_per_year(both.local_day[start:end], exchanged[start:end])
        rises[place] = slope is not None and slope > 0
    return rises


def _said(count: int, n: int) -> Sentence:
    if not count:
        text = "Ties with enough ratings: {n}. In each of them somebody gives, receives or grows."
        return say(text, n=n)
    text = "Ties in which lately neither of you gives or receives much: {low} of {n}."
    return say(text, low=count, n=n)


def _missing() -> Sentence:
    return say(
        "No tie has {fewest} entries over {days} days with both *gave* and *received* rated yet: "
        "rate them after a meeting.",
        fewest=FEWEST_ENTRIES,
        days=SHORTEST_DAYS,
    )


def _act(evidence: Evidence, both: Reflections, review: Bools) -> Act | None:
    """Suggest to look at the tie that rests on the most entries."""
    if not review.any():
        return None
    entries = np.where(review, np.bincount(both.contact, minlength=len(review)), 0)
    one = evidence.contacts[int(np.argmax(entries))]
    text = (
        "Look at the tie with {name}: over {n} rated entries little is given or received. Repair, "
        "rest, or let go?"
    )
    return Act(say(text, name=one.name, n=int(entries.max())), one.uid)


def _series(evidence: Evidence) -> Scatter:
    """Return years known against the mean of where gave, received and growth stand lately."""
    found = evidence.up_to_now
    lately = np.array([_lately(evidence, found, key) for key in ("gave", "received", "growth")])
    entries = np.bincount(found.contact, minlength=evidence.n_contacts)
    axes = ("years known", "impact")
    return scatter(
        evidence, axes, _years_known(evidence), lately.mean(axis=0), entries.astype(np.float64)
    )


def _years_known(evidence: Evidence) -> Floats:
    """Return years since each contact is known, or else since the first entry; NaN unknown."""
    days = (evidence.until - evidence.first_met) / MICROSECONDS_A_DAY
    days[evidence.first_met == 0] = np.nan
    today = from_microseconds(evidence.until).date()
    for place, one in enumerate(evidence.contacts):
        since = parse_partial_date(one.known_since).earliest() if one.known_since else None
        if since:
            days[place] = (today - since).days
    return days / DAYS_PER_YEAR
