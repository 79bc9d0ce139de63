"""Diversity over density: which fields, and who knows whom?"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from ui.charts.network.field_marks import OTHER_FIELDS, field_marks
from ui.charts.spec.specs import Graph, Point
from ui.insights.pages.content import (
    Content,
    Fact,
    Material,
    Side,
    SideBar,
    SideBars,
    SideFacts,
    SideList,
    SideRow,
    Table,
    Way,
    to_contacts,
)
from ui.text import tr, tr_count

if TYPE_CHECKING:
    from app.insights.series import Node

_CONTEXT = "InsightPage"
_MOST_FIELDS, _MOST_MISSING, _MOST_HOLES = 10, 8, 5


def diversity_page(material: Material) -> Content:
    """Return the page of diversity over density."""
    return Content(
        tr(
            _CONTEXT,
            "New ideas come from fields that do not know each other. Where two contacts do know "
            "each other, draw a line from one to the other; or press K on one.",
        ),
        Graph(
            _points(material),
            material.insight.series.ties,
            material.rows_from,
            _untied(material),
        ),
        _side(material),
        _table(material),
    )


def _side(material: Material) -> tuple[Side, ...]:
    return (
        SideBars(
            tr(_CONTEXT, "Fields"),
            tr(_CONTEXT, "Their share of your ties, weighted by depth"),
            _fields(material),
        ),
        SideList(
            tr(_CONTEXT, "Bridges"),
            tr(_CONTEXT, "Without them, groups of your contacts would not reach each other"),
            _bridges(material),
            tr(_CONTEXT, "Nobody, as far as ties are known."),
        ),
        SideList(
            tr(_CONTEXT, "Holes"),
            tr(
                _CONTEXT,
                "Fields between which you know of no tie; a press marks who is in them",
            ),
            _holes(material),
            tr(_CONTEXT, "None, as far as ties are known."),
        ),
        SideFacts(
            tr(_CONTEXT, "The network of known ties"),
            _coverage(material),
            _facts(material),
        ),
        SideFacts(
            tr(_CONTEXT, "Not met for 180 days"),
            tr(_CONTEXT, "Fields of your contacts without an entry"),
            _missing(material),
        ),
    )


def _points(material: Material) -> list[Point]:
    marks = field_marks(material.insight.fields)
    bridges = material.holes.bridges if material.holes else {}
    pairs = zip(material.insight.series.nodes, material.places, strict=True)
    points = []
    for node, (x, y) in pairs:
        found = marks.get(node.field or "", OTHER_FIELDS)
        groups = bridges.get(node.contact, 0)
        points.append(
            Point(
                x,
                y,
                _said(node, groups),
                node.contact,
                node.weight,
                found.colour,
                stands_out=groups > 0,
                label=node.name,
                mark=found.mark,
            )
        )
    return points


def _said(node: Node, groups: int) -> str:
    """Return who a mark stands for, the field, and how many groups they join."""
    joins = tr_count(_CONTEXT, "Joins {n} group", "Joins {n} groups", groups) if groups else ""
    return "\n".join(part for part in (node.name, node.field, joins) if part)


def _fields(material: Material) -> list[SideBar]:
    shares, percent = material.insight.fields, material.formats.percentage
    marks = field_marks(shares)
    ranked = sorted(shares, key=lambda field: (-shares[field], field))
    bars = [
        SideBar(
            field,
            shares[field],
            percent(shares[field]),
            marks.get(field, OTHER_FIELDS),
            _in_fields(material, {field}),
        )
        for field in ranked[:_MOST_FIELDS]
    ]
    rest = ranked[_MOST_FIELDS:]
    if rest:
        share = sum(shares[field] for field in rest)
        name = tr_count(_CONTEXT, "{n} other", "{n} others", len(rest))
        way = _in_fields(material, set(rest))
        bars.append(SideBar(name, share, percent(share), OTHER_FIELDS, way))
    return bars


def _in_fields(material: Material, fields: Set[str]) -> Way | None:
    """Return the way to the contacts of these fields, whether they are drawn or not."""
    people = (material.people[uid] for uid in material.insight.contacts if uid in material.people)
    return to_contacts(one.uid for one in people if one.field in fields)


def _untied(material: Material) -> str:
    if len(material.places) < len(material.insight.contacts):
        return tr(_CONTEXT, "No tie known among those drawn")
    return tr(_CONTEXT, "No tie known yet")


def _bridges(material: Material) -> list[SideRow]:
    bridges = material.holes.bridges if material.holes else {}
    groups = {
        uid: tr_count(_CONTEXT, "{n} group", "{n} groups", count) for uid, count in bridges.items()
    }
    return material.rows(list(bridges), groups)


def _holes(material: Material) -> list[SideRow]:
    between = material.holes.between if material.holes else ()
    return [_hole(material, one, other) for one, other in between[:_MOST_HOLES]]


def _hole(material: Material, one: str, other: str) -> SideRow:
    """Return a pair of fields as a row that stands for the contacts in them."""
    nodes = material.insight.series.nodes
    counts = [sum(node.field == field for node in nodes) for field in (one, other)]
    said = [material.number(count, 0) for count in counts]
    return SideRow(
        " ".join(node.contact for node in nodes if node.field in (one, other)),
        tr(_CONTEXT, "{one} and {other}", one=one, other=other),
        tr(_CONTEXT, "{one} and {other} contacts", one=said[0], other=said[1]),
        kind="group",
    )


def _coverage(material: Material) -> str:
    coverage = material.insight.coverage
    if coverage is None:
        return ""
    said = "Any tie is known of {share} of them. What is unknown is not absent."
    return tr(_CONTEXT, said, share=material.formats.percentage(coverage))


def _facts(material: Material) -> list[Fact]:
    found, number = material.insight, material.number
    everybody = to_contacts(found.contacts)
    of_fields = _in_fields(material, set(found.fields))
    return [
        Fact(tr(_CONTEXT, "Effective fields"), number(found.effective_fields), of_fields),
        Fact(tr(_CONTEXT, "Density"), number(found.density, 2), everybody),
        Fact(tr(_CONTEXT, "Effective size"), number(found.effective_size), everybody),
        Fact(tr(_CONTEXT, "Constraint"), number(found.constraint, 2), everybody),
        Fact(tr(_CONTEXT, "E–I index between fields"), number(found.ei_index, 2), of_fields),
    ]


def _missing(material: Material) -> list[Fact]:
    fields = material.insight.missing_fields
    if not fields:
        return [Fact(tr(_CONTEXT, "None"), "")]
    shown = [Fact(field, "", ("field", field)) for field in fields[:_MOST_MISSING]]
    return _with_rest(shown, len(fields))


def _with_rest(facts: list[Fact], count: int) -> list[Fact]:
    rest = count - len(facts)
    if rest > 0:
        facts.append(Fact(tr_count(_CONTEXT, "and {n} other", "and {n} others", rest), ""))
    return facts


def _table(material: Material) -> Table:
    nodes, ties = material.insight.series.nodes, material.insight.series.ties
    bridges = material.holes.bridges if material.holes else {}
    counts = [0] * len(nodes)
    for one, other in ties:
        counts[one] += 1
        counts[other] += 1
    number = material.formats.number
    rows = []
    for node, count in zip(nodes, counts, strict=True):
        joined = number(bridges[node.contact]) if node.contact in bridges else ""
        rows.append((node.contact, (node.name, node.field or "", number(count), joined)))
    headers = (
        tr(_CONTEXT, "Contact"),
        tr(_CONTEXT, "Field"),
        tr(_CONTEXT, "Known ties"),
        tr(_CONTEXT, "Groups that they join"),
    )
    return Table(headers, sorted(rows, key=lambda row: row[1][0]))
