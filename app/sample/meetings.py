"""Meetings made up by chance, each as an entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta
from random import Random

from app.model.entry import Entry
from app.model.reflection import Reflection
from app.model.uid import new_uid
from app.sample.calendar import Calendar
from app.sample.person import INVENTED, Person
from app.sample.promises import Promising
from app.sample.prose import Prose, quality
from app.sample.texts import read

_MODES = {"in person": 0.62, "call": 0.18, "chat": 0.1, "online": 0.06, "letter": 0.04}
_MINUTES = {
    "in person": (30, 45, 60, 60, 75, 90, 120),
    "call": (10, 20, 30, 45, 60),
    "online": (30, 45, 60),
    "chat": (10, 20, 30),
}
_HOURS_TOGETHER, _HOURS_APART = (8, 10, 12, 13, 16, 17, 18, 19), (7, 9, 14, 18, 20, 21, 22)
_INTENTS = {"learn": 0.34, "enjoy": 0.34, "help": 0.12, "teach": 0.08, "be seen": 0.04}
_ASKED_ONCE, _ASKS_NOW = 0.24, 0.08
"""How large a part of the meetings was to ask for something, in the beginning and now."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """Makes entries for people and days."""

    calendar: Calendar
    random: Random
    prose: Prose
    promising: Promising
    circles: dict[str, list[Person]]
    span: float

    @classmethod
    def among(
        cls, people: Sequence[Person], calendar: Calendar, random: Random, span: float
    ) -> Meetings:
        """Return the maker of meetings among these people within the last `span` days."""
        tied = read("ties.toml")["circles"]
        circles: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            if person.arc and (person.circle in tied or person.circle.startswith(INVENTED)):
                circles[person.circle].append(person)
        prose = Prose(random)
        return cls(calendar, random, prose, Promising(calendar, prose, random), circles, span)

    def meet(self, person: Person, ago: float) -> Entry:
        """Return what happened with a person, and perhaps some of their circle, that day."""
        assert person.arc
        mode = self._mode(person.arc.mode)
        others = self._others(person, ago) if mode == "in person" else []
        own = person.arc.reflection(person.contact.uid, ago, self.random)
        told = quality(own.depth or person.arc.now[0])
        topic = self.prose.topic(person.contact.field)
        at = self.calendar.moment(ago, self._time(mode))
        written = min(at + timedelta(minutes=self.random.randint(20, 300)), self.calendar.now)
        return Entry(
            uid=new_uid(written, self.random.getrandbits),
            happened_at=at,
            zone=self.calendar.zone,
            title=self.prose.group_title(topic)
            if len(others) > 1
            else self.prose.title(person.contact.name, mode, topic),
            body=self.prose.body(person.called, mode, topic, told),
            mode=mode,
            place=self.prose.place() if mode == "in person" else None,
            duration_minutes=self.random.choice(_MINUTES[mode]) if mode in _MINUTES else None,
            intent=self._intent(person.arc.intent, ago),
            contacts=tuple(one.contact.uid for one in (person, *others)),
            reflections=tuple(self._reflections(own, others, ago, told)),
            promises=(self.promising.make(person, ago, topic),)
            if self.random.random() < 0.2
            else (),
            tags=person.contact.tags if self.random.random() < 0.3 else (),
            created_at=written,
            updated_at=written,
        )

    def _mode(self, usual: str | None) -> str:
        if usual and self.random.random() < 0.7:
            return usual
        return self.random.choices(list(_MODES), list(_MODES.values()))[0]

    def _time(self, mode: str) -> time:
        hours = _HOURS_TOGETHER if mode == "in person" else _HOURS_APART
        return time(self.random.choice(hours), self.random.choice((0, 10, 15, 20, 30, 40, 45)))

    def _others(self, person: Person, ago: float) -> list[Person]:
        if self.random.random() > 0.3:
            return []
        free = [
            one
            for one in self.circles.get(person.circle, ())
            if one is not person and one.arc and one.arc.mode is None and one.arc.is_under_way(ago)
        ]
        return self.random.sample(free, min(len(free), self.random.choice((1, 1, 2, 3))))

    def _intent(self, usual: tuple[str, ...], ago: float) -> tuple[str, ...]:
        if self.random.random() < 0.08:
            return ()
        if usual and self.random.random() < 0.85:
            return (self.random.choice(usual),)
        back = min(1.0, ago / self.span)
        weights = _INTENTS | {"ask": _ASKS_NOW + (_ASKED_ONCE - _ASKS_NOW) * back}
        count = self.random.choice((1, 1, 2))
        drawn = self.random.choices(list(weights), list(weights.values()), k=count)
        return tuple(dict.fromkeys(drawn))

    def _reflections(
        self, own: Reflection, others: list[Person], ago: float, told: str
    ) -> list[Reflection]:
        if self.random.random() < 0.04:
            return []
        note = self.prose.note(told) if self.random.random() < 0.15 else None
        rest = [
            one.arc.reflection(one.contact.uid, ago, self.random)
            for one in others
            if one.arc and self.random.random() < 0.75
        ]
        return [replace(own, note=note), *rest]
