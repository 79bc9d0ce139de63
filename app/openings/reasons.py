"""Why somebody is suggested, or what to mind before asking: one sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.model.opening import Asked, Opening
from app.model.sentence import Sentence, say, say_count
from app.openings.relevance import Links
from app.openings.willingness import Experience

KIND = 4.0
ENOUGH_RATINGS = 2
UNEVEN = 0.2
DORMANT_DAYS = 365


def why_relevant(links: Links, opening: Opening, way: Sequence[str]) -> Iterator[Sentence]:
    """Yield what ties somebody to the opening; `way` names those on the way in, them first."""
    if links.is_inside:
        yield say("Works at {organisation}", organisation=opening.organisation)
    if links.is_noted:
        yield say("Your note on them names {organisation}", organisation=opening.organisation)
    if links.field:
        yield say("Field: {field}", field=links.field)
    if links.interests:
        yield say("Interested in: {interests}", interests=", ".join(links.interests))
    if len(way) > 1:
        yield say_count(
            "Knows {name}, who is close to it",
            "{n} ties away from {name}, who is close to it",
            len(way) - 1,
            name=way[-1],
        )


def why_willing(known: Experience, days_since_met: int | None) -> Iterator[Sentence]:
    """Yield what the meetings speak for."""
    safety, received, balance = known.mean_safety, known.mean_received, known.balance
    is_safe = safety is not None and safety >= KIND and known.n_safety >= ENOUGH_RATINGS
    if is_safe:
        text = "You could ask them anything: safety {safety} of 5 over {n} ratings"
        yield say(text, safety=safety, n=known.n_safety)
    if received is not None and received >= KIND and known.n_received >= ENOUGH_RATINGS:
        text = "They gave you much before: received {received} of 5 over {n} ratings"
        yield say(text, received=received, n=known.n_received)
    if balance is not None and abs(balance) > UNEVEN:
        yield _whose_turn(known.given_less_received)
    if is_safe and days_since_met is not None and days_since_met > DORMANT_DAYS:
        text = "Last met {days} days ago: trusted ties that rest are worth asking"
        yield say(text, days=days_since_met)


def _whose_turn(given_less_received: int) -> Sentence:
    if given_less_received > 0:
        return say("You gave more than you received ({steps} steps)", steps=given_less_received)
    text = "You received more than you gave ({steps} steps): give something first"
    return say(text, steps=-given_less_received)


def already_asked(asked: Sequence[Asked]) -> Iterator[Sentence]:
    """Yield when somebody was asked before, and what came of it."""
    for one in asked:
        if one.on and one.outcome:
            yield say("Asked on {day}: {outcome}", day=one.on, outcome=one.outcome)
        else:
            yield say("Asked on {day}", day=one.on) if one.on else say("Asked already")
