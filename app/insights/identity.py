"""Value over identity: what do I gain from those whom I know only by a handle?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.insights.evidence import Evidence
from app.insights.insight import Act, Insight
from app.insights.series import scatter
from app.measure.arrays import Bools, Floats
from app.measure.bootstrap import (
    FEWEST_EACH,
    Interval,
    MedianDifference,
    median_difference,
    median_interval,
)
from app.model.instant import from_microseconds
from app.model.sentence import Sentence, say

GAINS = ("growth", "received", "safety")
UNSEEN_DAYS = 30
GROWING = 4.0

HOW = say(
    "For each contact the mean of its growth, received and safety in this time; then the medians "
    "over the contacts known by a handle beside those known by name. Each median of growth, and "
    "their difference, has a 90 % interval by 2,000 bootstrap resamples (Efron 1979); where that "
    "of the difference holds 0, no difference is claimed. Under 5 contacts of a kind it has no "
    "interval, and nothing is compared. A first step toward a stranger is a "
    "contact first written about in this time, introduced by nobody and not known before."
)


@dataclass(frozen=True, slots=True)
class Gains:
    """How many contacts of a kind were rated, and the medians of their means (None unknown)."""

    n: int
    growth: float | None
    received: float | None
    safety: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityInsight(Insight):
    """Gains from those known by a handle beside those known by name, and who was new.

    The intervals are those of the median growths; None under 5 contacts.
    """

    handle: Gains
    real: Gains
    difference_growth: Interval | None
    handle_growth_interval: Interval | None
    real_growth_interval: Interval | None
    first_steps: tuple[str, ...]

    def beside(self) -> dict[str, float | None]:
        """Return the growth of those known by name, where the two are compared."""
        return {"real": self.real.growth if self.difference_growth else None}


def look_at_identity(evidence: Evidence) -> IdentityInsight:
    """Return what was gained in the window, by the kind of name."""
    means = {rating: evidence.mean(rating) for rating in GAINS}
    is_handle = np.array([one.name_kind == "handle" for one in evidence.contacts], dtype=np.bool_)
    by_handle, by_name = _gains(means, is_handle), _gains(means, ~is_handle)
    growth = means["growth"]
    rated = ~np.isnan(growth)
    handles, names = growth[rated & is_handle], growth[rated & ~is_handle]
    found = median_difference(handles, names)
    entries = np.bincount(evidence.meetings.contact, minlength=evidence.n_contacts)
    return IdentityInsight(
        n=by_handle.n + by_name.n,
        rests_on="contacts",
        figure=by_handle.growth if found else None,
        said=_said(found, by_handle, by_name) if found else _missing(growth, is_handle),
        act=_act(evidence, growth, is_handle) if found and found.low > 0 else None,
        contacts=evidence.uids(_rated(means) & is_handle),
        how_measured=HOW,
        series=scatter(
            evidence, ("received", "growth"), means["received"], growth, entries.astype(np.float64)
        ),
        handle=by_handle,
        real=by_name,
        difference_growth=(found.low, found.high) if found else None,
        handle_growth_interval=median_interval(handles),
        real_growth_interval=median_interval(names),
        first_steps=evidence.uids(_first_steps(evidence)),
    )


def _first_steps(evidence: Evidence) -> Bools:
    """Tell of each contact whether it was a stranger whom I reached out to in the window.

    So is one who is first written about in it, was introduced by nobody, and was not known before.
    """
    is_new = evidence.first_met > max(evidence.after, 0)
    for i in np.flatnonzero(is_new).tolist():
        one, at = evidence.contacts[i], int(evidence.first_met[i])
        is_new[i] = one.met_through_id is None and not _was_known(one.known_since, at)
    return is_new


def _was_known(since: str | None, at: int) -> bool:
    """Tell whether a date, of which only a part may be known, is before a moment's."""
    if since is None or since.startswith("-"):
        return False
    return since < from_microseconds(at).date().isoformat()[: len(since)]


def _rated(means: dict[str, Floats]) -> Bools:
    rated: Bools = np.any([~np.isnan(values) for values in means.values()], axis=0)
    return rated


def _gains(means: dict[str, Floats], kind: Bools) -> Gains:
    medians = {rating: _median(values[kind]) for rating, values in means.items()}
    return Gains(int(np.count_nonzero(_rated(means) & kind)), **medians)


def _median(values: Floats) -> float | None:
    rated = values[~np.isnan(values)]
    return float(np.median(rated)) if len(rated) else None


def _said(found: MedianDifference, by_handle: Gains, by_name: Gains) -> Sentence:
    if found.low > 0:
        text = "Those known by a handle make you think further: growth {handle}, by name {real}."
    elif found.high < 0:
        text = "Those known by name make you think further: growth {real}, by a handle {handle}."
    else:
        text = "No clear difference: growth {handle} with those known by a handle, {real} by name."
    return say(text, handle=by_handle.growth, real=by_name.growth)


def _missing(growth: Floats, is_handle: Bools) -> Sentence:
    rated = ~np.isnan(growth)
    return say(
        "So far growth is rated with {handles} contacts known by a handle and {names} known by "
        "name. From {fewest} of each they can be compared: rate it after a meeting, also where you "
        "know only a handle.",
        handles=int(np.count_nonzero(rated & is_handle)),
        names=int(np.count_nonzero(rated & ~is_handle)),
        fewest=FEWEST_EACH,
    )


def _act(evidence: Evidence, growth: Floats, is_handle: Bools) -> Act | None:
    """Suggest a question to an active handle that makes me think, not met for a month."""
    often = evidence.count("growth") > 1
    ready = is_handle & evidence.is_active() & often & (evidence.days_since_met() >= UNSEEN_DAYS)
    values = np.where(ready & ~np.isnan(growth), growth, 0.0)
    if not len(values) or values.max() < GROWING:
        return None
    one = evidence.contacts[int(np.argmax(values))]
    text = "Ask {name} something: what they wrote made you think further (growth {growth})."
    return Act(say(text, name=one.name, growth=float(values.max())), one.uid)
