"""From what is typed into the search field to what it asks for. Any text is a search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from app.model.query import (
    CONTACT,
    DAYS,
    INTENT,
    PLACE,
    RATING,
    TAG,
    UNCLEAR,
    WORDS,
    Bound,
    Query,
    Span,
    Term,
)
from app.model.scales import EXTRINSIC_INTENTS, INTENTS, INTRINSIC_INTENTS, RATING_KEYS

DaysMeant = Callable[[str], tuple[date, date] | None]
"""Returns the first and last day of what a text like `yesterday` or `2026-05` means."""

OF_VALUE = {"contact": CONTACT, "tag": TAG, "place": PLACE}
OF_INTENTS = {"intrinsic": INTRINSIC_INTENTS, "extrinsic": EXTRINSIC_INTENTS}
OF_DAYS = ("before", "after", "since", "until", "on")
_KEYS = "|".join((*OF_VALUE, INTENT, *OF_DAYS))
_MOST_TERMS = 32
_VALUE = r"(?:[\"“„](?P<quoted>[^\"”]*)(?P<closed>[\"”]?)|(?P<plain>[^\s\"“”]+))"
_BOUND = re.compile(
    rf"(?P<key>{'|'.join(RATING_KEYS)})(?P<sign>>=|<=|≥|≤|=|:|<|>)(?P<value>\d*)(?!\S)",
    re.IGNORECASE,
)
_FILTER = re.compile(
    rf"(?:(?P<key>{_KEYS}):|(?P<at>@)|(?P<hash>#)(?=[\w-]*[^\W\d_]))"
    rf"(?:[@#](?=\S))?(?:{_VALUE})?",
    re.IGNORECASE,
)
_TEXT = re.compile(_VALUE)
_ONE_SIGN = {"≥": ">=", "≤": "<=", ":": "="}
_ONE_DAY = timedelta(days=1)


def parse_query(text: str, days_meant: DaysMeant) -> Query:
    """Return what a text asks for, its first 32 pieces; never raises."""
    terms: list[Term] = []
    at = 0
    while at < len(text) and len(terms) < _MOST_TERMS:
        if text[at].isspace():
            at += 1
            continue
        term, at = _term(text, at, days_meant)
        if term is not None:
            terms.append(term)
    return Query(tuple(terms))


def _term(text: str, start: int, days_meant: DaysMeant) -> tuple[Term | None, int]:
    is_without = text[start] == "-" and (start == 0 or text[start - 1].isspace())
    at = start + is_without
    term, end = _bound(text, at) or _filter(text, at, days_meant) or _words(text, at)
    if term is None:
        return None, end
    return replace(term, start=start, end=end, is_without=is_without), end


def _bound(text: str, at: int) -> tuple[Term | None, int] | None:
    found = _BOUND.match(text, at)
    if found is None:
        return None
    value = int(found["value"][:3] or 0)
    if not 1 <= value <= 5:
        return _unclear(found)
    sign = _ONE_SIGN.get(found["sign"], found["sign"])
    bound = Bound(found["key"].lower(), sign, value)
    return Term(RATING, found[0], *found.span(), bound=bound), found.end()


def _filter(text: str, at: int, days_meant: DaysMeant) -> tuple[Term | None, int] | None:
    found = _FILTER.match(text, at)
    if found is None:
        return None
    key = "contact" if found["at"] else "tag" if found["hash"] else found["key"].lower()
    value = _plain(found["quoted"] or found["plain"] or "")
    if not _has_word(value):
        return _unclear(found)
    if key in OF_VALUE:
        is_whole = bool(found["closed"])
        return Term(OF_VALUE[key], value, *found.span(), is_whole=is_whole), found.end()
    if key == INTENT:
        return _intent(found, value)
    span = _span(key, days_meant(value))
    if span is None:
        return _unclear(found)
    return Term(DAYS, f"{key} {value}", *found.span(), days=span), found.end()


def _intent(found: re.Match[str], value: str) -> tuple[Term, int]:
    wanted = " ".join(value.casefold().replace("-", " ").split())
    is_whole = bool(found["closed"])
    intents = OF_INTENTS.get(wanted) or tuple(
        one for one in INTENTS if one == wanted or (one.startswith(wanted) and not is_whole)
    )
    if not intents:
        return _unclear(found)
    term = Term(INTENT, value, *found.span(), is_whole=is_whole, intents=intents)
    return term, found.end()


def _words(text: str, at: int) -> tuple[Term | None, int]:
    found = _TEXT.match(text, at)
    if found is None:
        return None, at + 1
    words = _plain(found["quoted"] or found["plain"] or "")
    if not _has_word(words):
        return None, found.end()
    return Term(WORDS, words, *found.span(), is_whole=bool(found["closed"])), found.end()


def _span(key: str, meant: tuple[date, date] | None) -> Span | None:
    if meant is None:
        return None
    first, last = meant
    try:
        return {
            "on": lambda: Span(first, last),
            "since": lambda: Span(first, None),
            "until": lambda: Span(None, last),
            "before": lambda: Span(None, first - _ONE_DAY),
            "after": lambda: Span(last + _ONE_DAY, None),
        }[key]()
    except OverflowError:
        return None


def _unclear(found: re.Match[str]) -> tuple[Term, int]:
    return Term(UNCLEAR, found[0], *found.span()), found.end()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\x00", " ")).strip()


def _has_word(text: str) -> bool:
    return any(char.isalnum() for char in text)
