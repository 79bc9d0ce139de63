"""Do two names look like one person's: the same, an initial, a nickname, a slip of the pen?"""

from __future__ import annotations

from app.duplicates.known_as import KnownAs
from app.duplicates.pair import Reason

_LETTERS_A_SLIP = 8


def like_reason(one: KnownAs, other: KnownAs) -> Reason | None:
    """Return why the names of two contacts may be one person's; None where they hardly are."""
    first, second = one.words, other.words
    if sorted(first) == sorted(second) and len(first) > 1:
        return Reason("same name")
    if one.name == other.name:
        return Reason("same name")
    if _is_nicknamed(one, other) or _is_nicknamed(other, one):
        return Reason("nickname")
    if _shares_initial(first, second):
        return Reason("initial")
    return Reason("like name") if _are_alike(first, second) else None


def _is_nicknamed(one: KnownAs, other: KnownAs) -> bool:
    """Tell whether one goes by the other's nickname, under the same family name if it has one."""
    if not one.nickname:
        return False
    words = other.words
    is_called = one.nickname == other.name or words[:1] == one.nickname.split()[:1]
    return is_called and (len(words) < 2 or words[-1:] == one.words[-1:])


def _shares_initial(first: list[str], second: list[str]) -> bool:
    """Tell whether both have one family name, and one of them an initial of the other's first."""
    if min(len(first), len(second)) < 2 or first[-1] != second[-1]:
        return False
    given, other = sorted((first[0], second[0]), key=len)
    return len(given) == 1 and other.startswith(given) and len(other) > 1


def _are_alike(first: list[str], second: list[str]) -> bool:
    if min(len(first), len(second)) < 2:
        return False
    one, other = "".join(sorted(first)), "".join(sorted(second))
    slips = min(len(one), len(other)) // _LETTERS_A_SLIP
    if not slips or abs(len(one) - len(other)) > slips:
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other, score_cutoff=slips) <= slips
