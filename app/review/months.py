"""The months of the period, each with a sentence of its own; and the days that were written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from statistics import fmean
from typing import Any

from app.model.entry import Entry
from app.review.document import Month, Picture
from app.review.pictures import picture_key
from app.review.sentences import sentences_of
from app.review.telling import Telling

_MOST_SUGGESTED, _MOST_PICTURES = 24, 12


@dataclass(frozen=True, slots=True)
class Suggested:
    """A sentence of the user's own that a month could be quoted by, and the entry it is from."""

    text: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class PictureOffered:
    """A picture that a month could show, by which it is chosen, and what it is in words."""

    key: str
    said: str


@dataclass(frozen=True, slots=True)
class MonthQuotes:
    """What could be quoted and shown of a month, the deepest entries first."""

    key: str
    name: str
    sentences: tuple[str, ...]
    pictures: tuple[PictureOffered, ...] = ()


def tell_days(telling: Telling) -> dict[str, Any]:
    """Return how many entries each day has, those with none left out."""
    counted = Counter(entry.day for entry in telling.entries)
    return {"days": tuple(sorted(counted.items()))}


def tell_months(telling: Telling) -> dict[str, Any]:
    """Return every month of the period."""
    found = _by_month(telling)
    offered = _offered(found)
    return {
        "months": tuple(_month(telling, day, some, offered[day]) for day, some in found.items())
    }


def suggest_quotes(telling: Telling) -> tuple[MonthQuotes, ...]:
    """Return what could be quoted of each month."""
    months = _by_month(telling)
    return tuple(
        MonthQuotes(
            _key(first),
            _name(telling, first),
            tuple(one.text for one in islice(some, _MOST_SUGGESTED)),
            _offered_pictures(telling, months[first]),
        )
        for first, some in _offered(months).items()
    )


def _offered_pictures(telling: Telling, entries: list[Entry]) -> tuple[PictureOffered, ...]:
    some = islice(_pictures(telling, entries), _MOST_PICTURES)
    found = {picture_key(one): one.alt for one in reversed(list(some))}
    return tuple(PictureOffered(key, alt) for key, alt in reversed(found.items()))


def _offered(months: Mapping[date, list[Entry]]) -> dict[date, Iterator[Suggested]]:
    """Return the suggestions for each month, first one that no earlier month begins with.

    No more entries are read than are asked for.
    """
    begun = set[str]()
    return {day: _beginning_anew(_suggested(entries), begun) for day, entries in months.items()}


def _beginning_anew(some: Iterator[Suggested], begun: set[str]) -> Iterator[Suggested]:
    known: list[Suggested] = []
    for one in some:
        if one.text not in begun:
            begun.add(one.text)
            return chain([one], known, some)
        known.append(one)
    return iter(known)


def _by_month(telling: Telling) -> dict[date, list[Entry]]:
    found: dict[date, list[Entry]] = {month: [] for month in telling.period.months()}
    for entry in telling.entries:
        found[entry.day.replace(day=1)].append(entry)
    return found


def _key(first: date) -> str:
    return f"{first:%Y-%m}"


def _name(telling: Telling, first: date) -> str:
    return telling.wording.day(first, "LLLL" if telling.period.is_year else "LLLL y")


def _month(
    telling: Telling, first: date, entries: list[Entry], offered: Iterator[Suggested]
) -> Month:
    depths = [one.depth for entry in entries for one in entry.reflections if one.depth is not None]
    key = _key(first)
    quote, quoted_from = _quote(telling, key, offered)
    return Month(
        key=key,
        name=_name(telling, first),
        entries=len(entries),
        people=len({uid for entry in entries for uid in entry.contacts}),
        depth=fmean(depths) if depths else None,
        rated=len(depths),
        quote=quote,
        quoted_from=quoted_from,
        picture=_picture(telling, key, entries),
    )


def _quote(
    telling: Telling, key: str, offered: Iterator[Suggested]
) -> tuple[str | None, str | None]:
    """Return what the user chose or wrote, else the first suggestion; and where it is from."""
    chosen = telling.options.quotes.get(key)
    found = next((one for one in offered if chosen in (None, one.text)), None)
    if found is None:
        return telling.hidden.text(chosen) or None, None
    day = telling.wording.day(found.entry.day, "d MMMM")
    where = telling.wording.text("month.from", title=telling.title_of(found.entry), day=day)
    return telling.hidden.text(found.text, found.entry.contacts), where


def _picture(telling: Telling, key: str, entries: Iterable[Entry]) -> Picture | None:
    """Return what the user chose where it may be shown, else the first of the deepest entry."""
    chosen = telling.options.pictures_of_months.get(key)
    if chosen == "":
        return None
    found = _pictures(telling, entries)
    first = next(found, None)
    if chosen is None or first is None:
        return first
    return next((one for one in chain([first], found) if picture_key(one) == chosen), first)


def _pictures(telling: Telling, entries: Iterable[Entry]) -> Iterator[Picture]:
    for entry in sorted(entries, key=_depth, reverse=True):
        yield from telling.pictures_of(entry)


def _suggested(entries: Iterable[Entry]) -> Iterator[Suggested]:
    for entry in sorted(entries, key=_depth, reverse=True):
        for sentence in sentences_of(entry):
            yield Suggested(sentence, entry)


def _depth(entry: Entry) -> float:
    return max((one.depth or 0 for one in entry.reflections), default=0)
