"""Intrinsic over extrinsic value: what were the meetings for?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.model.scales import EXTRINSIC_INTENTS, INTENTS, INTRINSIC_INTENTS
from ui.charts.field_marks import FieldMark
from ui.charts.specs import ROUND, Axis, Bars, Point, Stack
from ui.insights.pages.content import (
    Content,
    Material,
    SideBar,
    SideBars,
    SideFacts,
    Table,
)
from ui.text import tr

_CONTEXT = "InsightPage"
_TONES = {
    "learn": "depth",
    "teach": "relatability",
    "enjoy": "growth",
    "help": "safety",
    "ask": "gave",
    "be seen": "received",
    "be introduced": "muted",
}
_MOST_TICKS, _LEAST_HEIGHT = 12, 4


def intrinsic_page(material: Material) -> Content:
    """Return the page of intrinsic over extrinsic value."""
    found = material.insight
    return Content(
        tr(
            _CONTEXT,
            "Meeting to learn, teach, enjoy or help is worth it for itself; the rest may come as a "
            "by-product. Each bar counts the intents of a month; an entry may have several.",
        ),
        Bars(
            _points(material),
            _stacks(material),
            _months(material),
            _counts(material),
            tr(_CONTEXT, "To think better"),
            tr(_CONTEXT, "To be seen"),
        ),
        (
            SideBars(tr(_CONTEXT, "Intents"), tr(_CONTEXT, "Entries with each"), _bars(material)),
            SideFacts(
                tr(_CONTEXT, "The by-product"),
                tr(_CONTEXT, "What you received, of 5, by what the meeting was for"),
                [
                    (tr(_CONTEXT, "Intrinsic alone"), material.number(found.received_intrinsic)),
                    (tr(_CONTEXT, "Extrinsic alone"), material.number(found.received_extrinsic)),
                ],
            ),
        ),
        _table(material),
    )


def _intent(key: str) -> str:
    return tr("Intents", key)


def _days(material: Material) -> list[date]:
    return [date.fromisoformat(f"{month}-01") for month in material.insight.series.months]


def _points(material: Material) -> list[Point]:
    counts = material.insight.series.counts
    points = []
    for place, day in enumerate(_days(material)):
        lines = [
            tr(_CONTEXT, "{intent}: {count}", intent=_intent(key), count=counts[key][place])
            for key in INTENTS
            if counts[key][place]
        ]
        points.append(Point(place, 0, "\n".join([material.formats.month(day), *lines])))
    return points


def _stacks(material: Material) -> tuple[Stack, ...]:
    counts = material.insight.series.counts
    return tuple(
        Stack(_intent(key), _TONES[key], counts[key], is_below=key in EXTRINSIC_INTENTS)
        for key in INTENTS
    )


def _months(material: Material) -> Axis:
    days = _days(material)
    step = max(len(days) // _MOST_TICKS, 1)
    shown = range(0, len(days), step)
    ticks = tuple((float(place), _month(material, days[place], place == 0)) for place in shown)
    return Axis("", -0.7, max(len(days), 1) - 0.3, ticks)


def _month(material: Material, day: date, is_first: bool) -> str:
    name = material.formats.short_month(day)
    if not (is_first or day.month == 1):
        return name
    return tr(_CONTEXT, "{month} {year}", month=name, year=day.year)


def _counts(material: Material) -> Axis:
    above, below = (_highest(material, keys) for keys in (INTRINSIC_INTENTS, EXTRINSIC_INTENTS))
    step = max(round((above + below) / 6), 1)
    low, high = -(below // step + 1) * step, (above // step + 1) * step
    ticks = tuple((float(n), material.number(abs(n), 0)) for n in range(low, high + 1, step))
    margin = step * 0.7
    return Axis(tr(_CONTEXT, "Intents a month"), low - margin, high + margin, ticks)


def _highest(material: Material, keys: tuple[str, ...]) -> int:
    counts: Mapping[str, Sequence[int]] = material.insight.series.counts
    months = zip(*(counts[key] for key in keys), strict=True)
    sums: list[int] = [sum(month) for month in months]
    return max([_LEAST_HEIGHT, *sums])


def _bars(material: Material) -> list[SideBar]:
    counts = material.insight.by_intent
    most = max([*counts.values(), 1])
    return [
        SideBar(
            _intent(key),
            counts[key] / most,
            material.number(counts[key], 0),
            FieldMark(_TONES[key], ROUND),
        )
        for key in INTENTS
    ]


def _table(material: Material) -> Table:
    counts = material.insight.series.counts
    rows = [
        (
            "",
            (
                material.formats.month(day),
                *(material.number(counts[key][place], 0) for key in INTENTS),
            ),
        )
        for place, day in enumerate(_days(material))
    ]
    return Table((tr(_CONTEXT, "Month"), *(_intent(key) for key in INTENTS)), rows)
