"""What the page of a principle asks of the book; runs beside the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ui.insights.pages.content import Content, Material
from ui.insights.pages.over_time import Years, years
from ui.insights.pages.registry import PAGES
from ui.insights.period import Period
from ui.insights.reading import Report, found
from ui.text import Formats

if TYPE_CHECKING:
    from app.book import Book
    from app.insights.holes import Holes
    from app.insights.over_time import History
    from app.insights.tie_review import TieReview
    from app.model.contact import Contact
    from app.model.lines import ContactLine

MOST_NODES = 1000


@dataclass(frozen=True, slots=True)
class PageFound:
    """An insight, who is behind it, and for the letting-go review the ties to look at."""

    key: str
    insight: Any
    places: Sequence[tuple[float, float]]
    people: Mapping[str, ContactLine]
    ties: Sequence[TieReview] = ()
    kept: Sequence[Contact] = ()
    holes: Holes | None = None
    rows_from: float | None = None


def read_page(
    book: Book, key: str, period: Period, places: Mapping[str, tuple[float, float]] | None = None
) -> PageFound:
    """Look at one question; contacts of a network stay near their `places` (by uid)."""
    insight: Any = book.network.of(key, period.days, period.until)
    one = found(key, insight, MOST_NODES, places)
    lines = book.contacts.list.lines_of(sorted(_named(one.insight)))
    people = {line.uid: line for line in lines}
    if key == "diversity":
        from app.insights.holes import look_for_holes

        holes = look_for_holes(insight.series)
        return PageFound(key, one.insight, one.places, people, (), (), holes, one.rows_from)
    if key != "impact":
        return PageFound(key, one.insight, one.places, people)
    from app.insights.tie_review import Ties, ties_to_review

    evidence = Ties(book.contacts, book.ratings, book.entries.list, book.settings)
    ties, kept = ties_to_review(one.insight.review, evidence, book.clock.today())
    return PageFound(key, one.insight, one.places, people, ties, kept)


def read_content(
    book: Book,
    key: str,
    period: Period,
    formats: Formats,
    places: Mapping[str, tuple[float, float]],
) -> tuple[PageFound, Content]:
    """Look at one question, and write down what its page shows."""
    found = read_page(book, key, period, places)
    parts = (found.people, found.places, formats, found.holes, found.rows_from)
    return found, PAGES[key](Material(found.insight, *parts))


def years_of(history: History, key: str, period: Period, formats: Formats, report: Report) -> Years:
    """Compute the figure over the years, and write down what its card shows."""
    return years(key, history.figures(report), period.length(), formats)


def read_history(book: Book, key: str, period: Period) -> History:
    """Gather what the figure over the years is computed from."""
    return book.network.history(key, period.days, period.until)


def contacts_in(book: Book, field: str) -> list[str]:
    """Return the uids of the contacts of a field."""
    from app.model.contact_filter import ContactFilter

    listed = book.contacts.list
    return [line.uid for line in listed.lines(listed.ids(ContactFilter(field=field)))]


def _named(insight: Any) -> set[str]:
    """Return the uids of everybody whom the page may name."""
    series = insight.series
    uids = set(insight.contacts)
    for name in ("kindred_far", "first_steps"):
        uids.update(getattr(insight, name, ()))
    uids.update(getattr(series, "contacts", ()))
    uids.update(dot.contact for dot in getattr(series, "dots", ()))
    for some in getattr(insight, "instead", {}).values():
        uids.update(some)
    uids.update(one.by or one.to or "" for one in getattr(series, "promises", ()))
    return uids
