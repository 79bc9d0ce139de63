"""Find contacts who may be one, by channel, handle, name and nickname.

Nobody is compared with everybody: only contacts who share a mark, or a word of their name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations
from typing import TypeVar

from app.duplicates.known_as import KnownAs
from app.duplicates.like_names import like_reason
from app.duplicates.pair import WEIGHTS, Pair, Reason
from app.duplicates.phones import contradict

_MOST_SHARING = 6
_MOST_OF_A_WORD = 40

Key = tuple[str, str]
Shared = TypeVar("Shared", Key, str)
_Found = dict[Key, set[Reason]]


def find_pairs(people: Collection[KnownAs], apart: Collection[Key] = ()) -> list[Pair]:
    """Return the pairs that may be one person, the likeliest first, without those held `apart`."""
    found: _Found = defaultdict(set)
    for one, other, reason in (*_by_mark(people), *_by_handle(people), *_by_name(people)):
        if not _are_at_odds(one, other):
            found[_key(one, other)].add(reason)
    for key in apart:
        found.pop(key, None)
    pairs = [Pair(*key, _ordered(reasons)) for key, reasons in found.items()]
    return sorted(pairs, key=lambda pair: (-pair.weight, pair.one, pair.other))


def _ordered(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(sorted(reasons, key=lambda one: (-WEIGHTS[one.kind], one.text)))


def _key(one: KnownAs, other: KnownAs) -> Key:
    return (one.uid, other.uid) if one.uid < other.uid else (other.uid, one.uid)


def _are_at_odds(one: KnownAs, other: KnownAs) -> bool:
    return bool(one.birthday and other.birthday and one.birthday != other.birthday)


def _groups(
    items: Iterable[tuple[Shared, KnownAs]], most: int
) -> Iterator[tuple[Shared, list[KnownAs]]]:
    groups: dict[Shared, list[KnownAs]] = defaultdict(list)
    for key, one in items:
        groups[key].append(one)
    return ((key, some) for key, some in groups.items() if 1 < len(some) <= most)


def _by_mark(people: Iterable[KnownAs]) -> Iterator[tuple[KnownAs, KnownAs, Reason]]:
    marked = ((mark, one) for one in people for mark in one.marks)
    for mark, some in _groups(marked, _MOST_SHARING):
        for one, other in combinations(some, 2):
            kind, text = mark
            if kind == "phone" and contradict(one.phones[mark], other.phones[mark]):
                continue
            yield one, other, Reason(kind, text)


def _by_handle(people: Collection[KnownAs]) -> Iterator[tuple[KnownAs, KnownAs, Reason]]:
    """Yield whoever is called by a handle that somebody else has."""
    owners: dict[str, list[KnownAs]] = defaultdict(list)
    for one in people:
        for kind, text in one.marks:
            if kind == "handle":
                owners[text].append(one)
    for one in people:
        if one.is_handle:
            bare = one.name.lstrip("@")
            for other in owners.get(bare, ())[:_MOST_SHARING]:
                if other is not one:
                    yield one, other, Reason("name is handle", f"@{bare}")


def _name_keys(one: KnownAs) -> set[str]:
    """Return what somebody shares with those whose name may be the same.

    Where many have a word, those are compared who also share an initial, or all words.
    """
    sounds = one.sounds
    keys = {*sounds, *one.words, *one.nickname.split(), " ".join(sorted(sounds))}
    if len(sounds) > 1:
        keys.add(f"{sounds[0][0]} {sounds[-1]}")
    return keys


def _by_name(people: Iterable[KnownAs]) -> Iterator[tuple[KnownAs, KnownAs, Reason]]:
    words = ((word, one) for one in people for word in _name_keys(one))
    seen: set[Key] = set()
    for _, some in _groups(words, _MOST_OF_A_WORD):
        for one, other in combinations(some, 2):
            key = _key(one, other)
            if key in seen:
                continue
            seen.add(key)
            reason = like_reason(one, other)
            if reason:
                yield one, other, reason
