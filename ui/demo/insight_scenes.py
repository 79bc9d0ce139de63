"""Insights: the overview, and the page of each question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ui.demo.stage import Stage
from ui.insights.pages.registry import PAGES


def overview(stage: Stage) -> Any:
    """Turn to the seven cards."""
    return stage.turn_to("insights", "")


def pages() -> dict[str, Callable[[Stage], Any]]:
    """Return how each page of the insights is shown, by its name."""
    return {"sorting": sorting, **{key: _Page(key) for key in PAGES}}


def sorting(stage: Stage) -> None:
    """Ask for the interests of one contact after the other."""
    overview(stage).sort("interests")


@dataclass(frozen=True, slots=True)
class _Page:
    key: str

    def __call__(self, stage: Stage) -> None:
        stage.turn_to("insights", self.key)
