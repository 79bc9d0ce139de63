"""Writing a sample book: the cast, those made up, and their meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from app.clock import Clock
from app.errors import UserError
from app.model.entry import Entry
from app.sample.calendar import DAYS_A_YEAR, Calendar
from app.sample.cast import person_of
from app.sample.invented import invented_people
from app.sample.meetings import Meetings
from app.sample.openings import sample_openings
from app.sample.person import Person
from app.sample.scenes import Scenes
from app.sample.texts import circles
from app.sample.ties import with_ties
from app.store.records import Records

_ENTRIES_A_CONTACT = 100
_AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class Size:
    """How large a sample is. The same size and the same clock give the same book."""

    contacts: int = 60
    entries: int = 450
    years: int = 3
    seed: int = 1


def fill(records: Records, clock: Clock, size: Size) -> None:
    """Write a sample into an empty book, all or nothing. Raise UserError where it is not empty."""
    if records.db.value("SELECT EXISTS (SELECT 1 FROM entry) OR EXISTS (SELECT 1 FROM contact)"):
        raise UserError(f"{records.db.path} is not empty. A sample needs a new book.")
    random, calendar = Random(size.seed), Calendar.of(clock)
    people = _people(size, calendar, random)
    uids = {person.contact.name: person.contact.uid for person in people}
    with records.db.transaction():
        records.put(with_ties(people, random))
        entries = _entries(people, uids, size, calendar, random)
        while part := list(islice(entries, _AT_ONCE)):
            records.put(part)
        records.put(sample_openings(calendar, random, uids))


def _people(size: Size, calendar: Calendar, random: Random) -> list[Person]:
    span = size.years * DAYS_A_YEAR
    cast = [
        person_of(table, circle, span, calendar, random)
        for circle, tables in circles().items()
        for table in tables
    ]
    cast.sort(key=_weight, reverse=True)
    met = max(len(cast), size.entries // _ENTRIES_A_CONTACT)
    more = size.contacts - len(cast)
    invented = invented_people(more, met - len(cast), span, calendar, random)
    return [*cast[: size.contacts], *invented]


def _weight(person: Person) -> float:
    return person.arc.entries if person.arc else 0.0


def _entries(
    people: Sequence[Person], uids: dict[str, str], size: Size, calendar: Calendar, random: Random
) -> Iterator[Entry]:
    span = size.years * DAYS_A_YEAR
    scenes = list(islice(Scenes(calendar, random, uids).tell(span), size.entries))
    yield from scenes
    meetings = Meetings.among(people, calendar, random, span)
    for person, count in _shares(people, size.entries - len(scenes)):
        if person.arc:
            for ago in person.arc.days(count, random):
                yield meetings.meet(person, ago)


def _shares(people: Sequence[Person], total: int) -> Iterator[tuple[Person, int]]:
    """Yield how many of the meetings each has, in proportion, so that they add up exactly."""
    whole = sum(_weight(person) for person in people)
    done, before = 0, 0.0
    for person in people:
        before += _weight(person)
        upto = round(total * before / whole) if whole else 0
        if upto > done:
            yield person, upto - done
        done = upto
