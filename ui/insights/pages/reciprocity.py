"""Reciprocity: what was given and received, by month and by contact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.charts.spec.specs import Bars, Stack
from ui.insights.pages.content import (
    Content,
    Fact,
    Material,
    SideFacts,
    SideList,
    Table,
    Way,
    to_contacts,
)
from ui.insights.pages.months import count_axis, month_axis, month_points
from ui.text import tr

if TYPE_CHECKING:
    from app.insights.series import ExchangedWith

_CONTEXT = "InsightPage"


def reciprocity_page(material: Material) -> Content:
    """Return the page of reciprocity."""
    months, formats = material.insight.series.months, material.formats
    names = {"given": tr(_CONTEXT, "Given"), "received": tr(_CONTEXT, "Received")}
    steps = tr(_CONTEXT, "Steps above nothing, a month")
    return Content(
        tr(
            _CONTEXT,
            "Who gives and who receives changes with the years, and need not be even. It is shown "
            "here, and never held against anybody.",
        ),
        Bars(
            month_points(months, names, formats),
            (
                Stack(names["given"], "gave", months.counts["given"]),
                Stack(names["received"], "received", months.counts["received"], is_below=True),
            ),
            month_axis(months, formats),
            count_axis(steps, months, ("given",), ("received",), formats),
            names["given"],
            names["received"],
        ),
        (
            SideFacts(
                tr(_CONTEXT, "Given and received"),
                tr(_CONTEXT, "Steps above nothing in this time; shown, never held against you"),
                balance_facts(material, to_contacts(material.insight.contacts)),
            ),
            _list(
                material,
                tr(_CONTEXT, "Here you received more"),
                [one for one in _by_difference(material) if one.received > one.given],
            ),
            _list(
                material,
                tr(_CONTEXT, "Here you gave more"),
                [one for one in _by_difference(material) if one.given > one.received],
            ),
        ),
        _table(material),
    )


def balance_facts(material: Material, behind_balance: Way | None) -> list[Fact]:
    """Return what was given and received, and the balance with the way behind it."""
    found = material.insight
    return [
        Fact(
            tr(_CONTEXT, "Given"),
            material.number(found.given, 0),
            ("entries", "gave>1") if found.given else None,
        ),
        Fact(
            tr(_CONTEXT, "Received"),
            material.number(found.received, 0),
            ("entries", "received>1") if found.received else None,
        ),
        Fact(
            tr(_CONTEXT, "Balance, from −1 to 1"), material.number(found.balance, 2), behind_balance
        ),
    ]


def _by_difference(material: Material) -> list[ExchangedWith]:
    people: Sequence[ExchangedWith] = material.insight.series.people
    return sorted(people, key=lambda one: (-abs(one.given - one.received), one.name))


def _list(material: Material, title: str, people: Sequence[ExchangedWith]) -> SideList:
    number, said = material.number, tr(_CONTEXT, "{given} · {received}")
    return SideList(
        title,
        tr(_CONTEXT, "Given · received"),
        material.rows(
            [one.contact for one in people],
            {
                one.contact: said.format(
                    given=number(one.given, 0), received=number(one.received, 0)
                )
                for one in people
            },
        ),
        tr(_CONTEXT, "Nobody in this time."),
    )


def _table(material: Material) -> Table:
    number = material.number
    rows = [
        (
            one.contact,
            (one.name, number(one.given, 0), number(one.received, 0), number(one.n, 0)),
        )
        for one in sorted(material.insight.series.people, key=lambda one: one.name)
    ]
    headers = (
        tr(_CONTEXT, "Contact"),
        tr(_CONTEXT, "Given"),
        tr(_CONTEXT, "Received"),
        tr(_CONTEXT, "Meetings rated"),
    )
    return Table(headers, rows)
