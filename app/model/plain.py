"""Text without case and accents."""

from __future__ import annotations

import unicodedata
from itertools import filterfalse


def plain_form(text: str) -> str:
    """Return text without case and accents, for sorting and comparing."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filterfalse(unicodedata.combining, decomposed))
