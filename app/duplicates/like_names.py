"""Do two names look like one person's: the same, an initial, a nickname, a slip of the pen?"""

from __future__ import annotations

from collections.abc import Sequence

from app.duplicates.known_as import KnownAs
from app.duplicates.pair import Reason
from app.duplicates.slips import are_slips
from app.duplicates.sound import sound_of

_LETTERS_A_SLIP = 5
Words = tuple[str, ...]


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
    is_called = one.nickname == other.name or words[:1] == tuple(one.nickname.split()[:1])
    return is_called and (len(words) < 2 or words[-1:] == one.words[-1:])


def _shares_initial(first: Words, second: Words) -> bool:
    """Tell whether both have one family name, and one of them an initial of the other's first."""
    if min(len(first), len(second)) < 2 or first[-1] != second[-1]:
        return False
    given, other = sorted((first[0], second[0]), key=len)
    return len(given) == 1 and other.startswith(given) and len(other) > 1


def _are_alike(first: Words, second: Words) -> bool:
    """Tell whether given and family name may each be the other's, at most one of them by a slip."""
    if min(len(first), len(second)) < 2:
        return False
    family_first = (*second[1:], second[0])
    return _in_order(first, second) or _in_order(first, family_first)


def _in_order(one: Words, other: Words) -> bool:
    (*given, family), (*other_given, other_family) = one, other
    if sound_of(family) == sound_of(other_family):
        return _may_be_given(given, other_given)
    return _sound_the_same(given, other_given) and _is_misspelt(family, other_family)


def _may_be_given(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether given names are the same but for one slip, or for a middle name's initial."""
    if _sound_the_same(one, other):
        return True
    if len(one) == len(other):
        pairs = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
        return len(pairs) == 1 and (are_slips(*pairs[0]) or _is_initial(*pairs[0]))
    few, many = sorted((one, other), key=len)
    return len(few) == 1 and few[0] == many[0] and all(len(name) == 1 for name in many[1:])


def _sound_the_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether given names sound the same, be they one word or two."""
    if len(one) == len(other):
        return all(sound_of(a) == sound_of(b) for a, b in zip(one, other, strict=True))
    return sound_of("".join(one)) == sound_of("".join(other))


def _is_initial(one: str, other: str) -> bool:
    return 1 in (len(one), len(other)) and one[0] == other[0]


def _is_misspelt(one: str, other: str) -> bool:
    """Tell whether two family names begin alike and differ by a slip in every few letters."""
    slips = min(len(one), len(other)) // _LETTERS_A_SLIP
    if not slips or sound_of(one)[0] != sound_of(other)[0]:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=slips) <= slips
