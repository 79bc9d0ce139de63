"""The meetings that were written by hand, as entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time, timedelta
from random import Random
from typing import Any

from app.model.entry import Entry
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.scales import ME, RATING_KEYS
from app.model.uid import new_uid
from app.sample.calendar import Calendar
from app.sample.texts import read


@dataclass(frozen=True, slots=True)
class Scenes:
    """Tells the written meetings of those who are there; `uids` by name."""

    calendar: Calendar
    random: Random
    uids: dict[str, str]

    def tell(self, span: float) -> Iterator[Entry]:
        """Yield the scenes of the last `span` days in which everybody is there."""
        for scene in read("scenes.toml")["scene"]:
            ago = self._ago(scene)
            if ago <= span and all(name in self.uids for name in scene["with"]):
                yield self._entry(scene, ago)

    def _ago(self, scene: dict[str, Any]) -> int:
        if "years_ago" in scene:
            return self.calendar.same_day(scene["years_ago"])
        ago: int = scene["ago"]
        return ago

    def _entry(self, scene: dict[str, Any], ago: int) -> Entry:
        at = self.calendar.moment(ago, time.fromisoformat(scene["at"]))
        written = min(at + timedelta(minutes=95), self.calendar.now)
        return Entry(
            uid=new_uid(written, self.random.getrandbits),
            happened_at=at,
            zone=self.calendar.zone,
            title=scene["title"],
            body=scene["body"].strip(),
            mode=scene["mode"],
            place=scene.get("place"),
            duration_minutes=scene.get("minutes"),
            intent=tuple(scene["intent"]),
            contacts=tuple(self.uids[name] for name in scene["with"]),
            reflections=tuple(self._reflections(scene)),
            promises=tuple(self._promise(one, scene, ago) for one in scene.get("promises", ())),
            tags=tuple(scene.get("tags", ())),
            created_at=written,
            updated_at=written,
        )

    def _reflections(self, scene: dict[str, Any]) -> Iterator[Reflection]:
        for name, digits in scene["ratings"].items():
            given = {
                key: None if digit == "-" else int(digit)
                for key, digit in zip(RATING_KEYS, digits, strict=True)
            }
            note = scene.get("note") if name == scene["with"][0] else None
            yield Reflection(contact=self.uids[name], note=note, **given)

    def _promise(self, told: dict[str, Any], scene: dict[str, Any], ago: int) -> Promise:
        by = self.uids[told["by"]] if "by" in told else ME
        closed = told.get("closed_after")
        due = told.get("due_in")
        return Promise(
            uid=new_uid(self.calendar.now, self.random.getrandbits),
            text=told["text"],
            by=by,
            to=self.uids[scene["with"][0]] if by == ME else ME,
            due=None if due is None else self.calendar.day(ago - due).isoformat(),
            state="open" if closed is None else "kept",
            closed_on=None if closed is None else self.calendar.day(ago - closed).isoformat(),
        )
