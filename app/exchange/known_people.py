"""Who is who: the names and channels by which a contact from outside is found in the book."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from app.model.contact import Contact, Source
from app.model.uid import normal_uid

Mark = tuple[str, str]
"""A kind (uid, source, profile, email, phone, handle) and what stands under it, normalised."""

_PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
_CARD_UID = re.compile(r"^(?:[\w-]+\.)?UID(?:;[^:\n]*)?:(.+)$", re.IGNORECASE | re.MULTILINE)
_PHONE_DIGITS, _FEWEST_DIGITS = 9, 7
_SURE = ("uid", "source", "profile")
_AT_ODDS = {"profile": 1, "email": 2, "phone": 4}
_FEWEST_FIRST = (0, 1, 2, 4, 3, 5, 6, 7)
_FITTING = [[some for some in _FEWEST_FIRST if not some & own] for own in range(8)]
_MOST_SHARING = 20
_ALIKE = 85


def marks_of_source(source: Source | None) -> Iterator[Mark]:
    """Yield what tells the source of a contact apart: the uid inside of it, and its text."""
    if source and source.raw:
        found = _CARD_UID.search(source.raw) if source.format == "vcard" else None
        if found:
            yield from _marks_of_uid(found.group(1).strip().lower())
        yield "source", source.raw


def _marks_of_uid(text: str) -> Iterator[Mark]:
    try:
        yield "uid", normal_uid(text.removeprefix("urn:uuid:"))
    except ValueError:
        yield "source", f"uid {text}"


def mark_of_channel(kind: str, value: str) -> Mark | None:
    """Return the normalised form of a channel; None where it says little about who it is."""
    if kind == "web":
        found = _PROFILE.search(value)
        return ("profile", unquote(found[1]).lower()) if found else None
    if kind == "email":
        return "email", value.strip().lower()
    if kind == "handle":
        return "handle", value.strip().lower().lstrip("@")
    digits = re.sub(r"\D", "", value) if kind == "phone" else ""
    return ("phone", digits[-_PHONE_DIGITS:]) if len(digits) >= _FEWEST_DIGITS else None


def marks_of(contact: Contact) -> list[Mark]:
    """Return everything that tells a contact apart but its name."""
    channels = [mark_of_channel(one.kind, one.value) for one in contact.channels]
    return [*marks_of_source(contact.source), *filter(None, channels)]


class KnownPeople:
    """The contacts of the book and those of the file so far, findable by plain name and mark.

    Of several who fit, the lowest uid is meant, whatever the order in which they were added.
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._kinds: dict[str, int] = {}
        self._by_name: dict[tuple[str, int], list[str]] = {}
        self._by_mark: dict[Mark, list[str]] = {}
        self._beyond: dict[tuple[Mark, str], str] = {}

    def add(self, uid: str, plain: str, marks: Sequence[Mark]) -> None:
        """Take up somebody, or what else tells them apart; the first name stays."""
        before = self._kinds.get(uid)
        plain = self._names.setdefault(uid, plain)
        for mark in marks:
            self._mark(uid, mark)
        kinds = (before or 0) | _kinds_at_odds(marks)
        if kinds != before:
            if before is not None:
                self._by_name[plain, before].remove(uid)
            insort(self._by_name.setdefault((plain, kinds), []), uid)
            self._kinds[uid] = kinds

    def _mark(self, uid: str, mark: Mark) -> None:
        sharing = self._by_mark.get(mark)
        if sharing is None:
            self._by_mark[mark] = [uid]
        elif uid not in sharing:
            insort(sharing, uid)
            if len(sharing) > _MOST_SHARING:
                last = sharing.pop()
                both = (mark, self._names[last])
                self._beyond[both] = min(self._beyond.get(both, last), last)

    def find(self, plain: str, marks: Sequence[Mark]) -> str | None:
        """Return the uid of who somebody is: by what is sure, then by channel, then by name."""
        if not self._names:
            return None
        kinds = _kinds_at_odds(marks)
        return (
            self._by_sure_mark(marks)
            or self._by_channel_and_name(plain, marks, kinds)
            or self._by_name_alone(plain, kinds)
        )

    def _by_sure_mark(self, marks: Sequence[Mark]) -> str | None:
        found = (self._first_with(one) for one in marks if one[0] in _SURE)
        return next(filter(None, found), None)

    def _first_with(self, mark: Mark) -> str | None:
        kind, value = mark
        sharing = self._by_mark.get(mark)
        first = sharing[0] if sharing else None
        return min(value, first or value) if kind == "uid" and value in self._names else first

    def _by_channel_and_name(self, plain: str, marks: Sequence[Mark], kinds: int) -> str | None:
        """Return who shares a channel and a like name, and has no other profile."""
        for one in marks:
            for uid in self._sharing(one, plain):
                at_odds = kinds & self._kinds[uid] & _AT_ODDS["profile"]
                if not at_odds and are_alike(plain, self._names[uid]):
                    return uid
        return None

    def _sharing(self, mark: Mark, plain: str) -> list[str]:
        """Return who has a mark, who is called the same before the others."""
        alike = self._by_mark.get(mark)
        if alike is None:
            return []
        exact = next((uid for uid in alike if self._names[uid] == plain), None)
        exact = exact or self._beyond.get((mark, plain))
        return [exact, *alike] if exact else alike

    def _by_name_alone(self, plain: str, kinds: int) -> str | None:
        """Return who has this name, and no channel of a kind that would have to be the same."""
        for others in _FITTING[kinds]:
            uids = self._by_name.get((plain, others))
            if uids:
                return uids[0]
        return None


def _kinds_at_odds(marks: Sequence[Mark]) -> int:
    kinds = 0
    for kind, _ in marks:
        kinds |= _AT_ODDS.get(kind, 0)
    return kinds


def are_alike(one: str, other: str) -> bool:
    """Tell whether two plain names may be one person's: a word in common, or nearly spelt alike."""
    if "@" in one or "@" in other or set(one.split()) & set(other.split()):
        return True
    from rapidfuzz.fuzz import ratio

    return bool(ratio(one.replace(" ", ""), other.replace(" ", "")) >= _ALIKE)
