"""Safety over prestige: with whom can I be a beginner?"""

from __future__ import annotations

from ui.charts.spec.specs import Dots, Zone
from ui.insights.pages.content import HIGH, LOW, Content, Material, SideList, rating_axis
from ui.insights.pages.dots import dots_of, table_of
from ui.text import tr

_CONTEXT = "InsightPage"
_SELDOM_NOTICED, _ADMIRED = 2.5, 3.5
_SAFE, _UNSAFE = 4.0, 2.0


def safety_page(material: Material) -> Content:
    """Return the page of safety over prestige."""
    found = material.insight
    names = (tr(_CONTEXT, "Prestige"), tr(_CONTEXT, "Safety"))
    instead = tuple(dict.fromkeys(uid for some in found.instead.values() for uid in some))
    values = material.values()
    formats = material.formats
    return Content(
        tr(
            _CONTEXT,
            "Eminent people are only good company for your learning if you can be a beginner with "
            "them. Safety is the mean of your ratings after meetings; prestige is how eminent you "
            "said they are.",
        ),
        Dots(
            dots_of(material, names, dict.fromkeys(found.admired_unsafe, "warning"), also=instead),
            rating_axis(tr(_CONTEXT, "Prestige: how eminent this person seems to me"), formats),
            rating_axis(tr(_CONTEXT, "Safety: can I be a beginner?"), formats),
            zones=_zones(),
        ),
        (
            SideList(
                tr(_CONTEXT, "Admired, unsafe"),
                tr(_CONTEXT, "Prestige of 4 or more, safety of 2 or less"),
                material.rows(found.admired_unsafe, values),
                tr(_CONTEXT, "Nobody. You can be a beginner with those you admire."),
            ),
            SideList(
                tr(_CONTEXT, "Ask these people instead"),
                tr(_CONTEXT, "Same fields, safety of 4 or more"),
                material.rows(instead, values),
                tr(_CONTEXT, "Nobody of the same fields is known to be safe yet."),
            ),
        ),
        table_of(material, names),
    )


def _zones() -> tuple[Zone, ...]:
    unnoticed = tr(_CONTEXT, "Safe, seldom noticed")
    unsafe = tr(_CONTEXT, "Admired, unsafe")
    return (
        Zone(LOW, _SELDOM_NOTICED, _SAFE, HIGH, unnoticed, "success", "top"),
        Zone(_ADMIRED, HIGH, LOW, _UNSAFE, unsafe, "warning", "bottom"),
    )
