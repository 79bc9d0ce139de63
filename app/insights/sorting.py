"""Sorting: proximity, prestige, field and interests of many contacts, one question at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.changes import Change
from app.model.contact import Contact
from app.model.lines import ContactLine, EntryLine
from app.store.contacts import Contacts
from app.store.entry_list import EntryList
from app.store.sort_rows import SortRows

STEPS, WORDS = ("proximity", "prestige"), ("field", "interests")
QUESTIONS = (*STEPS, *WORDS)
MOST_IN_A_SITTING = 60

Value = int | str


@dataclass(frozen=True, slots=True)
class SortCard:
    """A contact to be sorted, and what helps to remember who it is."""

    contact: Contact
    line: ContactLine
    last_entry: EntryLine | None

    def has(self, question: str, value: Value) -> bool:
        """Tell whether the contact has a value; of several interests, whether this is one."""
        known = getattr(self.contact, question)
        return value in known if question == "interests" else bool(known == value)


@dataclass(frozen=True, slots=True)
class ToSort:
    """Cards in the order to be asked; `words` in use, the most frequent first."""

    question: str
    cards: Sequence[SortCard]
    words: Sequence[str]
    unknown: dict[str, int]


@dataclass(frozen=True, slots=True)
class Sorting:
    """Who has no value yet, and giving one: each is a step that can be taken back."""

    contacts: Contacts
    entries: EntryList
    rows: SortRows

    def begin(self, question: str, leave_out: Sequence[int] = ()) -> ToSort:
        """Return at most 60 contacts without a value, those met most first.

        An empty question is the first one to which somebody has no answer; `leave_out` are row ids
        of those who were passed over.
        """
        unknown = self.counts()
        question = question or next((key for key in QUESTIONS if unknown[key]), QUESTIONS[0])
        ids = self.rows.unknown(question, MOST_IN_A_SITTING, leave_out)
        words = self.rows.words(question) if question in WORDS else []
        return ToSort(question, self._cards(self.contacts.list.lines(ids)), words, unknown)

    def counts(self) -> dict[str, int]:
        """Return of each question how many contacts have no value."""
        return self.rows.counts()

    def cards(self, uids: Sequence[str]) -> list[SortCard]:
        """Return the cards of contacts as they are now; whoever is gone has none."""
        return self._cards(self.contacts.list.lines_of(uids))

    def give(self, uid: str, question: str, value: Value) -> Change:
        """Give a contact a value; an interest comes to those it has."""
        contact = self.contacts.get(uid)
        return self._save(contact, question, _with(contact, question, value), value)

    def take_back(self, uid: str, question: str, value: Value) -> Change:
        """Take a value away again: the last step is undone where it gave that value."""
        contact = self.contacts.get(uid)
        if self.contacts.ledger.next_undo == _label(contact, question, value):
            return self.contacts.ledger.undo()
        return self._save(contact, question, _without(contact, question, value), value)

    def _save(self, before: Contact, question: str, after: Contact, value: Value) -> Change:
        label = _label(before, question, value)
        return Change() if after == before else self.contacts.save(after, label)

    def _cards(self, lines: Sequence[ContactLine]) -> list[SortCard]:
        contacts = {one.uid: one for one in self.contacts.records.contacts.each(_uids(lines))}
        last = self.rows.last_entries([line.id for line in lines])
        entries = {one.id: one for one in self.entries.lines(list(last.values()))}
        return [
            SortCard(contacts[line.uid], line, entries.get(last.get(line.id, 0))) for line in lines
        ]


def _uids(lines: Sequence[ContactLine]) -> list[str]:
    return [line.uid for line in lines]


def _with(contact: Contact, question: str, value: Value) -> Contact:
    if question == "interests":
        return replace(contact, interests=tuple(sorted({*contact.interests, str(value)})))
    return _replaced(contact, question, value)


def _without(contact: Contact, question: str, value: Value) -> Contact:
    if question == "interests":
        return replace(contact, interests=tuple(one for one in contact.interests if one != value))
    return _replaced(contact, question, None)


def _replaced(contact: Contact, question: str, value: Value | None) -> Contact:
    changes: dict[str, Any] = {question: value}
    return replace(contact, **changes)


def _label(contact: Contact, question: str, value: Value) -> str:
    """Return what a step is called; no two answers share a name, so that none join."""
    return f"{question} {value} for {contact.name}"
