"""How the contact stood whom two become: all that was said of both, up to what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from app.model.contact import Contact, Standing
from app.model.standing import by_day


def joined(texts: Iterable[str | None]) -> str | None:
    """Return texts one after the other, each once; None where there is none."""
    return "\n\n".join(dict.fromkeys(text for text in texts if text)) or None


def merged_standing(
    kept: Contact, other: Contact, standing: str, since: str | None
) -> dict[str, Any]:
    """Return the fields that say how a contact stands and stood; of one day `kept` counts.

    Where the day of the chosen standing is unknown it is learnt from the history of either.
    """
    told = (*other.standings, *kept.standings)
    earlier = list(_changes(by_day(told, since)))
    if earlier and earlier[-1].standing == standing:
        last = earlier.pop()
        since = since or last.on
    said = {one.closing_note for one in earlier}
    notes = (kept.closing_note, other.closing_note, *(one.closing_note for one in told))
    return {
        "standing_since": since,
        "closing_note": joined(note for note in notes if note not in said),
        "earlier_standings": tuple(earlier),
    }


def likeness(now: Contact, kept: Contact, other: Contact, chosen: Contact) -> tuple[int, ...]:
    """Return how much a contact stands and stood as if two were merged with one's standing.

    It orders: does it stand so still, did it stand so at first (if from another day on), for how
    many standings, with the same notes, and is the present one at least the same.
    """
    fields = merged_standing(kept, other, chosen.standing, chosen.standing_since)
    made = replace(kept, standing=chosen.standing, **fields)
    is_same = now.standing == made.standing
    is_so = is_same and now.standing_since == made.standing_since
    then, told = made.standings, now.standings[: len(made.standings)]
    n = sum(1 for _ in takewhile(_is_same, zip(then, told, strict=False)))
    is_mended = is_same and n + 1 == len(then) == len(now.standings)
    return is_so, is_mended or n == len(then), n, then == told, is_same


def _is_same(pair: tuple[Standing, Standing]) -> bool:
    one, other = pair
    return (one.on, one.standing) == (other.on, other.standing)


def _changes(some: Sequence[Standing]) -> Iterator[Standing]:
    """Yield the standings that differ from the one before."""
    before = ""
    for one in some:
        if one.standing != before:
            yield one
        before = one.standing
