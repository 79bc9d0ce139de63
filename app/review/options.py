"""What a review is to hold: period, chapters, how people are called, what stays out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.errors import UserError
from app.model.review_draft import CHAPTERS, NAMES, PAPERS, key_of_review

USUAL_CHAPTERS: tuple[str, ...] = tuple(key for key in CHAPTERS if key not in ("let go", "entries"))
_MONTHS = 12
_NAMES_TO_KNOW = ("full", "first")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOptions:
    """The choices of one review; both days belong to the period.

    `quotes` replaces the quoted sentence of a month (`2026-05`); an empty text takes it away.
    `pictures_of_months` replaces the picture of a month by another one of it (the SHA-256 of the
    file in hexadecimal); an empty text takes it away.
    `only` keeps to entries with these contacts, `tags` to those with one of these tags; `initials`
    are those who stand by their initials however the others are called. Closing notes and private
    notes (those on contacts and on single reflections) come in only where they are asked for.
    Where title, sentence and gratitude are empty, they are drafted. `pictures` at None follows
    the names.
    """

    first: date
    last: date
    chapters: tuple[str, ...] = USUAL_CHAPTERS
    names: str = "full"
    excluded: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    left_out_places: frozenset[str] = frozenset()
    pictures: bool | None = None
    paper: str = "A4"
    language: str = "en"
    closing_notes: bool = False
    private_notes: bool = False
    title: str | None = None
    sentence: str | None = None
    quotes: Mapping[str, str] = field(default_factory=dict)
    pictures_of_months: Mapping[str, str] = field(default_factory=dict)
    gratitude: str = ""
    next: str = ""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise UserError("The review ends before it begins.")
        _refuse_unknown("chapter", self.chapters, CHAPTERS)
        _refuse_unknown("way to name people", (self.names,), NAMES)
        _refuse_unknown("paper", (self.paper,), PAPERS)

    @property
    def hides_names(self) -> bool:
        """Tell whether texts must be searched for names."""
        return self.names != "full" or bool(self.excluded or self.initials or self.left_out_places)

    @property
    def shows_pictures(self) -> bool:
        """Tell whether pictures are in: where nothing was said, only beside names."""
        return self.names in _NAMES_TO_KNOW if self.pictures is None else self.pictures

    @property
    def is_whole(self) -> bool:
        """Tell whether it is of everybody and everything in its time."""
        return not (self.only or self.tags or self.excluded)

    @property
    def year(self) -> int | None:
        """Return the calendar year that the period is; None where it is another time."""
        ends = (self.first.month, self.first.day, self.last.month, self.last.day)
        is_year = ends == (1, 1, 12, 31) and self.first.year == self.last.year
        return self.first.year if is_year else None

    @property
    def key(self) -> str:
        """Return what tells the reviews of one book apart: the period and the selection."""
        return key_of_review(self.first, self.last, self.only, self.tags)

    def blank(self) -> ReviewOptions:
        """Return the same period and selection with nothing else chosen."""
        return ReviewOptions(first=self.first, last=self.last, only=self.only, tags=self.tags)

    def with_own_names(self) -> ReviewOptions:
        """Return the same options with everybody by their own name, and no own words."""
        none: frozenset[str] = frozenset()
        plain = self.but(names="full", initials=none, left_out_places=none)
        return plain.but(title=None, sentence=None, gratitude="")

    def but(self, **changes: object) -> ReviewOptions:
        """Return the same options with some of them changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def month_options(year: int, month: int) -> ReviewOptions:
    """Return the usual review of a calendar month. Raise UserError where there is none."""
    if not (date.min.year <= year <= date.max.year and 1 <= month <= _MONTHS):
        raise UserError(f"{year}-{month:02d} is no month of the calendar.")
    return ReviewOptions(
        first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1])
    )


def year_options(year: int) -> ReviewOptions:
    """Return the usual review of a calendar year. Raise UserError where there is no such year."""
    if not date.min.year <= year <= date.max.year:
        raise UserError(f"{year} is no year of the calendar.")
    return ReviewOptions(first=date(year, 1, 1), last=date(year, 12, 31))


def _refuse_unknown(what: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
    for one in given:
        if one not in known:
            raise UserError(f"{one!r} is no {what} of a review. There are: {', '.join(known)}.")
