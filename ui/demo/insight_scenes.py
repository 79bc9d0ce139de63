"""Insights: the overview, and the page of each question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.book import Book
from ui.demo.stage import Stage
from ui.insights.pages.registry import PAGES


def overview(stage: Stage) -> Any:
    """Turn to the seven cards."""
    return stage.turn_to("insights", "")


def pages() -> dict[str, Callable[[Stage], Any]]:
    """Return how each page of the insights is shown, by its name."""
    return {
        "sorting": sorting,
        "dates": dates,
        "group": group,
        "tie": tie,
        "table": table,
        **{key: _Page(key) for key in PAGES},
    }


def sorting(stage: Stage) -> None:
    """Ask for the interests of one contact after the other."""
    overview(stage).sort("interests")


def dates(stage: Stage) -> None:
    """Ask for a period between two days."""
    overview(stage).overview.times.ask_dates()


def group(stage: Stage) -> None:
    """Mark whom you are kindred with and far from."""
    marking = _page(stage, "relatability").chart.group
    marking.mark(stage.ask(_kindred))


def tie(stage: Stage) -> None:
    """Draw a tie between the first two contacts of the network, and ask what it is."""
    card = _page(stage, "diversity").chart
    one, other = (point.contact for point in card.chart().points[:2])
    middle = card.chart().viewport().rect().center()
    card.ties.ask_kind(one, other, card.chart().viewport().mapToGlobal(middle))


def table(stage: Stage) -> None:
    """Show a chart as its table."""
    _page(stage, "identity").chart.show_table()


def _page(stage: Stage, key: str) -> Any:
    return stage.turn_to("insights", key).page


def _kindred(book: Book) -> tuple[str, ...]:
    return tuple(book.insights("relatability")["relatability"]["kindred_far"])


@dataclass(frozen=True, slots=True)
class _Page:
    key: str

    def __call__(self, stage: Stage) -> None:
        stage.turn_to("insights", self.key)
