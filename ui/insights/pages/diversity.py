"""Diversity over density: which fields, and who knows whom?"""

from __future__ import annotations

from ui.charts.field_marks import OTHER_FIELDS, field_marks
from ui.charts.specs import Graph, Point
from ui.insights.pages.content import (
    Content,
    Material,
    SideBar,
    SideBars,
    SideFacts,
    Table,
)
from ui.text import tr, tr_count

_CONTEXT = "InsightPage"
_MOST_FIELDS, _MOST_MISSING = 10, 8


def diversity_page(material: Material) -> Content:
    """Return the page of diversity over density."""
    return Content(
        tr(
            _CONTEXT,
            "New ideas come from fields that do not know each other. Each mark is a contact of "
            "this time, each line a tie between two of them that you recorded.",
        ),
        Graph(_points(material), material.insight.series.ties),
        (
            SideBars(
                tr(_CONTEXT, "Fields"),
                tr(_CONTEXT, "Their share of your ties, weighted by depth"),
                _fields(material),
            ),
            SideFacts(
                tr(_CONTEXT, "The network of known ties"),
                tr(_CONTEXT, "Unknown is not absent: coverage says of how many any tie is known"),
                _facts(material),
            ),
            SideFacts(
                tr(_CONTEXT, "Not met for 180 days"),
                tr(_CONTEXT, "Fields of your contacts without an entry"),
                _missing(material),
            ),
        ),
        _table(material),
    )


def _points(material: Material) -> list[Point]:
    marks = field_marks(material.insight.fields)
    pairs = zip(material.insight.series.nodes, material.places, strict=True)
    points = []
    for node, (x, y) in pairs:
        found = marks.get(node.field or "", OTHER_FIELDS)
        said = tr(_CONTEXT, "{name}\n{field}", name=node.name, field=node.field)
        points.append(
            Point(
                x,
                y,
                said if node.field else node.name,
                node.contact,
                node.weight,
                found.colour,
                label=node.name,
                mark=found.mark,
            )
        )
    return points


def _fields(material: Material) -> list[SideBar]:
    shares, percent = material.insight.fields, material.formats.percentage
    marks = field_marks(shares)
    ranked = sorted(shares, key=lambda field: (-shares[field], field))
    bars = [
        SideBar(field, shares[field], percent(shares[field]), marks.get(field, OTHER_FIELDS))
        for field in ranked[:_MOST_FIELDS]
    ]
    rest = ranked[_MOST_FIELDS:]
    if rest:
        share = sum(shares[field] for field in rest)
        name = tr_count(_CONTEXT, "{n} other", "{n} others", len(rest))
        bars.append(SideBar(name, share, percent(share), OTHER_FIELDS))
    return bars


def _facts(material: Material) -> list[tuple[str, str]]:
    found, number = material.insight, material.number
    coverage = "–" if found.coverage is None else material.formats.percentage(found.coverage)
    return [
        (tr(_CONTEXT, "Effective fields"), number(found.effective_fields)),
        (tr(_CONTEXT, "Density"), number(found.density, 2)),
        (tr(_CONTEXT, "Effective size"), number(found.effective_size)),
        (tr(_CONTEXT, "Constraint"), number(found.constraint, 2)),
        (tr(_CONTEXT, "E–I index between fields"), number(found.ei_index, 2)),
        (tr(_CONTEXT, "Coverage"), coverage),
    ]


def _missing(material: Material) -> list[tuple[str, str]]:
    fields = material.insight.missing_fields
    if not fields:
        return [(tr(_CONTEXT, "None"), "")]
    facts = [(field, "") for field in fields[:_MOST_MISSING]]
    rest = len(fields) - len(facts)
    if rest > 0:
        facts.append((tr_count(_CONTEXT, "and {n} other", "and {n} others", rest), ""))
    return facts


def _table(material: Material) -> Table:
    nodes, ties = material.insight.series.nodes, material.insight.series.ties
    counts = [0] * len(nodes)
    for one, other in ties:
        counts[one] += 1
        counts[other] += 1
    rows = [
        (node.contact, (node.name, node.field or "", material.number(count, 0)))
        for node, count in zip(nodes, counts, strict=True)
    ]
    headers = (tr(_CONTEXT, "Contact"), tr(_CONTEXT, "Field"), tr(_CONTEXT, "Known ties"))
    return Table(headers, sorted(rows, key=lambda row: row[1][0]))
