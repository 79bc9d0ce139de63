"""The review of a period, built from the rows handed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from app.review.balance import tell_balance
from app.review.changes import tell_changes
from app.review.document import Chapter, PrincipleTold, Review, plain
from app.review.entries import tell_entries
from app.review.figures_told import tell_depth, tell_figures, tell_sentence
from app.review.gratitude import tell_gratitude
from app.review.method import tell_method
from app.review.months import MonthQuotes, suggest_quotes, tell_days, tell_months
from app.review.moved import tell_moved
from app.review.options import ReviewOptions
from app.review.pace import Pace
from app.review.places import all_places, tell_places
from app.review.promises import tell_promises
from app.review.rows import Rows
from app.review.telling import Telling
from app.review.words import tell_words


@dataclass(frozen=True, slots=True)
class PrincipleFound:
    """What insights say of one principle, in this period and, where known, the one before."""

    title: str
    question: str
    said: str
    said_before: str | None = None


Found = Mapping[str, PrincipleFound]
Tell = Callable[[], dict[str, Any]]
Teller = Callable[[str, Tell], dict[str, Any]]

_TELLERS: dict[str, Callable[[Telling], dict[str, Any]]] = {
    "figures": lambda telling: tell_figures(telling) | tell_depth(telling),
    "calendar": tell_days,
    "moved": tell_moved,
    "balance": tell_balance,
    "promises": tell_promises,
    "places": tell_places,
    "words": tell_words,
    "months": tell_months,
    "entries": tell_entries,
    "method": tell_method,
    "changes": tell_changes,
}


def _straight(key: str, tell: Tell) -> dict[str, Any]:
    """Tell a chapter, whatever it is."""
    return tell()


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The words that a review begins with, by their own names: to be changed."""

    title: str
    sentence: str
    gratitude: str
    months: tuple[MonthQuotes, ...]


def suggest_words(rows: Rows, options: ReviewOptions) -> Suggestions:
    """Return the words of a review as they are before anything of them was changed."""
    telling = Telling.of(rows, options.with_own_names())
    return Suggestions(
        _titles(telling)[1],
        plain(tell_sentence(telling)),
        tell_gratitude(telling),
        suggest_quotes(telling),
    )


def tell_review(
    telling: Telling,
    today: date,
    principles: Found | None = None,
    teller: Teller = _straight,
    pace: Pace | None = None,
) -> Review:
    """Return the review of what is there to tell; `principles` come by key from the insights.

    `teller(key, tell)` may have kept what `tell()` would tell of a chapter.
    """
    told: dict[str, Any] = {}
    needed = _needed(telling.options.chapters)
    for key in (pace or Pace()).along(needed, len(needed), 1.0):
        told |= teller(key, partial(_TELLERS[key], telling))
    if "principles" in telling.options.chapters and principles:
        told["principles"] = _principles(principles, telling)
    return _review(telling, told, today)


def _needed(chapters: tuple[str, ...]) -> list[str]:
    """Return the chapters to tell; the first page takes who moved and the balance along."""
    first_page = ("moved", "balance") if "figures" in chapters else ()
    last = () if {"changes", "let go"}.isdisjoint(chapters) else ("changes",)
    some = (*(one for one in chapters if one != "changes"), *first_page, *last)
    return [key for key in dict.fromkeys(some) if key in _TELLERS]


def _review(telling: Telling, told: dict[str, Any], today: date) -> Review:
    options, wording = telling.options, telling.wording
    own = {
        "gratitude": _own_words("gratitude", telling) or _thanks(telling),
        "next": _own_words("next", telling),
    }
    kicker, title = _titles(telling)
    return Review(
        kicker=kicker,
        title=telling.hidden.text(options.title) or title,
        period=f"{wording.day(options.first)} – {wording.day(options.last)}",
        first=options.first,
        last=options.last,
        made=today,
        made_on=wording.text("made_on", day=wording.day(today)),
        language=wording.language,
        paper=options.paper,
        chapters=tuple(
            Chapter(key, wording.text(f"chapters.{key}"))
            for key in options.chapters
            if (own.get(key, "") if key in own else key != "principles" or told.get(key))
        ),
        labels=wording.labels(),
        sentence=tell_sentence(telling),
        all_places=all_places(telling),
        gratitude=own["gratitude"],
        next=own["next"],
        people=tuple(sorted(set(telling.names.asked_for().values()))),
        **told,
    )


def _titles(telling: Telling) -> tuple[str, str]:
    """Return what stands over the title, and the title where the user wrote none."""
    wording, period = telling.wording, telling.period
    if len(telling.options.only) == 1:
        name = telling.names.of(*telling.options.only)
        years = period.whole_years
        title = wording.text("title_years", years, name=name) if years else None
        return period.title(wording), title or wording.text("title_with", name=name)
    if telling.options.tags:
        tags = (telling.hidden.text(tag) for tag in sorted(telling.options.tags))
        return period.title(wording), wording.text("title_tags", tags=", ".join(tags))
    kicker = "kicker_year" if period.is_year else "kicker_time"
    return wording.text(kicker), period.title(wording)


def _thanks(telling: Telling) -> str:
    return tell_gratitude(telling) if "gratitude" in telling.options.chapters else ""


def _own_words(key: str, telling: Telling) -> str:
    text: str = getattr(telling.options, key)
    return telling.hidden.text(text) if key in telling.options.chapters else ""


def _principles(found: Found, telling: Telling) -> tuple[PrincipleTold, ...]:
    def told(key: str, one: PrincipleFound) -> PrincipleTold:
        said = telling.hidden.text(one.said)
        before = telling.hidden.text(one.said_before) or None
        return PrincipleTold(key, one.title, one.question, said, before)

    return tuple(told(key, one) for key, one in found.items())
