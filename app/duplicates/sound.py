"""How a name sounds, roughly: spellings of one name in several languages become the same."""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "a", "œ": "o", "þ": "t"})
_RULES = (
    (r"ph|v|w", "f"),
    (r"ck|ch|kh|q|c(?![eiy])", "k"),
    (r"x", "ks"),
    (r"c|z", "s"),
    (r"([dgt])h", r"\1"),
    (r"^[iy](?=[aeou])", "j"),
    (r"j(?![aeiou])|y", "i"),
    (r"[ea]i$", "i"),
    (r"[ea]i(?=[^aeiou]|e[^aeiou])", "A"),
    (r"(?<=[aou])e|(?<=e)e", ""),
    (r"ou|oo", "u"),
    (r"ie(?=.)", "i"),
    (r"(?<=.)h(?![aeiou])|(?<=[^aeiouA])h", ""),
    (r"(.)\1+", r"\1"),
)
_COMPILED = tuple((re.compile(pattern), wanted) for pattern, wanted in _RULES)


@lru_cache(maxsize=1 << 16)
def sound_of(name: str) -> str:
    """Return a name, without case and accents already, as it sounds; for comparing alone.

    Consonants that languages write differently become one (ph, v, w and f; c, k and ck; s and z;
    th and t), so do vowels (ö is written oe, ü is ue, Meier is Mayer), doubled letters are single.
    """
    sound = name.translate(_LETTERS)
    for pattern, wanted in _COMPILED:
        sound = pattern.sub(wanted, sound)
    return sound.lower()
