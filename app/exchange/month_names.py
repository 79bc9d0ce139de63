"""Days written with the name of a month, in the languages of LinkedIn's exports."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from app.model.plain import plain_form

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
_CENTURY = 2000
_DAY_FIRST = re.compile(r"(\d{1,2})\.?[\s.-]*(?:de )?([^\W\d_]+)\.?[\s.,-]*(?:de )?(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2}),?\s+(\d{4})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")


@lru_cache(maxsize=8192)
def day_in(text: str) -> str | None:
    """Return the ISO date that a text says; None where it says none, or can mean two."""
    try:
        found = _parts(text.strip())
        return date(*found).isoformat() if found else None
    except ValueError:
        return None


def _parts(text: str) -> tuple[int, int, int] | None:
    if found := _DAY_FIRST.fullmatch(text):
        day, name, year = found.groups()
        return _full_year(year), _month(name), int(day)
    if found := _MONTH_FIRST.fullmatch(text):
        name, day, year = found.groups()
        return int(year), _month(name), int(day)
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
        return int(year), int(month), int(day)
    if found := _DOTTED.fullmatch(text):
        day, month, year = found.groups()
        return int(year), int(month), int(day)
    found = _SLASHED.fullmatch(text)
    return _slashed(*found.groups()) if found else None


def _slashed(one: str, other: str, year: str) -> tuple[int, int, int] | None:
    """Return the parts of a date whose order only a number above 12 gives away."""
    if int(one) > 12:
        return _full_year(year), int(other), int(one)
    if int(other) > 12 or one == other:
        return _full_year(year), int(one), int(other)
    return None


def _full_year(text: str) -> int:
    return int(text) + (_CENTURY if len(text) == 2 else 0)


def _month(name: str) -> int:
    """Return the number of a month by its name in any of the languages. Raise ValueError."""
    plain = plain_form(name)
    if plain[:3] in _ENGLISH:
        return _ENGLISH.index(plain[:3]) + 1
    known = _names()
    if plain not in known:
        raise ValueError(f"{name} is no month")
    return known[plain]


@lru_cache(maxsize=1)
def _names() -> dict[str, int]:
    from babel.dates import get_month_names

    return {
        plain_form(name.rstrip(".")): number
        for language in reversed(_LANGUAGES)
        for width in ("abbreviated", "wide")
        for number, name in get_month_names(width, locale=language).items()
    }
