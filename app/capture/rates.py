"""Ratings given apart from the text: Ana:depth=4,safety=5."""

from __future__ import annotations

import re

from app.errors import UserError
from app.model.scales import HIGHEST_RATING, LOWEST_RATING, RATING_KEYS


def parse_rates(text: str) -> tuple[str, dict[str, int]]:
    """Return the name and the ratings that a text gives. Raise UserError where it is unclear."""
    name, colon, given = text.rpartition(":")
    if not colon or not name.strip():
        raise UserError(f"{text!r} is not like NAME:depth=4,safety=5.")
    return name.strip(), dict(_rate(one) for one in given.split(","))


def _rate(text: str) -> tuple[str, int]:
    key, _, value = (part.strip() for part in text.partition("="))
    if key not in RATING_KEYS:
        raise UserError(f"{key!r} is no rating. There are {', '.join(RATING_KEYS)}.")
    if not re.fullmatch(r"\d+", value) or not LOWEST_RATING <= int(value) <= HIGHEST_RATING:
        raise UserError(f"{key}: {value or 'nothing'} is not in {LOWEST_RATING}..{HIGHEST_RATING}.")
    return key, int(value)
