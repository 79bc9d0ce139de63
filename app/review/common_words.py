"""Words too common to tell anything, and names that are words as well."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def common_words() -> frozenset[str]:
    """Return words that say little by themselves, lower case, without accents."""
    text = (files("resources.review") / "common_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
