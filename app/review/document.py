"""The review as plain data: what every writer, and the preview, is made from.

People stand in it as they are to be called, texts as they may be read by others: nothing that the
options left out is in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence."""

    text: str
    strong: bool = False


Sentence = tuple[Run, ...]


def plain(sentence: Sentence) -> str:
    """Return a sentence without its emphasis."""
    return "".join(run.text for run in sentence)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter that is in, in its place."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it stands in the book, and what it is in words; writers make it small."""

    data: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the year, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class LinePoint:
    """A point of a trend line; the band is None where it is not known."""

    day: float
    mean: float
    low: float | None
    high: float | None
    starts: bool


@dataclass(frozen=True, slots=True)
class Series:
    """Ratings (day ordinal with its fraction, value 1 to 5) and the line through them."""

    ratings: tuple[tuple[float, int], ...] = ()
    line: tuple[LinePoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A contact whose depth rose or faded: from and to on the line, and what it rests on.

    One that is not `firm` did so perhaps: noise can look like it, too.
    """

    name: str
    verdict: str
    firm: bool
    start: float
    end: float
    slope_per_year: float
    entries: int
    n: int
    series: Series
    photo: Picture | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """Steps above *nothing*, given and received, over `n` reflections that rate one of them."""

    name: str
    given: int
    received: int
    n: int


@dataclass(frozen=True, slots=True)
class Balance:
    """Given and received: in all, by contact (most exchanged first), by month."""

    given: int = 0
    received: int = 0
    n: int = 0
    most_to: str | None = None
    most_from: str | None = None
    by_contact: tuple[Exchange, ...] = ()
    by_month: tuple[Exchange, ...] = ()


@dataclass(frozen=True, slots=True)
class PromiseTold:
    """One promise: its text, by whom and to whom in words, and its dates in words."""

    text: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class PromisesTold:
    """How promises of mine ended, and the ones to be listed."""

    kept_on_time: int = 0
    kept_late: int = 0
    open: int = 0
    dropped: int = 0
    kept: tuple[PromiseTold, ...] = ()
    still_open: tuple[PromiseTold, ...] = ()
    owed_to_me: tuple[PromiseTold, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A contact who came, came back, rests or was let go: when, and a few words."""

    name: str
    when: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """Who came and went."""

    new: tuple[Turn, ...] = ()
    reconnected: tuple[Turn, ...] = ()
    active_again: tuple[Turn, ...] = ()
    rested: tuple[Turn, ...] = ()
    let_go: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class PrincipleTold:
    """What one principle says of this period, and of the one before."""

    key: str
    title: str
    question: str
    said: str
    said_before: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """Something, and in how many entries it stands."""

    label: str
    n: int


@dataclass(frozen=True, slots=True)
class Month:
    """One month: entries, people, mean depth over `rated` ratings, and a sentence of its own."""

    key: str
    name: str
    entries: int
    people: int
    depth: float | None
    rated: int
    quote: str | None = None
    quoted_from: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class EntryTold:
    """An entry in full: facts in words, body in Markdown."""

    day: date
    when: str
    title: str
    names: tuple[str, ...]
    facts: str
    body: str
    notes: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A period with people, as one document. What its chapters do not show is empty.

    `people` and `all_places` are what to look through before it is given away: every name by which
    contacts are called in it, and every place that its entries name, where chapters show places.
    """

    kicker: str
    title: str
    period: str
    first: date
    last: date
    made: date
    made_on: str
    language: str
    paper: str
    chapters: tuple[Chapter, ...]
    labels: dict[str, str]
    sentence: Sentence
    figures: tuple[Figure, ...] = ()
    depth: Series = Series()
    days: tuple[tuple[date, int], ...] = ()
    months: tuple[Month, ...] = ()
    moved: tuple[Moved, ...] = ()
    steady: tuple[str, ...] = ()
    balance: Balance = Balance()
    balance_said: Sentence = ()
    promises: PromisesTold = PromisesTold()
    changes: Changes = Changes()
    principles: tuple[PrincipleTold, ...] = ()
    places: tuple[Count, ...] = ()
    fields: tuple[Count, ...] = ()
    words: tuple[Count, ...] = ()
    gratitude: str = ""
    next: str = ""
    entries: tuple[EntryTold, ...] = ()
    method: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    all_places: tuple[str, ...] = ()

    def has(self, chapter: str) -> bool:
        """Tell whether a chapter is in."""
        return any(one.key == chapter for one in self.chapters)
