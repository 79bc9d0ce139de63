"""Who is who: the names and channels by which a contact from outside is found in the book."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from urllib.parse import unquote

from app.model.contact import Contact, Source
from app.model.plain import plain_form
from app.model.uid import normal_uid

Mark = tuple[str, str]
"""A kind (uid, source, profile, email, phone, handle) and what stands under it, normalised."""

_PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
_CARD_UID = re.compile(r"^(?:[\w-]+\.)?UID(?:;[^:\n]*)?:(.+)$", re.IGNORECASE | re.MULTILINE)
_PHONE_DIGITS, _FEWEST_DIGITS = 9, 7
_SURE = ("uid", "source", "profile")
_AT_ODDS = ("profile", "email", "phone")
_NO_KINDS: frozenset[str] = frozenset()
_KINDS_AT_ODDS = [frozenset(some) for count in range(4) for some in combinations(_AT_ODDS, count)]
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
    channels = (mark_of_channel(one.kind, one.value) for one in contact.channels)
    return [*marks_of_source(contact.source), *(mark for mark in channels if mark)]


class KnownPeople:
    """The contacts of the book and those of the file so far, findable by name and mark.

    Of several who fit, the lowest uid is meant, whatever the order in which they were added.
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._kinds: dict[str, frozenset[str]] = {}
        self._by_name: dict[tuple[str, frozenset[str]], list[str]] = {}
        self._by_mark: dict[Mark, list[str]] = {}
        self._by_both: dict[tuple[Mark, str], str] = {}

    def add(self, uid: str, name: str, marks: Iterable[Mark]) -> None:
        """Take up somebody, or what else tells them apart; the first name stays."""
        is_new = uid not in self._names
        plain = self._names.setdefault(uid, plain_form(name))
        before = self._kinds.get(uid, _NO_KINDS)
        kinds = before
        for mark in (("uid", uid), *marks) if is_new else marks:
            self._mark(uid, plain, mark)
            if mark[0] in _AT_ODDS:
                kinds |= {mark[0]}
        if is_new or kinds != before:
            if not is_new:
                self._by_name[plain, before].remove(uid)
            insort(self._by_name.setdefault((plain, kinds), []), uid)
            self._kinds[uid] = kinds

    def _mark(self, uid: str, plain: str, mark: Mark) -> None:
        sharing = self._by_mark.setdefault(mark, [])
        if uid not in sharing:
            insort(sharing, uid)
            del sharing[_MOST_SHARING:]
        both = (mark, plain)
        self._by_both[both] = min(self._by_both.get(both, uid), uid)

    def find(self, name: str, marks: Sequence[Mark]) -> str | None:
        """Return the uid of who somebody is: by what is sure, then by channel, then by name."""
        plain = plain_form(name)
        return (
            self._by_sure_mark(marks)
            or self._by_channel_and_name(marks, plain)
            or self._by_name_alone(marks, plain)
        )

    def _by_sure_mark(self, marks: Sequence[Mark]) -> str | None:
        sure = (self._by_mark.get(one) for one in marks if one[0] in _SURE)
        return next((uids[0] for uids in sure if uids), None)

    def _by_channel_and_name(self, marks: Sequence[Mark], plain: str) -> str | None:
        """Return who shares a channel and a like name, and has no other profile."""
        has_profile = any(kind == "profile" for kind, _ in marks)
        for one in marks:
            exact = self._by_both.get((one, plain))
            alike = self._by_mark.get(one, [])
            for uid in alike if exact is None else (exact, *alike):
                at_odds = has_profile and "profile" in self._kinds[uid]
                if not at_odds and are_alike(plain, self._names[uid]):
                    return uid
        return None

    def _by_name_alone(self, marks: Sequence[Mark], plain: str) -> str | None:
        """Return who has this name, and no channel of a kind that would have to be the same."""
        kinds = {kind for kind, _ in marks}
        for some in _KINDS_AT_ODDS:
            uids = self._by_name.get((plain, some)) if kinds.isdisjoint(some) else None
            if uids:
                return uids[0]
        return None


def are_alike(one: str, other: str) -> bool:
    """Tell whether two plain names may be one person's: a word in common, or nearly spelt alike."""
    if "@" in one or "@" in other or set(one.split()) & set(other.split()):
        return True
    from rapidfuzz.fuzz import ratio

    return bool(ratio(one.replace(" ", ""), other.replace(" ", "")) >= _ALIKE)
