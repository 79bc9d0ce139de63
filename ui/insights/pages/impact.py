"""Impact over lifespan: which long ties give nobody anything any more?"""

from __future__ import annotations

from math import ceil

from ui.charts.spec.specs import Axis, Dots, Zone
from ui.insights.pages.content import (
    LOW,
    Content,
    Material,
    SideFacts,
    SideList,
    rating_axis,
)
from ui.insights.pages.dots import dots_of, table_of
from ui.insights.pages.reciprocity import balance_facts
from ui.text import tr

_CONTEXT = "InsightPage"
_LITTLE = 2.0
_MOST_TICKS = 10


def impact_page(material: Material) -> Content:
    """Return the page of impact over lifespan."""
    found = material.insight
    names = (tr(_CONTEXT, "Years known"), tr(_CONTEXT, "Impact"))
    years = _years(material)
    impact = tr(_CONTEXT, "Impact: gave, received and growth, lately")
    little = tr(_CONTEXT, "Little given, received or learned lately")
    return Content(
        tr(
            _CONTEXT,
            "A long tie is not a reason by itself. Each dot stands where giving, receiving and "
            "growing with a contact stand lately. Silence alone never counts here.",
        ),
        Dots(
            dots_of(material, names, dict.fromkeys(found.review, "warning"), spread=0),
            years,
            rating_axis(impact, material.formats),
            zones=(Zone(years.low, years.high, LOW, _LITTLE, little, "warning", "bottom"),),
        ),
        (
            SideList(
                tr(_CONTEXT, "Look at them again"),
                tr(_CONTEXT, "Little given and received over 5 or more rated entries"),
                material.rows(found.review, material.values()),
                tr(_CONTEXT, "None: in each tie with enough ratings somebody gains."),
            ),
            SideFacts(
                tr(_CONTEXT, "Given and received"),
                tr(_CONTEXT, "Steps above nothing in this time; shown, never held against you"),
                balance_facts(material, ("page", "reciprocity")),
            ),
        ),
        table_of(material, names),
    )


def _years(material: Material) -> Axis:
    longest = max((dot.x for dot in material.insight.series.dots), default=1.0)
    step = max(ceil(longest / _MOST_TICKS), 1)
    ticks = tuple(
        (float(year), material.number(year, 0)) for year in range(0, ceil(longest) + 1, step)
    )
    return Axis(tr(_CONTEXT, "Years known"), -longest * 0.02, longest * 1.04, ticks)
