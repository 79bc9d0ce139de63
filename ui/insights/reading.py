"""What the overview asks of the book; runs beside the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ui.insights.period import USUAL_DAYS, Period

if TYPE_CHECKING:
    from app.book import Book
    from app.changes import Change
    from app.insights.one_thing import OneThing

_NODES_ON_A_CARD = 150

Report = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Found:
    """What is found about one question; `places` are those of the nodes of a network."""

    key: str
    insight: Any
    places: tuple[tuple[float, float], ...] = ()
    rows_from: float | None = None


class Reading:
    """One look at all questions; each answer is in `arrived` as soon as it is known."""

    def __init__(self, period: Period) -> None:
        self._period = period
        self.found: dict[str, Any] = {}
        self.arrived: deque[Found] = deque()

    def is_usual(self) -> bool:
        """Tell whether all questions were asked of the usual year up to now."""
        return bool(self.found) and (self._period.days, self._period.until) == (USUAL_DAYS, None)

    def __call__(self, book: Book, report: Report) -> bool:
        """Look, and return whether there is anything to look at."""
        if book.is_empty():
            return False
        each = book.network.each(self._period.days, self._period.until)
        for number, (key, insight) in enumerate(each, start=1):
            self.found[key] = insight
            self.arrived.append(found(key, insight, _NODES_ON_A_CARD))
            report(number / (number + 1))
        return True


def found(
    key: str,
    insight: Any,
    most_nodes: int,
    before: Mapping[str, tuple[float, float]] | None = None,
) -> Found:
    """Return an insight with the places of its network, where it has one, near those `before`."""
    if key != "diversity":
        return Found(key, insight)
    from app.insights.placed_network import placed

    shown = placed(insight.series, most_nodes, before)
    return Found(key, replace(insight, series=shown.network), shown.places, shown.rows_from)


def before(book: Book, days: int, until: date | None) -> dict[str, Any]:
    """Return what was found in as many days before."""
    return book.network.before(days, until)


def one_thing(book: Book, seen: Reading) -> OneThing | None:
    """Return what to suggest this week, from the usual year whatever else was seen."""
    from app.insights.one_thing import look_for_one_thing

    found = seen.found if seen.is_usual() else book.network.overview(USUAL_DAYS)
    return look_for_one_thing(found, book.settings, book.clock.today())


def answer(book: Book) -> Change:
    """Keep that the person answered the suggestion of this week."""
    from app.changes import Change
    from app.insights.one_thing import answer_one_thing

    answer_one_thing(book.settings, book.clock.today())
    return Change(frozenset({"setting"}))
