"""Depth over number: who holds the depth?"""

from __future__ import annotations

from ui.charts.spec.specs import Axis, Dots, Level, Point, Zone
from ui.insights.pages.content import (
    Content,
    Material,
    SideBar,
    SideBars,
    SideList,
    Table,
    to_contacts,
)
from ui.text import tr, tr_count

_CONTEXT = "InsightPage"
_MOST_RANKS = 200
_DUNBAR = {5: 0.4, 15: 0.6}
_PERCENTS = (0, 20, 40, 60, 80, 100)
_DOT = 8.0


def depth_page(material: Material) -> Content:
    """Return the page of depth over number."""
    found = material.insight
    holders = found.series.contacts[: found.half_held_by or 0]
    return Content(
        tr(
            _CONTEXT,
            "A few ties carry most of what stays. From left to right each contact adds what the "
            "meetings with them weigh; the steeper the curve begins, the fewer hold the depth.",
        ),
        Dots(
            _points(material),
            _ranks(material),
            _shares(material),
            zones=_half(material),
            levels=_levels(material),
            is_line=True,
            largest=_DOT,
        ),
        (
            SideBars(
                tr(_CONTEXT, "Layers"),
                tr(_CONTEXT, "What the closest hold; Dunbar finds 40 % and 60 % for the first two"),
                _layers(material),
            ),
            SideList(
                tr(_CONTEXT, "They hold half of the depth"),
                tr(_CONTEXT, "With the day of the last entry"),
                material.rows(holders, {uid: material.met(uid) for uid in holders}),
                tr(_CONTEXT, "Nobody yet: write about whom you meet."),
            ),
        ),
        _table(material),
    )


def _shown(material: Material) -> list[tuple[int, str, float]]:
    series = material.insight.series
    pairs = zip(series.contacts, series.shares, strict=False)
    return [(rank, uid, share) for rank, (uid, share) in enumerate(pairs, start=1)][:_MOST_RANKS]


def _name(material: Material, uid: str) -> str:
    return material.people[uid].name if uid in material.people else ""


def _points(material: Material) -> list[Point]:
    said = tr(_CONTEXT, "{name}\nthe first {rank} hold {share}")
    half = material.insight.half_held_by or 0
    return [
        Point(
            rank,
            share * 100,
            said.format(
                name=_name(material, uid),
                rank=material.number(rank, 0),
                share=material.formats.percentage(share),
            ),
            uid,
            tone="accent" if rank <= half else "muted",
        )
        for rank, uid, share in _shown(material)
    ]


def _ranks(material: Material) -> Axis:
    last = len(_shown(material))
    sizes = [layer.size for layer in material.insight.layers if layer.size < last * 0.96]
    ticks = tuple((float(size), material.number(size, 0)) for size in (*sizes, last) if size)
    title = tr(_CONTEXT, "Contacts, from the deepest tie on")
    return Axis(title, 0, max(last, 5) * 1.04, ticks)


def _shares(material: Material) -> Axis:
    percent = material.formats.percentage
    ticks = tuple((float(step), percent(step / 100)) for step in _PERCENTS)
    return Axis(tr(_CONTEXT, "Share of all depth"), 0, 104, ticks)


def _half(material: Material) -> tuple[Zone, ...]:
    half = material.insight.half_held_by
    if not half:
        return ()
    said = tr_count(_CONTEXT, "{n} holds half", "{n} hold half", half)
    return (Zone(0, half, 0, 50, said, "accent", "bottom"),)


def _levels(material: Material) -> tuple[Level, ...]:
    last = len(_shown(material))
    percent = material.formats.percentage
    return tuple(
        Level(0, size, share * 100, tr(_CONTEXT, "Dunbar {share}", share=percent(share)), True)
        for size, share in _DUNBAR.items()
        if size <= last
    )


def _layers(material: Material) -> list[SideBar]:
    return [
        SideBar(
            tr(_CONTEXT, "Closest {size}", size=material.number(layer.size, 0)),
            layer.share,
            material.formats.percentage(layer.share),
            way=to_contacts(material.insight.series.contacts[: layer.size]),
        )
        for layer in material.insight.layers
        if layer.share is not None
    ]


def _table(material: Material) -> Table:
    rows = [
        (
            uid,
            (
                material.number(rank, 0),
                _name(material, uid),
                material.formats.percentage(share),
            ),
        )
        for rank, uid, share in _shown(material)
    ]
    headers = (tr(_CONTEXT, "Rank"), tr(_CONTEXT, "Contact"), tr(_CONTEXT, "Held together"))
    return Table(headers, rows)
