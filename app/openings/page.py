"""What stands on the page of an opening: whom to ask, the ways in, what to mind first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.model.lines import ContactLine, PromiseLine
from app.model.opening import Opening
from app.model.plain import plain_form
from app.openings.nearness import nearness
from app.openings.reasons import UNEVEN
from app.openings.suggestion import Suggestion
from app.openings.ways_in import CLOSE_KINDS
from app.store.contacts import Contacts
from app.store.entry_list import EntryList
from app.store.ratings import Ratings

MOST_WAYS = 4
_LATEST_MEETINGS = 200
_SECONDS_A_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to ask. `given` and `received` are steps above *nothing*, None where unrated.

    `nearness` is close, moderate, weak, dormant or unmet.
    """

    suggestion: Suggestion
    nearness: str
    entry_count: int
    last_met: date | None
    given: int | None
    received: int | None

    @property
    def is_even(self) -> bool:
        """Tell whether neither of us gave much more than the other."""
        given, received = self.given or 0, self.received or 0
        return abs(given - received) <= UNEVEN * (given + received)


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody on a way in; `is_close` tells of the tie to the next one."""

    uid: str
    name: str
    is_close: bool = False


@dataclass(frozen=True, slots=True)
class WayIn:
    """From me over these people to a goal, the organisation or a field of the opening."""

    people: tuple[Step, ...]
    nearness: str
    goal: str


@dataclass(frozen=True, slots=True)
class OpeningPage:
    """What is known around an opening; `found` tells how many could help in all.

    `promises` are mine to the first of `people`, still open; `names` by uid of those asked.
    """

    uid: str
    people: tuple[Person, ...]
    found: int
    ways: tuple[WayIn, ...]
    promises: tuple[PromiseLine, ...]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """Looks at an opening as of a local moment."""

    contacts: Contacts
    entries: EntryList
    ratings: Ratings
    now: datetime

    def page(self, opening: Opening, found: Sequence[Suggestion], most: int) -> OpeningPage:
        """Return the page, with at most so many people of those found."""
        people = tuple(self._person(one) for one in found[: max(most, MOST_WAYS)])
        return OpeningPage(
            uid=opening.uid,
            people=people[:most],
            found=len(found),
            ways=tuple(self._ways(opening, people)),
            promises=tuple(self._promises(people[0].suggestion)) if people else (),
            names={one.uid: one.name for one in self._lines(one.contact for one in opening.asked)},
        )

    def _lines(self, uids: Iterator[str]) -> list[ContactLine]:
        return self.contacts.list.lines_of(dict.fromkeys(uids))

    def _person(self, one: Suggestion) -> Person:
        ids = self.entries.ids(contact=one.contact)
        rated = self.ratings.in_entries(one.contact, ids)
        lines = self.entries.lines(ids[:_LATEST_MEETINGS])
        ago = [(self.now - line.happened_at).total_seconds() / _SECONDS_A_DAY for line in lines]
        depths = [rated.get(line.id, {}).get("depth") for line in lines]
        past = (line.day for line in lines if line.happened_at <= self.now)
        return Person(
            suggestion=one,
            nearness=nearness(list(zip(ago, depths, strict=True))),
            entry_count=len(ids),
            last_met=next(past, None),
            given=_steps("gave", rated),
            received=_steps("received", rated),
        )

    def _ways(self, opening: Opening, people: Sequence[Person]) -> Iterator[WayIn]:
        """Yield the ways of the likeliest people, those over known ties before mere fields."""
        linked = [one for one in people if one.suggestion.path]
        others = [one for one in people if not one.suggestion.path]
        goals = self._fields_shared(opening, others)
        known = [(one, opening.organisation or opening.title) for one in linked]
        by_field = [
            (one, goals[one.suggestion.contact])
            for one in others
            if one.suggestion.contact in goals
        ]
        for person, goal in (*known, *by_field)[:MOST_WAYS]:
            path = person.suggestion.path or (person.suggestion.contact,)
            yield WayIn(tuple(self._steps_of(path)), person.nearness, goal)

    def _steps_of(self, path: Sequence[str]) -> Iterator[Step]:
        names = {line.uid: line.name for line in self._lines(iter(path))}
        for uid, following in zip(path, (*path[1:], None), strict=True):
            kinds = {kind for other, kind in self.contacts.ties_of(uid) if other == following}
            yield Step(uid, names.get(uid, ""), bool(kinds & CLOSE_KINDS))

    def _fields_shared(self, opening: Opening, people: Sequence[Person]) -> dict[str, str]:
        """Return the field of the opening that each of these works in, by uid."""
        wanted = {plain_form(field.strip()): field for field in opening.fields}
        lines = self._lines(one.suggestion.contact for one in people)
        fields = {line.uid: wanted.get(plain_form((line.field or "").strip())) for line in lines}
        return {uid: field for uid, field in fields.items() if field}

    def _promises(self, one: Suggestion) -> Iterator[PromiseLine]:
        for promise in self.entries.promises("open", one.contact):
            if promise.by is None and promise.to in (None, one.name):
                yield promise


def _steps(rating: str, rated: Mapping[int, Mapping[str, int]]) -> int | None:
    known = [ratings[rating] - 1 for ratings in rated.values() if rating in ratings]
    return sum(known) if known else None
