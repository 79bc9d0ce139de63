"""Further people, made up by chance, where the book is to be larger than the cast."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from random import Random
from typing import Any

from app.model.contact import Channel, Contact
from app.model.plain import plain_form
from app.model.uid import new_uid
from app.sample.arc import Arc
from app.sample.calendar import Calendar
from app.sample.person import INVENTED, Person
from app.sample.texts import read

_CIRCLE_SIZE = 12
_COURSES = (-1.6, -0.9, 0.0, 0.0, 0.0, 0.0, 0.9, 1.6)
"""By how much the ratings of a relationship move from its first day to its last."""


def invented_people(
    count: int, met: int, span: float, calendar: Calendar, random: Random
) -> Iterator[Person]:
    """Yield that many people, of whom the first `met` are met within the last `span` days."""
    words = read("invented.toml")
    words["field"] = [field for field in read("prose.toml")["topics"] if field != "any"]
    names = _names(words, random)
    for number in range(count):
        first = span * random.uniform(0.15, 1.0)
        contact = _contact(next(names), first, words, calendar, random)
        arc = _arc(first, random) if number < met else None
        yield Person(contact, f"{INVENTED} {number // _CIRCLE_SIZE}", arc)


def _names(words: dict[str, Any], random: Random) -> Iterator[str]:
    used: set[str] = set()
    while True:
        name = _name(words, random)
        while name in used:
            name += f" {random.choice(words['family'])}" if name[0] != "@" else random.choice("xyz")
        used.add(name)
        yield name


def _name(words: dict[str, Any], random: Random) -> str:
    if random.random() < 0.1:
        return f"@{random.choice(words['handle'])}{random.choice(words['handle'])}"
    return f"{random.choice(words['given'])} {random.choice(words['family'])}"


def _arc(first: float, random: Random) -> Arc:
    start, course = random.uniform(2.0, 4.0), random.choice(_COURSES)
    was = tuple(start + random.uniform(-0.6, 0.6) for _ in range(6))
    return Arc(
        was=was,
        now=tuple(one + course for one in was),
        first=first,
        last=min(random.expovariate(1 / 70), first * 0.8),
        entries=min(4 * random.paretovariate(1.2), 300),
        mode=random.choice((None, None, None, "call", "chat", "online")),
    )


def _contact(
    name: str, first: float, words: dict[str, Any], calendar: Calendar, random: Random
) -> Contact:
    is_handle = name.startswith("@")
    created = calendar.moment(first, time(9, random.randrange(60), random.randrange(60)))
    address = plain_form(name).strip("@").replace(" ", ".")
    return Contact(
        uid=new_uid(created, random.getrandbits),
        name=name,
        name_kind="handle" if is_handle else "real",
        field=random.choice(words["field"]),
        organisation=None if is_handle else random.choice(words["organisation"]),
        role=None if is_handle else random.choice(words["role"]),
        place=None if is_handle else random.choice(words["place"]),
        proximity=random.randint(1, 5),
        prestige=random.choice((1, 1, 2, 2, 3, 3, 4, 5)),
        known_since=f"{created:%Y-%m}",
        met_how=random.choice(words["met_how"]),
        interests=tuple(sorted(random.sample(words["interest"], 2))),
        channels=(
            Channel("handle", name) if is_handle else Channel("email", f"{address}@example.org"),
        ),
        created_at=created,
        updated_at=created,
    )
