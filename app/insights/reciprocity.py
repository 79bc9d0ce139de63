"""Reciprocity: given and received, shown and never punished."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.insights.evidence import Evidence, Reflections
from app.insights.insight import Act, Insight
from app.insights.series import Exchange, ExchangedWith, Months, sum_by_month
from app.measure.arrays import Floats, Ints
from app.measure.balance import NOTHING, balance
from app.measure.grouped import sum_by
from app.model.sentence import Coefficient, Sentence, say, say_count

FEWEST_RATED = 5
ABOUT_EVEN = 0.1
MUCH_RECEIVED, MOSTLY_RECEIVED = 6, -0.3

HOW = say(
    "Given and received are counted in steps above *nothing* (a rating of 1) over the meetings of "
    "this time. The balance is their difference divided by their sum, from −1 (only received) to 1 "
    "(only given). People keep such accounts loosely, and over years (Gouldner 1960; Clark and "
    "Mills 1979): it shows where something might be given back, and is no debt."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReciprocityInsight(Insight):
    """What was given and received, in steps above nothing, and the balance from −1 to 1."""

    given: float
    received: float
    balance: float | None

    def beside(self) -> dict[str, float | None]:
        """Return what was given and received, where there is a balance."""
        if self.figure is None:
            return {"given": None, "received": None}
        return {"given": self.given, "received": self.received}


def look_at_reciprocity(evidence: Evidence) -> ReciprocityInsight:
    """Return what was given and received in the window."""
    rated = _rated(evidence.in_window)
    found = balance(rated.ratings["gave"], rated.ratings["received"])
    n, people = len(rated.entry), _people(evidence, rated)
    enough = found.balance is not None and n >= FEWEST_RATED
    return ReciprocityInsight(
        n=n,
        rests_on="reflections",
        figure=found.balance if enough else None,
        said=_said(found.balance) if found.balance is not None and enough else _missing(n),
        act=_act(evidence, people) if enough else None,
        contacts=tuple(one.contact for one in people),
        how_measured=HOW,
        series=Exchange(_by_month(rated), people),
        given=found.given,
        received=found.received,
        balance=found.balance,
    )


def _rated(found: Reflections) -> Reflections:
    """Return the reflections in which gave or received is rated."""
    ratings = found.ratings
    return found.where(~(np.isnan(ratings["gave"]) & np.isnan(ratings["received"])))


def _steps(found: Reflections, rating: str) -> Floats:
    steps: Floats = np.nan_to_num(found.ratings[rating] - NOTHING)
    return steps


def _people(evidence: Evidence, rated: Reflections) -> tuple[ExchangedWith, ...]:
    n = evidence.n_contacts
    given, received = (_whole(rated, rating, n) for rating in ("gave", "received"))
    counts = np.bincount(rated.contact, minlength=n)
    return tuple(
        ExchangedWith(one.uid, one.name, int(given[i]), int(received[i]), int(counts[i]))
        for i in np.flatnonzero(counts).tolist()
        if (one := evidence.contacts[i])
    )


def _whole(rated: Reflections, rating: str, n: int) -> Ints:
    return sum_by(rated.contact, _steps(rated, rating), n).astype(np.int64)


def _by_month(rated: Reflections) -> Months:
    sums = {"given": _steps(rated, "gave"), "received": _steps(rated, "received")}
    return sum_by_month(rated.local_day, sums)


def _said(found: float) -> Sentence:
    if abs(found) < ABOUT_EVEN:
        text = "You gave about as much as you received (balance {balance})."
    elif found > 0:
        text = "You gave more than you received (balance {balance})."
    else:
        text = "You received more than you gave (balance {balance})."
    return say(text, balance=Coefficient(found))


def _missing(n: int) -> Sentence:
    return say_count(
        "So far *gave* or *received* is rated in one meeting of this time. From {fewest} on you "
        "see how they balance: rate them after a meeting.",
        "So far *gave* or *received* is rated in {n} meetings of this time. From {fewest} on you "
        "see how they balance: rate them after a meeting.",
        n,
        fewest=FEWEST_RATED,
    )


def _act(evidence: Evidence, people: tuple[ExchangedWith, ...]) -> Act | None:
    """Suggest to thank the active contact from whom most more was received than given."""
    active = {one.uid for one in evidence.contacts if one.standing == "active"}
    giving = [one for one in people if one.contact in active and _gives_much(one)]
    if not giving:
        return None
    best = max(giving, key=lambda one: one.received - one.given)
    text = "Tell {name} what came of it: over {n} meetings you received much from them."
    return Act(say(text, name=best.name, n=best.n), best.contact)


def _gives_much(one: ExchangedWith) -> bool:
    both = one.given + one.received
    return one.received >= MUCH_RECEIVED and (one.given - one.received) / both <= MOSTLY_RECEIVED
