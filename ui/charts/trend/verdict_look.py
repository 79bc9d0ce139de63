"""How a verdict reads and looks: words, sign, colour. A perhaps differs in all three."""

from __future__ import annotations

from app.model.verdict_words import FADING, NOT_CLEAR, RISING, STEADY, TOO_FEW, is_perhaps
from ui.text import tr, tr_count

_CONTEXT = "TrendChart"
_SIGNS = {RISING: "↗", FADING: "↘", STEADY: "→"}
_PERHAPS_SIGNS = {RISING: "↗?", FADING: "↘?"}
_TONES = {RISING: "success", FADING: "warning"}
_WORDS = {
    RISING: "rising",
    FADING: "fading",
    STEADY: "steady",
    NOT_CLEAR: "not clear yet",
    TOO_FEW: "too early to say",
}
_PERHAPS = {RISING: "perhaps rising", FADING: "perhaps fading"}


def word_of(verdict: str, is_firm: bool) -> str:
    """Return a verdict in a word or three."""
    words = _PERHAPS if is_perhaps(verdict, is_firm) else _WORDS
    return tr(_CONTEXT, words[verdict])


def sign_of(verdict: str, is_firm: bool) -> str:
    """Return an arrow, with a question mark after a perhaps; nothing where nothing is said."""
    signs = _PERHAPS_SIGNS if is_perhaps(verdict, is_firm) else _SIGNS
    return signs.get(verdict, "")


def tone_of(verdict: str, is_firm: bool, usual: str) -> str:
    """Return the theme's colour of what firmly moves, and the usual one of all else."""
    return usual if is_perhaps(verdict, is_firm) else _TONES.get(verdict, usual)


def doubt_of(verdict: str, is_firm: bool, n: int) -> str:
    """Return why a perhaps that rests on n ratings is one, in a sentence; else nothing."""
    if not is_perhaps(verdict, is_firm):
        return ""
    said = "With {n} ratings a relationship that does not move can look like this, too."
    return tr_count(_CONTEXT, said, said, n)
