"""The openings of the sample book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from random import Random
from typing import Any

from app.model.opening import Asked, Opening
from app.model.uid import new_uid
from app.sample.calendar import Calendar
from app.sample.texts import read


def sample_openings(calendar: Calendar, random: Random, uids: dict[str, str]) -> Iterator[Opening]:
    """Yield the written openings; `uids` of the contacts who are there, by name."""
    for table in read("openings.toml")["opening"]:
        created = calendar.moment(table["age"], time(20, 15))
        closes = table.get("closes_in")
        yield Opening(
            uid=new_uid(created, random.getrandbits),
            title=table["title"],
            organisation=table["organisation"],
            fields=tuple(table["fields"]),
            closes_on=None if closes is None else calendar.day(-closes).isoformat(),
            stage=table["stage"],
            note=table.get("note"),
            asked=tuple(_asked(table, calendar, uids)),
            created_at=created,
            updated_at=created,
        )


def _asked(table: dict[str, Any], calendar: Calendar, uids: dict[str, str]) -> Iterator[Asked]:
    for one in table.get("asked", ()):
        if one["contact"] in uids:
            on = calendar.day(one["ago"]).isoformat()
            yield Asked(uids[one["contact"]], on, one.get("outcome"))
