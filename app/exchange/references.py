"""Whom the records of a book name: everybody must be in the file or in the book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.exchange.brought import Brought
from app.model.contact import Contact, Tie
from app.model.entry import Entry
from app.model.json_node import ContractError
from app.model.opening import Opening
from app.model.relations import inverse
from app.model.review_draft import PEOPLE, ReviewDraft
from app.model.scales import ME

Named = tuple[str, str]
"""The place in the file, and the uid that stands there."""


def named_in(brought: Brought) -> Iterator[Named]:
    """Yield each place that names a contact, in the order of the file."""
    for index, contact in enumerate(brought.contacts):
        yield from _in_contact(contact, f"contacts[{index}]")
    for index, entry in enumerate(brought.entries):
        yield from _in_entry(entry, f"entries[{index}]")
    for index, opening in enumerate(brought.openings):
        yield from _in_opening(opening, f"openings[{index}]")
    for index, review in enumerate(brought.reviews):
        yield from _in_review(review, f"reviews[{index}]")


def _in_contact(contact: Contact, place: str) -> Iterator[Named]:
    if contact.met_through:
        yield f"{place}.met_through", contact.met_through
    for index, tie in enumerate(contact.ties):
        if tie.other == contact.uid:
            raise ContractError(f"{place}.ties[{index}].with", "is the contact itself")
        yield f"{place}.ties[{index}].with", tie.other


def _in_entry(entry: Entry, place: str) -> Iterator[Named]:
    for index, uid in enumerate(entry.contacts):
        yield f"{place}.contacts[{index}]", uid
    for index, reflection in enumerate(entry.reflections):
        yield f"{place}.reflections[{index}].contact", reflection.contact
    for index, promise in enumerate(entry.promises):
        for key, party in (("by", promise.by), ("to", promise.to)):
            if party and party != ME:
                yield f"{place}.promises[{index}].{key}", party


def _in_opening(opening: Opening, place: str) -> Iterator[Named]:
    for index, asked in enumerate(opening.asked):
        yield f"{place}.asked[{index}].contact", asked.contact


def _in_review(review: ReviewDraft, place: str) -> Iterator[Named]:
    named = {"only": review.only, **{key: review.choices.get(key, ()) for key in PEOPLE}}
    for key, uids in named.items():
        for index, uid in enumerate(uids):
            yield f"{place}.{key}[{index}]", uid


def check_named(brought: Brought, known: set[str]) -> None:
    """Raise ContractError at the first place that names a contact who is nowhere."""
    known = known | {contact.uid for contact in brought.contacts}
    for place, uid in named_in(brought):
        if uid not in known:
            raise ContractError(place, f"{uid} is neither in the file nor in the book")


def with_ties_at_lower(contacts: Sequence[Contact]) -> tuple[list[Contact], dict[str, set[Tie]]]:
    """Return contacts that hold only ties to higher uids, and the ties of contacts elsewhere.

    A tie given at the higher uid is turned round: who is mentor to one is mentee to the other.
    """
    turned: dict[str, set[Tie]] = {}
    for one in contacts:
        for tie in one.ties:
            if tie.other < one.uid:
                seen = Tie(one.uid, inverse(tie.kind), tie.note)
                turned.setdefault(tie.other, set()).add(seen)
    placed = [_with_own(one, turned.pop(one.uid, set())) for one in contacts]
    return placed, turned


def _with_own(contact: Contact, more: set[Tie]) -> Contact:
    own = {tie for tie in contact.ties if tie.other > contact.uid}
    return replace(contact, ties=in_order(own | more)) if contact.ties or more else contact


def in_order(ties: set[Tie]) -> tuple[Tie, ...]:
    """Return ties in the order in which a contact holds them."""
    return tuple(sorted(ties, key=lambda tie: (tie.other, tie.kind or "", tie.note or "")))
