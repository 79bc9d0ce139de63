"""How each contact is called in a review: stable, and unambiguous within it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple, TypeVar

from app.model.plain import plain_form
from app.review.short_names import family_initial, first_name, initials
from app.review.word_lists import invented_names
from app.store.review_rows import KnownAs

T = TypeVar("T")


class Said(NamedTuple):
    """Whom a chapter names: those called for the first time, in their order, and all."""

    first: tuple[str, ...]
    all: frozenset[str]


class Names:
    """Hands out what contacts are called; those of the review first, others when they are named.

    `taken` holds words that no invented name may be: the names of the book itself. Those in
    `by_initials` are called by their initials, whatever the way of the others.
    """

    def __init__(
        self,
        way: str,
        known: Mapping[str, KnownAs],
        taken: Container[str],
        someone: str,
        by_initials: Collection[str] = (),
    ) -> None:
        self.way = way
        self.by_initials = by_initials
        self._known = known
        self._taken = taken
        self._someone = someone
        self._called: dict[str, str] = {}
        self._asked_for: set[str] = set()
        self._used: Counter[str] = Counter()
        self._shared: Counter[str] = Counter()

    def begin_with(self, uids: Iterable[str]) -> None:
        """Name the contacts of the review, so that those who would share a name do not."""
        some = sorted(uid for uid in uids if uid in self._known)
        if self.way == "first":
            self._shared.update(_first(self._known[uid]) for uid in some)
        for uid in some:
            self._give(uid)

    def of(self, uid: str) -> str:
        """Return what a contact is called."""
        self._asked_for.add(uid)
        return self._give(uid)

    def asked_for(self) -> dict[str, str]:
        """Return what those are called who were to be named so far, by uid."""
        return {uid: self._called[uid] for uid in sorted(self._asked_for)}

    def order(self) -> tuple[str, ...]:
        """Return who was called so far, in order: what others will be called follows from it."""
        return tuple(self._called)

    def listen(self, tell: Callable[[], T]) -> tuple[T, Said]:
        """Return what is told, and whom it names."""
        earlier, self._asked_for = self._asked_for, set()
        known = len(self._called)
        try:
            told = tell()
            return told, Said(self.order()[known:], frozenset(self._asked_for))
        finally:
            self._asked_for |= earlier

    def say_again(self, said: Said) -> None:
        """Call everybody whom something named before, as it did."""
        for uid in said.first:
            self._give(uid)
        self._asked_for |= said.all

    def has(self, uid: str) -> bool:
        """Tell whether a contact has been called anything yet."""
        return uid in self._called

    def is_first_name(self, uid: str, written: str) -> bool:
        """Tell whether a word is the first name of a contact."""
        known = self._known.get(uid)
        return known is not None and plain_form(_first(known)) == plain_form(written)

    def _give(self, uid: str) -> str:
        if uid not in self._called:
            self._called[uid] = self._free(self._wanted(uid))
        return self._called[uid]

    def _wanted(self, uid: str) -> str:
        contact = self._known.get(uid)
        if contact is None:
            return self._someone
        makers: dict[str, Callable[[KnownAs], str]] = {
            "full": lambda one: one.name,
            "first": self._first_unlike_others,
            "initials": lambda one: initials(one.name, is_handle=_is_handle(one)),
            "invented": self._invented,
        }
        way = "initials" if uid in self.by_initials else self.way
        return makers[way](contact) or self._someone

    def _first_unlike_others(self, contact: KnownAs) -> str:
        first = _first(contact)
        if self._shared[first] < 2 and not self._used[first]:
            return first
        return f"{first} {family_initial(contact.name)}".strip()

    def _invented(self, contact: KnownAs) -> str:
        names = [name for name in invented_names() if name.casefold() not in self._taken]
        if not names:
            return "N. N."
        start = int.from_bytes(sha256(contact.uid.encode()).digest()[:4], "big") % len(names)
        in_turn = (*names[start:], *names[:start])
        return next((name for name in in_turn if not self._used[name]), in_turn[0])

    def _free(self, wanted: str) -> str:
        self._used[wanted] += 1
        count = self._used[wanted]
        return wanted if count == 1 or wanted == self._someone else f"{wanted} {count}"


def _first(contact: KnownAs) -> str:
    return first_name(contact.name, is_handle=_is_handle(contact))


def _is_handle(contact: KnownAs) -> bool:
    return contact.name_kind == "handle"
