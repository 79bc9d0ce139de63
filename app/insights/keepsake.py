"""What insights say, as it reads in a review: links between two things in words."""

from __future__ import annotations

from dataclasses import replace

from app.model.sentence import Coefficient, Sentence

_WEAK, _FAIR, _STRONG = 0.1, 0.3, 0.5


def in_words(said: Sentence) -> str:
    """Return a sentence with a word for each coefficient (Cohen 1988: from 0.1, 0.3 and 0.5)."""
    values = {
        key: _strength(one) if isinstance(one, Coefficient) else one
        for key, one in said.values.items()
    }
    return str(replace(said, text=said.text.replace("rho {", "{"), values=values))


def _strength(link: Coefficient) -> str:
    size = abs(link.value)
    if size < _WEAK:
        return "hardly any link"
    return "a weak link" if size < _FAIR else "a fair link" if size < _STRONG else "a strong link"
