"""Contacts of a file meet those of the book: each is found again and learns, or is new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.exchange.known_people import KnownPeople, Mark, marks_of
from app.exchange.merging import merged
from app.exchange.plan import Counts
from app.model.contact import Contact
from app.model.plain import plain_form
from app.store.contact_records import ContactRecords

_NEW, _MERGED, _UNCHANGED = 2, 1, 0
_MOST_ROUNDS = 10


class MeetingAgain:
    """Lets the contacts of a file in, one by one, round by round until nobody learns any more.

    What one card adds to a contact can decide who another card is. So the file is gone through
    again, as it would be if it were brought a second time.
    """

    def __init__(self, known: KnownPeople, records: ContactRecords, now: datetime) -> None:
        self._known, self._records, self._now = known, records, now
        self._held: dict[str, Contact] = {}
        self.wanted: dict[str, Contact] = {}
        self.matched: dict[str, str] = {}

    def let_in(self, contacts: Sequence[Contact]) -> Counts:
        """Find or take up everybody, and return how many are new, learn something, or neither."""
        signs = [(one, plain_form(one.name), marks_of(one)) for one in contacts]
        likely = {uid for _, plain, marks in signs if (uid := self._known.find(plain, marks))}
        self._held = {one.uid: one for one in self._records.each(likely)}
        rounds: list[list[int]] = []
        while len(rounds) < _MOST_ROUNDS:
            rounds.append([self._meet(*one) for one in signs])
            if set(rounds[-1]) <= {_UNCHANGED} or set(rounds[-1]) == {_NEW}:
                break
        found = [max(outcomes) for outcomes in zip(*rounds, strict=True)]
        return Counts(found.count(_NEW), found.count(_MERGED), found.count(_UNCHANGED))

    def _meet(self, contact: Contact, plain: str, marks: Sequence[Mark]) -> int:
        found = self._known.find(plain, marks)
        uid = found or contact.uid
        self.matched[contact.uid] = uid
        there = self._held.get(uid) or (self._records.get(uid) if found else None)
        learnt = merged(there, contact) if there else contact
        if learnt is there:
            return _UNCHANGED
        if there:
            learnt = replace(learnt, updated_at=self._now)
        self._held[uid] = self.wanted[uid] = learnt
        self._known.add(uid, plain, marks if there is None else marks_of(learnt))
        return _MERGED if there else _NEW
