"""The pages that exist, a line each."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from ui.insights.pages.content import Content, Material
from ui.insights.pages.depth import depth_page
from ui.insights.pages.diversity import diversity_page
from ui.insights.pages.identity import identity_page
from ui.insights.pages.impact import impact_page
from ui.insights.pages.intrinsic import intrinsic_page
from ui.insights.pages.reciprocity import reciprocity_page
from ui.insights.pages.relatability import relatability_page
from ui.insights.pages.reputation import reputation_page
from ui.insights.pages.safety import safety_page

PAGES: MappingProxyType[str, Callable[[Material], Content]] = MappingProxyType(
    {
        "depth": depth_page,
        "intrinsic": intrinsic_page,
        "relatability": relatability_page,
        "identity": identity_page,
        "safety": safety_page,
        "diversity": diversity_page,
        "impact": impact_page,
        "reciprocity": reciprocity_page,
        "reputation": reputation_page,
    }
)
