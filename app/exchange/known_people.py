"""Who is who: the names and channels by which a contact from outside is found in the book."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from app.model.contact import Channel, Contact, Source
from app.store.words import plain_form

Mark = tuple[str, str]
"""A kind (uid, source, profile, email, phone, handle) and what stands under it, normalised."""

_PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
_CARD_UID = re.compile(r"^(?:[\w-]+\.)?UID(?:;[^:\n]*)?:(.+)$", re.IGNORECASE | re.MULTILINE)
_PHONE_DIGITS, _FEWEST_DIGITS = 9, 7
_SURE = ("uid", "source", "profile")
_AT_ODDS = ("profile", "email", "phone")
_ALIKE = 85


def marks_of_source(source: Source | None) -> Iterator[Mark]:
    """Yield what tells the source of a contact apart: its text, and the uid inside of it."""
    if source and source.raw:
        yield "source", source.raw
        found = _CARD_UID.search(source.raw) if source.format == "vcard" else None
        if found:
            yield "source", f"uid {found.group(1).strip().lower()}"


def mark_of_channel(kind: str, value: str) -> Mark | None:
    """Return the normalised form of a channel; None where it says little about who it is."""
    if kind == "web":
        found = _PROFILE.search(value)
        return ("profile", unquote(found.group(1)).lower()) if found else None
    if kind == "email":
        return "email", value.strip().lower()
    if kind == "handle":
        return "handle", value.strip().lower().lstrip("@")
    digits = re.sub(r"\D", "", value) if kind == "phone" else ""
    return ("phone", digits[-_PHONE_DIGITS:]) if len(digits) >= _FEWEST_DIGITS else None


def marks_of_channels(channels: Iterable[Channel]) -> Iterator[Mark]:
    """Yield the normalised form of every channel that tells somebody apart."""
    for channel in channels:
        mark = mark_of_channel(channel.kind, channel.value)
        if mark:
            yield mark


class KnownPeople:
    """The contacts of the book and those of the file so far, findable by name and mark."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._by_mark: dict[Mark, list[str]] = defaultdict(list)
        self._marks: dict[str, set[Mark]] = defaultdict(set)
        self._names: dict[str, str] = {}

    def __contains__(self, uid: str) -> bool:
        return uid in self._names

    def add(self, uid: str, name: str) -> None:
        """Take up somebody, or one more name of theirs."""
        plain = plain_form(name)
        self._names.setdefault(uid, plain)
        self._by_name[plain].append(uid)

    def mark(self, uid: str, marks: Iterable[Mark]) -> None:
        """Remember what tells somebody apart."""
        for one in marks:
            if one not in self._marks[uid]:
                self._marks[uid].add(one)
                self._by_mark[one].append(uid)

    def find(self, contact: Contact) -> str | None:
        """Return the uid of who a contact is: by what is sure, then by channel, then by name."""
        if contact.uid in self._names:
            return contact.uid
        marks = [*marks_of_source(contact.source), *marks_of_channels(contact.channels)]
        name = plain_form(contact.name)
        return (
            self._by_sure_mark(marks)
            or self._by_channel_and_name(marks, name)
            or self._by_name_alone(set(marks), name)
        )

    def _by_sure_mark(self, marks: list[Mark]) -> str | None:
        sure = (self._by_mark.get(one) for one in marks if one[0] in _SURE)
        return next((uids[0] for uids in sure if uids), None)

    def _by_channel_and_name(self, marks: list[Mark], name: str) -> str | None:
        profiles = {one for one in marks if one[0] == "profile"}
        for one in marks:
            for uid in self._by_mark.get(one, ()):
                if are_alike(name, self._names[uid]) and not self._differ(uid, profiles):
                    return uid
        return None

    def _by_name_alone(self, marks: set[Mark], name: str) -> str | None:
        there = self._by_name.get(name, ())
        return next((uid for uid in there if not self._differ(uid, marks)), None)

    def _differ(self, uid: str, marks: set[Mark]) -> bool:
        """Tell whether both have a channel of some kind, and none of that kind in common."""
        own = self._marks.get(uid, set())
        for kind in _AT_ODDS if own and marks else ():
            mine = {one for one in own if one[0] == kind}
            theirs = {one for one in marks if one[0] == kind}
            if mine and theirs and not mine & theirs:
                return True
        return False


def are_alike(one: str, other: str) -> bool:
    """Tell whether two plain names may be one person's: a word in common, or nearly spelt alike."""
    if "@" in one or "@" in other or set(one.split()) & set(other.split()):
        return True
    from rapidfuzz.fuzz import ratio

    return bool(ratio(one.replace(" ", ""), other.replace(" ", "")) >= _ALIKE)
