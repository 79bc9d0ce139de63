"""Relatability over proximity: where does the time go?"""

from __future__ import annotations

from ui.charts.spec.specs import Dots, Zone
from ui.insights.pages.content import (
    HIGH,
    LOW,
    Content,
    Fact,
    Material,
    SideFacts,
    SideList,
    rating_axis,
    to_contacts,
)
from ui.insights.pages.dots import dots_of, table_of
from ui.text import tr, tr_count

_CONTEXT = "InsightPage"
_FAR, _NEAR, _KINDRED = 2.5, 3.5, 4.0


def relatability_page(material: Material) -> Content:
    """Return the page of relatability over proximity."""
    found, formats = material.insight, material.formats
    names = (tr(_CONTEXT, "Proximity"), tr(_CONTEXT, "Relatability"))
    kindred = found.kindred_far
    return Content(
        tr(
            _CONTEXT,
            "Who is near gets the time by itself; who shares your values may be far away. The "
            "larger a dot, the more time you spent together.",
        ),
        Dots(
            dots_of(material, names, dict.fromkeys(kindred, "accent")),
            rating_axis(tr(_CONTEXT, "Proximity: from far away to next door"), formats),
            rating_axis(tr(_CONTEXT, "Relatability: shared values and interests?"), formats),
            zones=_zones(),
        ),
        (
            SideList(
                tr(_CONTEXT, "Kindred, far, and unseen"),
                tr(_CONTEXT, "No entry for 90 days or more; with the day of the last"),
                material.rows(kindred, {uid: material.met(uid) for uid in kindred}),
                tr(_CONTEXT, "Nobody: you saw all of them lately."),
            ),
            SideFacts(
                tr(_CONTEXT, "What your time goes with"),
                tr(_CONTEXT, "Spearman’s ρ, from −1 to 1"),
                _facts(material),
            ),
        ),
        table_of(material, names),
    )


def _zones() -> tuple[Zone, ...]:
    far, near = tr(_CONTEXT, "Kindred, far away"), tr(_CONTEXT, "Kindred and near")
    return (
        Zone(LOW, _FAR, _KINDRED, HIGH, far, "success", "top"),
        Zone(_NEAR, HIGH, _KINDRED, HIGH, near, "accent", "top"),
    )


def _facts(material: Material) -> list[Fact]:
    found = material.insight
    one, many = "Shared values ({n} contact)", "Shared values ({n} contacts)"
    near, nearer = "Nearness ({n} contact)", "Nearness ({n} contacts)"
    return [
        Fact(
            tr_count(_CONTEXT, one, many, found.n_relatability),
            material.number(found.rho_relatability, 2),
            to_contacts(found.contacts),
        ),
        Fact(
            tr_count(_CONTEXT, near, nearer, found.n_proximity),
            material.number(found.rho_proximity, 2),
            to_contacts(found.with_proximity),
        ),
    ]
