"""The months of the period, each with a sentence of its own; and the days that were written."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from statistics import fmean
from typing import Any

from app.model.entry import Entry
from app.review.document import Month
from app.review.markdown_blocks import plain_text
from app.review.telling import Telling

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s”’\"]+|\n+")
_SHORTEST, _LONGEST = 30, 240


def tell_days(telling: Telling) -> dict[str, Any]:
    """Return how many entries each day has, those with none left out."""
    counted = Counter(entry.day for entry in telling.entries)
    return {"days": tuple(sorted(counted.items()))}


def tell_months(telling: Telling) -> dict[str, Any]:
    """Return every month of the period."""
    found: dict[date, list[Entry]] = {month: [] for month in telling.period.months()}
    for entry in telling.entries:
        found[entry.day.replace(day=1)].append(entry)
    return {"months": tuple(_month(telling, day, entries) for day, entries in found.items())}


def _month(telling: Telling, first: date, entries: list[Entry]) -> Month:
    depths = [one.depth for entry in entries for one in entry.reflections if one.depth is not None]
    key = f"{first:%Y-%m}"
    quote, quoted_from = _quote(telling, key, entries)
    form = "LLLL" if telling.period.is_year else "LLLL y"
    return Month(
        key=key,
        name=telling.wording.day(first, form),
        entries=len(entries),
        people=len({uid for entry in entries for uid in entry.contacts}),
        depth=fmean(depths) if depths else None,
        rated=len(depths),
        quote=quote,
        quoted_from=quoted_from,
    )


def _quote(telling: Telling, key: str, entries: list[Entry]) -> tuple[str | None, str | None]:
    """Return the user's own choice, else a sentence of the deepest entry that has a good one."""
    if key in telling.options.quotes:
        return telling.hidden.text(telling.options.quotes[key]) or None, None
    for entry in sorted(entries, key=_depth, reverse=True):
        sentence = _sentence(plain_text(entry.body))
        if sentence:
            title = telling.title_of(entry)
            day = telling.wording.day(entry.day, "d MMMM")
            where = telling.wording.text("month.from", title=title, day=day)
            return telling.hidden.text(sentence, entry.contacts), where
    return None, None


def _depth(entry: Entry) -> float:
    return max((one.depth or 0 for one in entry.reflections), default=0)


def _sentence(text: str) -> str | None:
    sentences = (one.strip() for one in _SENTENCE_END.split(text))
    return next((one for one in sentences if _SHORTEST <= len(one) <= _LONGEST), None)
