"""Who knows whom in the sample book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from random import Random

from app.model.contact import Contact, Tie
from app.model.relations import inverse
from app.sample.person import INVENTED, Person
from app.sample.texts import circles, read

_KNOWN_IN_A_CIRCLE = 0.6
_KNOWN_AMONG_INVENTED = 0.2


def with_ties(people: Sequence[Person], random: Random) -> list[Contact]:
    """Return the contacts of these people with their introductions and ties."""
    by_name = {person.contact.name: person.contact for person in people}
    through = {
        table["name"]: by_name[table["met_through"]].uid
        for tables in circles().values()
        for table in tables
        if table.get("met_through") in by_name
    }
    found: dict[str, dict[str, Tie]] = defaultdict(dict)
    for a, b, kind in [*_written(by_name), *_drawn(people, random)]:
        low, high = sorted((a.uid, b.uid))
        found[low].setdefault(high, Tie(high, kind if low == a.uid else inverse(kind)))
    return [
        replace(
            one,
            met_through=through.get(one.name),
            ties=tuple(found[one.uid][other] for other in sorted(found.get(one.uid, ()))),
        )
        for one in by_name.values()
    ]


def _written(by_name: dict[str, Contact]) -> Iterator[tuple[Contact, Contact, str]]:
    for a, b, kind in read("ties.toml")["ties"]:
        if a in by_name and b in by_name:
            yield by_name[a], by_name[b], kind


def _drawn(people: Sequence[Person], random: Random) -> Iterator[tuple[Contact, Contact, str]]:
    tied = dict.fromkeys(read("ties.toml")["circles"], _KNOWN_IN_A_CIRCLE)
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if person.arc:
            groups[person.circle].append(person)
    for name, group in groups.items():
        chance = _KNOWN_AMONG_INVENTED if name.startswith(INVENTED) else tied.get(name, 0.0)
        for a, b in combinations(group, 2):
            if chance and random.random() < chance:
                yield a.contact, b.contact, _kind(a.contact, b.contact)


def _kind(a: Contact, b: Contact) -> str:
    return "colleague" if a.organisation and a.organisation == b.organisation else "knows"
