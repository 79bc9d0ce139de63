"""What stands on the page of a principle: a chart, lists beside it, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from ui.charts.network.field_marks import FieldMark
from ui.charts.spec.specs import Axis, ChartSpec
from ui.text import Formats, tr, tr_count

if TYPE_CHECKING:
    from app.insights.holes import Holes
    from app.model.lines import ContactLine

_CONTEXT = "InsightPage"
LOW, HIGH = 0.6, 5.6
STEPS = (1, 2, 3, 4, 5)
SPREAD = 0.56


Way = tuple[str, str]
"""Where a figure leads: "contacts" and their uids with spaces between, "entries" and what is
searched for among those of the time, "field" and its name, or "page" and its key."""


def to_contacts(uids: Iterable[str]) -> Way | None:
    """Return the way to contacts; None where there is nobody."""
    said = " ".join(uids)
    return ("contacts", said) if said else None


class Fact(NamedTuple):
    """A name, its value, and what it rests on."""

    name: str
    value: str
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class SideRow:
    """A contact in a list beside the chart, or an entry as its `kind` may say.

    A row of the kind "group" stands for the contacts whose uids it has, with spaces between.
    """

    uid: str
    name: str
    second: str
    at_end: str = ""
    kind: str = "contact"


@dataclass(frozen=True, slots=True)
class SideList:
    """Contacts or entries with a title; `when_empty` stands where there is nobody.

    `more` counts those that are not among the rows.
    """

    title: str
    subtitle: str
    rows: Sequence[SideRow]
    when_empty: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class SideBar:
    """A name, a share (0 to 1) as a bar, and the share in words; its mark stands in the chart."""

    name: str
    share: float
    said: str
    mark: FieldMark | None = None
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class SideBars:
    """Shares with a title."""

    title: str
    subtitle: str
    bars: Sequence[SideBar]


@dataclass(frozen=True, slots=True)
class SideFacts:
    """Names and values with a title."""

    title: str
    subtitle: str
    facts: Sequence[Fact]


Side = SideList | SideBars | SideFacts


@dataclass(frozen=True, slots=True)
class Table:
    """The chart as rows: each with the uid of its contact or entry, where it has one."""

    headers: tuple[str, ...]
    rows: Sequence[tuple[str, tuple[str, ...]]]
    kind: str = "contact"


@dataclass(frozen=True, slots=True)
class Content:
    """Everything on the page; without points there is no chart."""

    explanation: str
    chart: ChartSpec
    side: Sequence[Side]
    table: Table


@dataclass(frozen=True, slots=True)
class Material:
    """What a page is made of: what was found, who is behind it, and how things are written.

    A network has `holes`, and its untied contacts below the height `rows_from`.
    """

    insight: Any
    people: Mapping[str, ContactLine]
    places: Sequence[tuple[float, float]]
    formats: Formats
    holes: Holes | None = None
    rows_from: float | None = None

    def number(self, value: float | None, decimals: int = 1) -> str:
        """Return a number, and a dash where it is not known."""
        return "–" if value is None else self.formats.number(value, decimals)

    def rows(self, uids: Sequence[str], at_end: Mapping[str, str]) -> list[SideRow]:
        """Return a list of contacts, with what stands at the end of each row."""
        known = [self.people[uid] for uid in uids if uid in self.people]
        return [
            SideRow(one.uid, one.name, self._second(one), at_end.get(one.uid, "")) for one in known
        ]

    def met(self, uid: str) -> str:
        """Return when a contact was met last."""
        at = self.people[uid].last_met if uid in self.people else None
        return self.formats.date(at.date()) if at else ""

    def values(self, decimals: int = 1) -> dict[str, str]:
        """Return the upright value of each dot as text, by contact."""
        dots = self.insight.series.dots
        return {dot.contact: self.number(dot.y, decimals) for dot in dots}

    def _second(self, one: ContactLine) -> str:
        count = tr_count(_CONTEXT, "{n} entry", "{n} entries", one.entry_count)
        if not one.field:
            return count
        return tr(_CONTEXT, "{field} · {count}", field=one.field, count=count)


def rating_axis(title: str, formats: Formats) -> Axis:
    """Return an axis of a rating: 1 to 5."""
    ticks = tuple((float(step), formats.number(step)) for step in STEPS)
    return Axis(title, LOW, HIGH, ticks)
