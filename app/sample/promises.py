"""What was promised in a meeting, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from app.model.promise import Promise
from app.model.scales import ME
from app.model.uid import new_uid
from app.sample.calendar import Calendar
from app.sample.person import Person
from app.sample.prose import Prose

_STILL_FRESH_DAYS = 25
_FORGOTTEN_DAYS = 200
_ENDS = {"on time": 0.7, "late": 0.15, "dropped": 0.08, "open": 0.07}


@dataclass(frozen=True, slots=True)
class Promising:
    """Makes promises with a believable end."""

    calendar: Calendar
    prose: Prose
    random: Random

    def make(self, person: Person, ago: float, topic: str) -> Promise:
        """Return a promise made that many days ago, by me or by them."""
        mine = self.random.random() < 0.72
        made = self.calendar.day(ago)
        due = self._due(made)
        state, closed = self._end(made, due, ago)
        return Promise(
            uid=new_uid(self.calendar.now, self.random.getrandbits),
            text=self.prose.promise("mine" if mine else "theirs", person.called, topic),
            by=ME if mine else person.contact.uid,
            to=person.contact.uid if mine else ME,
            due=due.isoformat() if due else None,
            state=state,
            closed_on=closed.isoformat() if closed else None,
        )

    def _due(self, made: date) -> date | None:
        if self.random.random() > 0.75:
            return None
        return made + timedelta(days=self.random.randint(3, 24))

    def _end(self, made: date, due: date | None, ago: float) -> tuple[str, date | None]:
        end = self._drawn_end(ago)
        if end == "open":
            return "open", None
        latest = due or made + timedelta(days=20)
        late = self.random.randint(1, 30) if end == "late" else -self.random.randint(0, 3)
        closed = min(max(latest + timedelta(days=late), made), self.calendar.today)
        return "dropped" if end == "dropped" else "kept", closed

    def _drawn_end(self, ago: float) -> str:
        if ago < _STILL_FRESH_DAYS:
            return "open" if self.random.random() < 0.6 else "on time"
        end = self.random.choices(list(_ENDS), list(_ENDS.values()))[0]
        return "dropped" if end == "open" and ago > _FORGOTTEN_DAYS else end
