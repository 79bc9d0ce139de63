"""Intrinsic over extrinsic value: what were the meetings for?"""

from __future__ import annotations

from app.model.scales import EXTRINSIC_INTENTS, INTENTS, INTRINSIC_INTENTS
from ui.charts.network.field_marks import FieldMark
from ui.charts.spec.specs import ROUND, Bars, Stack
from ui.insights.pages.content import (
    Content,
    Fact,
    Material,
    SideBar,
    SideBars,
    SideFacts,
    Table,
)
from ui.insights.pages.months import count_axis, days_of, month_axis, month_points
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


def intrinsic_page(material: Material) -> Content:
    """Return the page of intrinsic over extrinsic value."""
    intents = SideBars(tr(_CONTEXT, "Intents"), tr(_CONTEXT, "Entries with each"), _bars(material))
    return Content(
        tr(
            _CONTEXT,
            "Meeting to learn, teach, enjoy or help is worth it for itself; the rest may come as a "
            "by-product. Each bar counts the intents of a month; an entry may have several.",
        ),
        _by_month(material),
        (intents, _by_product(material)),
        _table(material),
    )


def _by_month(material: Material) -> Bars:
    months, formats = material.insight.series, material.formats
    title = tr(_CONTEXT, "Intents a month")
    return Bars(
        month_points(months, {key: _intent(key) for key in INTENTS}, formats),
        _stacks(material),
        month_axis(months, formats),
        count_axis(title, months, INTRINSIC_INTENTS, EXTRINSIC_INTENTS, formats),
        tr(_CONTEXT, "To think better"),
        tr(_CONTEXT, "To be seen"),
    )


def _by_product(material: Material) -> SideFacts:
    found = material.insight
    return SideFacts(
        tr(_CONTEXT, "The by-product"),
        tr(_CONTEXT, "What you received, of 5, by what the meeting was for"),
        [
            _received(
                material,
                tr(_CONTEXT, "Intrinsic alone"),
                found.received_intrinsic,
                "intent:intrinsic -intent:extrinsic",
            ),
            _received(
                material,
                tr(_CONTEXT, "Extrinsic alone"),
                found.received_extrinsic,
                "intent:extrinsic -intent:intrinsic",
            ),
        ],
    )


def _intent(key: str) -> str:
    return tr("Intents", key)


def _received(material: Material, name: str, mean: float | None, meant: str) -> Fact:
    way = ("entries", f"{meant} received>=1") if mean is not None else None
    return Fact(name, material.number(mean), way)


def _stacks(material: Material) -> tuple[Stack, ...]:
    counts = material.insight.series.counts
    return tuple(
        Stack(_intent(key), _TONES[key], counts[key], is_below=key in EXTRINSIC_INTENTS)
        for key in INTENTS
    )


def _bars(material: Material) -> list[SideBar]:
    counts = material.insight.by_intent
    most = max([*counts.values(), 1])
    return [
        SideBar(
            _intent(key),
            counts[key] / most,
            material.number(counts[key], 0),
            FieldMark(_TONES[key], ROUND),
            ("entries", f'intent:"{key}"') if counts[key] else None,
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
        for place, day in enumerate(days_of(material.insight.series))
    ]
    return Table((tr(_CONTEXT, "Month"), *(_intent(key) for key in INTENTS)), rows)
