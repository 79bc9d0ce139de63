"""Lists of words: those too common to tell anything, and invented names."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads((files("resources.review") / "word_lists.toml").read_text("utf-8"))


@cache
def common_words() -> frozenset[str]:
    """Return words that say little by themselves, lower case, without accents."""
    return frozenset(_lists()["common"].split())


@cache
def invented_names() -> tuple[str, ...]:
    """Return given names for people who are not to be named."""
    return tuple(_lists()["invented"].split())
