"""The history of a standing: what a change leaves behind, and what it takes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.errors import UserError
from app.model.contact import Contact, Standing
from app.model.scales import ACTIVE, LET_GO

ACTIVE_AGAIN = "active again"


def by_day(some: Iterable[Standing], until: str | None = None) -> tuple[Standing, ...]:
    """Return standings by day, the last one said of each day; only those before `until`."""
    days = {one.on: one for one in some if until is None or one.on < until}
    return tuple(days[on] for on in sorted(days))


def turned(contact: Contact, standing: str, day: str) -> Contact:
    """Return a contact that stands so from a day on; the same one where it does already."""
    if contact.standing == standing:
        return contact
    return replace(contact, standing=standing, standing_since=day)


def remembered(before: Contact, after: Contact) -> Contact:
    """Return a contact as it is changed, with the standing that it had before among the earlier.

    A standing that began on the very day leaves nothing behind. A closing note goes with the
    standing that it closed.
    """
    if after.standing == before.standing or after.earlier_standings != before.earlier_standings:
        return after
    since = after.standing_since
    changed = replace(after, earlier_standings=by_day(before.standings, since))
    if since and since == before.standing_since:
        return _changed_on_its_day(changed)
    return replace(changed, closing_note=None) if _takes_note(before, changed) else changed


def _takes_note(before: Contact, changed: Contact) -> bool:
    """Tell whether a closing note, left as it was, stands with an earlier standing now."""
    if before.standing != LET_GO or before.standing_since is None:
        return False
    is_left = before.standings[-1] in changed.earlier_standings
    return is_left and changed.closing_note == before.closing_note


def _changed_on_its_day(after: Contact) -> Contact:
    """Return a contact as it was before this day, where its standing is that one again."""
    if not after.earlier_standings:
        return replace(after, standing_since=None) if after.standing == ACTIVE else after
    *earlier, last = after.earlier_standings
    if last.standing != after.standing:
        return after
    note = after.closing_note or last.closing_note
    return replace(
        after, standing_since=last.on, closing_note=note, earlier_standings=tuple(earlier)
    )


def with_known(contact: Contact, known: Sequence[Standing]) -> Contact:
    """Return a contact that says nothing of earlier standings with those that are `known` of it."""
    if contact.earlier_standings:
        return contact
    earlier = by_day(known, contact.standing_since)
    if earlier and earlier[-1].standing == contact.standing:
        earlier = earlier[:-1]
    return replace(contact, earlier_standings=earlier) if earlier else contact


def standing_without(left: Contact, now: Contact, before: Contact, after: Contact) -> Contact:
    """Return `left` standing as `now` had the change that made `after` of `before` never been."""
    came = [one for one in now.standings if one not in after.standings]
    is_as_made = (now.standing, now.standing_since) == (after.standing, after.standing_since)
    if is_as_made or (len(came) < 2 and now.standing == before.standing):
        return _standing_as(before, left, before.earlier_standings)
    if _takes_note(after, replace(now, closing_note=now.closing_note or after.closing_note)):
        left = replace(left, closing_note=before.closing_note)
    earlier = by_day([*before.standings, *came], now.standing_since)
    back = _standing_as(now, left, earlier)
    return replace(back, closing_note=None) if _takes_note(before, back) else back


def _standing_as(one: Contact, left: Contact, earlier: tuple[Standing, ...]) -> Contact:
    return replace(
        left,
        standing=one.standing,
        standing_since=one.standing_since,
        earlier_standings=earlier,
    )


@dataclass(frozen=True, slots=True)
class Span:
    """A standing and the day on which the next one began; None where it lasts, or none is known.

    `turn` is its standing, but of who was otherwise before *active again*.
    """

    standing: Standing
    turn: str
    until: str | None


def spans_of(contact: Contact) -> list[Span]:
    """Return each standing whose first day is known as a span of time, by day."""
    told = contact.standings
    ends = (*(one.on for one in told[1:]), None)
    return [
        Span(one, ACTIVE_AGAIN if place and one.standing == ACTIVE else one.standing, until)
        for place, (one, until) in enumerate(zip(told, ends, strict=False))
    ]


def times_away(contact: Contact) -> list[Span]:
    """Return the spans in which a contact rested or was let go, and that are over, newest first."""
    over = spans_of(contact)[: len(contact.earlier_standings)]
    return [one for one in reversed(over) if one.standing.standing != ACTIVE]


def check_since(since: str | None, earlier: Iterable[Standing]) -> None:
    """Raise UserError where an earlier standing did not begin before the present one."""
    last = max((one.on for one in earlier), default="")
    if since and since <= last:
        raise UserError(f"{since} is not after {last}, when the standing before it began.")
