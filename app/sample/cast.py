"""The cast: the sixty people who were written by hand."""

from __future__ import annotations

from datetime import date, time
from random import Random
from typing import Any

from app.model.contact import Channel, CheckIn, Contact, KnownDate, Standing
from app.model.plain import plain_form
from app.model.uid import new_uid
from app.sample.arc import Arc
from app.sample.calendar import DAYS_A_YEAR, Calendar
from app.sample.person import Person

_FACTS = (
    "nickname",
    "sort_name",
    "pronouns",
    "field",
    "role",
    "organisation",
    "place",
    "proximity",
    "prestige",
    "met_how",
    "closing_note",
    "note",
)
_FORM_OF_KNOWN = {True: "%Y", False: "%Y-%m"}
_LONG_AGO_YEARS = 3.5
_CHECK_IN_EVERY_DAYS = 91


def person_of(
    table: dict[str, Any], circle: str, span: float, calendar: Calendar, random: Random
) -> Person:
    """Return the person that a table of the cast describes, within the last `span` days."""
    arc = _arc(table, span)
    return Person(_contact(table, arc, calendar, random), circle, arc)


def _arc(table: dict[str, Any], span: float) -> Arc:
    first = min(table["known"] * DAYS_A_YEAR, span)
    return Arc(
        was=tuple(table["was"]),
        now=tuple(table["now"]),
        first=first,
        last=min(table["last"], first * 0.9),
        entries=table["entries"],
        gap=_gap(table, first),
        noise=table.get("noise", 0.5),
        mode=table.get("mode"),
        intent=tuple(table.get("intent", ())),
    )


def _gap(table: dict[str, Any], first: float) -> tuple[float, float] | None:
    older, newer = table.get("gap", (0, 0))
    return (older, newer) if older and older < first else None


def _contact(table: dict[str, Any], arc: Arc, calendar: Calendar, random: Random) -> Contact:
    name = table["name"]
    facts: dict[str, Any] = {fact: table.get(fact) for fact in _FACTS}
    met_on = calendar.day(table["known"] * DAYS_A_YEAR)
    created = calendar.moment(arc.first, time(9, random.randrange(60)))
    standing_since = table.get("standing_since")
    return Contact(
        uid=new_uid(created, random.getrandbits),
        name=name,
        name_kind="handle" if name.startswith("@") else "real",
        **facts,
        known_since=met_on.strftime(_FORM_OF_KNOWN[table["known"] > _LONG_AGO_YEARS]),
        standing=table.get("standing", "active"),
        standing_since=calendar.day(standing_since).isoformat() if standing_since else None,
        earlier_standings=tuple(
            Standing(calendar.day(ago).isoformat(), standing)
            for standing, ago in table.get("earlier", ())
        ),
        rhythm_days=table.get("rhythm"),
        tags=tuple(sorted(table.get("tags", ()))),
        interests=tuple(sorted(table.get("interests", ()))),
        channels=_channels(name, random),
        dates=_birthday(table, calendar, random),
        check_ins=_check_ins(table, arc, calendar),
        created_at=created,
        updated_at=created,
    )


def _channels(name: str, random: Random) -> tuple[Channel, ...]:
    if name.startswith("@"):
        return (Channel("handle", name, "Forum"),)
    plain = plain_form(name).encode("ascii", "ignore").decode().replace(".", "").split()
    channels = []
    if plain:
        channels.append(Channel("email", f"{plain[0]}.{plain[-1]}@example.org"))
    if random.random() < 0.4:
        channels.append(Channel("phone", f"+44 20 7946 0{random.randrange(1000):03d}", "mobile"))
    return tuple(channels)


def _birthday(table: dict[str, Any], calendar: Calendar, random: Random) -> tuple[KnownDate, ...]:
    if "birthday_in_days" in table:
        return (KnownDate("birthday", f"--{calendar.day(-table['birthday_in_days']):%m-%d}"),)
    if "birthday" in table:
        return (KnownDate("birthday", table["birthday"]),)
    if random.random() < 0.5 or table["name"].startswith("@"):
        return ()
    born = date(random.randrange(1955, 2000), random.randrange(1, 13), random.randrange(1, 29))
    form = "%Y-%m-%d" if random.random() < 0.5 else "--%m-%d"
    return (KnownDate("birthday", born.strftime(form)),)


def _check_ins(table: dict[str, Any], arc: Arc, calendar: Calendar) -> tuple[CheckIn, ...]:
    if "closeness" not in table:
        return ()
    was, now = table["closeness"]
    newest = int(arc.last) + 2
    days = range(newest, int(arc.first), _CHECK_IN_EVERY_DAYS)
    return tuple(
        CheckIn(calendar.day(ago).isoformat(), round(was + (now - was) * arc.along(ago)))
        for ago in reversed(days)
    )
