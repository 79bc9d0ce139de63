"""kithbook trend: how a relationship moves."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.model.scales import RATING_KEYS
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands
from ui.command_line.trend_lines import trend_lines

if TYPE_CHECKING:
    from app.insights.trends import Trend
    from app.model.contact import Contact

_LONGEST_HALF_LIFE = 36_525.0


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("trend", run, "show how a relationship moves")
    parser.add_argument("name", metavar="NAME", help="a name, a handle or a uid")
    parser.add_argument("--rating", choices=RATING_KEYS, default="depth")
    parser.add_argument("--half-life", type=_days, default=90.0, metavar="DAYS")
    parser.add_argument("--until", metavar="DATE", help="look at nothing later than this day")


def run(desk: Desk, arguments: Namespace) -> int:
    """Print the ratings of a contact, their line, and the verdict."""
    from ui.command_line.until import end_of_day

    until = end_of_day(arguments.until, desk.clock) if arguments.until else None
    with desk.reading() as book:
        contact = book.contacts.resolve(arguments.name)
        trend = book.trends.of(contact.uid, arguments.rating, arguments.half_life, until)
    data = _as_data(contact, trend)
    desk.answer(data, trend_lines(data))
    return 0


def _days(text: str) -> float:
    try:
        days = float(text)
    except ValueError:
        days = 0.0
    if not 0 < days <= _LONGEST_HALF_LIFE:
        raise ArgumentTypeError(f"{text} is not a number of days above 0, a century at most")
    return int(days) if days.is_integer() else days


def _as_data(contact: Contact, trend: Trend) -> dict[str, Any]:
    """Return the answer; `firm` is true of a rising or fading that holds at a second look."""
    from app.model.instant import from_microseconds

    moments = [from_microseconds(one.at).isoformat() for one in trend.ratings]
    verdict = trend.verdict
    return {
        "contact": contact.uid,
        "name": contact.name,
        "rating": trend.rating,
        "n": trend.n,
        "first": moments[0] if moments else None,
        "last": moments[-1] if moments else None,
        "half_life_days": trend.half_life_days,
        "verdict": verdict.word,
        "firm": verdict.firm,
        "slope_per_year": _known(verdict.slope_per_year),
        "slope_low": _known(verdict.slope_low),
        "slope_high": _known(verdict.slope_high),
        "p": _known(verdict.p),
        "approximate": verdict.approximate,
        "line": list(_points(trend)),
        "ratings": [
            {"at": at, "value": one.value, "entry": one.entry}
            for at, one in zip(moments, trend.ratings, strict=True)
        ],
    }


def _points(trend: Trend) -> Iterator[dict[str, Any]]:
    line = trend.line
    series = (line.mean, line.low, line.high, line.starts)
    for at, mean, low, high, starts in zip(
        trend.moments(), *(one.tolist() for one in series), strict=True
    ):
        yield {
            "at": at.isoformat(),
            "mean": mean,
            "low": _known(low),
            "high": _known(high),
            "starts": starts,
        }


def _known(value: float | None) -> float | None:
    """Return a number, and None for one that is not known."""
    return None if value is None or value != value else value
