"""How far two spellings are from each other, counted in what hands and ears get wrong."""

from __future__ import annotations

from app.duplicates.sound import sound_of

_VOWELS = frozenset("aeiou")
_NEAR_VOWELS = frozenset(map(frozenset, ("ae", "ei", "ou")))
_NEAR_CONSONANTS = frozenset(map(frozenset, ("mn", "bp", "dt", "gk")))
_SLIP, _FAR_VOWEL, _CONSONANT, _OTHER = 1, 2, 3, 9
_LETTERS_ALLOWING = ((9, _CONSONANT), (7, 2 * _SLIP), (5, _SLIP))


def are_slips(one: str, other: str) -> bool:
    """Tell whether two given names, without case and accents, may be one that is written twice.

    Both ends must sound the same: they tell Jan from Jana and Anna from Hanna.
    """
    first, second = sound_of(one), sound_of(other)
    if first == second:
        return True
    least = min(len(one), len(other))
    allowed = next((cost for letters, cost in _LETTERS_ALLOWING if least >= letters), 0)
    if not allowed or (first[0], first[-1]) != (second[0], second[-1]):
        return False
    return _are_swapped(one, other) or _distance(first, second) <= allowed


def _are_swapped(one: str, other: str) -> bool:
    """Tell whether two neighbouring letters changed places."""
    if len(one) != len(other):
        return False
    low = next((here for here, letter in enumerate(one) if letter != other[here]), len(one))
    return one[low : low + 2] == other[low : low + 2][::-1] and one[low + 2 :] == other[low + 2 :]


def _distance(one: str, other: str) -> int:
    """Return the least cost to turn one into the other, by dynamic programming over letters."""
    before: list[int] = []
    row = [0]
    for place in range(len(other)):
        row.append(row[-1] + _leaving_out(other, place))
    for here, letter in enumerate(one):
        older, before = before, row
        row = [before[0] + _leaving_out(one, here)]
        for there, wanted in enumerate(other):
            cost = min(
                before[there] + _instead(letter, wanted),
                before[there + 1] + _leaving_out(one, here),
                row[there] + _leaving_out(other, there),
            )
            if here and there and letter == other[there - 1] and wanted == one[here - 1]:
                cost = min(cost, older[there - 1] + _SLIP)
            row.append(cost)
    return row[-1]


def _instead(letter: str, other: str) -> int:
    """Return what one letter in place of another costs."""
    if letter == other:
        return 0
    both = frozenset((letter, other))
    if both <= _VOWELS:
        return _SLIP if both in _NEAR_VOWELS else _FAR_VOWEL
    return _CONSONANT if both in _NEAR_CONSONANTS else _OTHER


def _leaving_out(word: str, place: int) -> int:
    """Return what a letter costs that the other has not; beside a vowel, one more is a syllable."""
    if word[place] not in _VOWELS:
        return _CONSONANT
    around = word[max(place - 1, 0) : place + 2]
    return _SLIP if sum(letter in _VOWELS for letter in around) == 1 else _OTHER
