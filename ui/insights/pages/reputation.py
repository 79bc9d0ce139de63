"""Reputation: promises by month and by how they ended, mine and those made to me."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ui.charts.network.field_marks import FieldMark
from ui.charts.spec.specs import ROUND, Bars, Stack
from ui.insights.pages.content import (
    Content,
    Material,
    Side,
    SideBar,
    SideBars,
    SideList,
    SideRow,
    Table,
    to_contacts,
)
from ui.insights.pages.months import count_axis, month_axis, month_points
from ui.text import tr

if TYPE_CHECKING:
    from app.insights.series import Promised

_CONTEXT = "InsightPage"
_TONES = {
    "kept_on_time": "success",
    "kept_late": "growth",
    "open": "accent",
    "dropped": "muted",
}
_MOST_LISTED, _MOST_IN_TABLE = 12, 2000
_ENDED, _NOT_KEPT = ("kept_on_time", "kept_late"), ("open", "dropped")


def reputation_page(material: Material) -> Content:
    """Return the page of promises."""
    months, formats = material.insight.series.months, material.formats
    names = _endings()
    a_month = tr(_CONTEXT, "Promises a month")
    return Content(
        tr(
            _CONTEXT,
            "A good name is made of promises kept. Each bar counts what you promised in a month "
            "and what has become of it.",
        ),
        Bars(
            month_points(months, names, formats),
            tuple(
                Stack(name, _TONES[key], months.counts[key], is_below=key in _NOT_KEPT)
                for key, name in names.items()
            ),
            month_axis(months, formats),
            count_axis(a_month, months, _ENDED, _NOT_KEPT, formats),
            tr(_CONTEXT, "Kept"),
            tr(_CONTEXT, "Open or dropped"),
        ),
        _side(material),
        _table(material),
    )


def _endings() -> dict[str, str]:
    return {
        "kept_on_time": tr(_CONTEXT, "Kept on time"),
        "kept_late": tr(_CONTEXT, "Kept late"),
        "open": tr(_CONTEXT, "Open"),
        "dropped": tr(_CONTEXT, "Dropped"),
    }


def _side(material: Material) -> Sequence[Side]:
    promises: Sequence[Promised] = material.insight.series.promises
    mine = [one for one in promises if one.by is None]
    to_me = [one for one in promises if one.by and not one.to]
    ended = SideBars(
        tr(_CONTEXT, "How they ended"), tr(_CONTEXT, "Yours · those made to you"), _bars(material)
    )
    lists = [
        _list(material, name, [one for one in mine if one.ending == key])
        for key, name in _endings().items()
    ]
    shown = [one for one in (lists[2], lists[1], lists[3], lists[0]) if one.rows]
    theirs = _list(material, tr(_CONTEXT, "Promised to you"), to_me)
    return (ended, *shown, *([theirs] if theirs.rows else []))


def _bars(material: Material) -> list[SideBar]:
    found, said = material.insight, tr(_CONTEXT, "{mine} · {theirs}")
    return [
        SideBar(
            name,
            getattr(found, key) / max(found.n, 1),
            said.format(
                mine=material.number(getattr(found, key), 0),
                theirs=material.number(getattr(found.to_me, key), 0),
            ),
            FieldMark(_TONES[key], ROUND),
            to_contacts(_with_whom(found.series.promises, key)),
        )
        for key, name in _endings().items()
    ]


def _with_whom(promises: Sequence[Promised], ending: str) -> Iterable[str]:
    """Return who promised, or was promised to, what ended so."""
    ended = [one.by or one.to for one in promises if one.ending == ending]
    return dict.fromkeys(uid for uid in ended if uid)


def _list(material: Material, title: str, promises: Sequence[Promised]) -> SideList:
    newest = list(reversed(promises))[:_MOST_LISTED]
    rows = [
        SideRow(one.entry, one.text, _second(material, one), _when(material, one), "entry")
        for one in newest
    ]
    said = tr(_CONTEXT, "Each opens the entry it was made in")
    return SideList(title, said, rows, "", len(promises) - len(rows))


def _who(material: Material, one: Promised) -> str:
    uid = one.by or one.to or ""
    return material.people[uid].name if uid in material.people else ""


def _second(material: Material, one: Promised) -> str:
    who = _who(material, one)
    due = material.formats.date(date.fromisoformat(one.due)) if one.due else ""
    if who and due:
        return tr(_CONTEXT, "{name} · due {day}", name=who, day=due)
    return who or (tr(_CONTEXT, "due {day}", day=due) if due else "")


def _when(material: Material, one: Promised) -> str:
    if not one.closed_on:
        return ""
    return material.formats.day_and_month(date.fromisoformat(one.closed_on))


def _table(material: Material) -> Table:
    names = _endings()
    rows = [
        (
            one.entry,
            (
                one.text,
                tr(_CONTEXT, "you") if one.by is None else _who(material, one),
                _who(material, one) if one.by is None else "",
                *(_day(material, day) for day in (one.day, one.due, one.closed_on)),
                names[one.ending],
            ),
        )
        for one in list(reversed(material.insight.series.promises))[:_MOST_IN_TABLE]
    ]
    headers = (
        tr(_CONTEXT, "Promise"),
        tr(_CONTEXT, "By"),
        tr(_CONTEXT, "To"),
        tr(_CONTEXT, "Made"),
        tr(_CONTEXT, "Due"),
        tr(_CONTEXT, "Closed"),
        tr(_CONTEXT, "How it ended"),
    )
    return Table(headers, rows, "entry")


def _day(material: Material, day: str | None) -> str:
    return material.formats.date(date.fromisoformat(day)) if day else ""
