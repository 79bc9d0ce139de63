"""What bringing a book would change: records are matched by uid, the newer one stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.errors import UserError
from app.exchange.brought import Brought
from app.exchange.plan import Counts, Plan
from app.exchange.references import check_named, in_order, with_ties_at_lower
from app.model.contact import Tie
from app.model.instant import to_microseconds
from app.model.json_node import ContractError
from app.model.review_draft import ReviewDraft
from app.store.records import Record, Records, key_of
from app.store.review_drafts import ReviewDrafts
from app.store.settings import Settings
from app.store.stamps import Stamps
from app.store.standings import with_known_standings


def plan_book(brought: Brought, records: Records, settings: Settings, now: datetime) -> Plan:
    """Return what would change. Raise UserError where the file names what is nowhere."""
    stamps = Stamps(records.db)
    known = stamps.of("contact")
    try:
        check_named(brought, set(known))
        _check_promises(brought, stamps)
    except ContractError as error:
        raise UserError(f"{brought.name}: {error}") from None
    contacts, elsewhere = with_ties_at_lower(brought.contacts)
    weigh = _Weigher(records, brought, now)
    counted = {
        "contacts": weigh.all(contacts, known),
        "entries": weigh.all(brought.entries, stamps.of("entry")),
        "openings": weigh.all(brought.openings, stamps.of("opening")),
    }
    weigh.tie_elsewhere(elsewhere, counted["contacts"])
    own = settings.all()
    return Plan(
        format=brought.format,
        name=brought.name,
        records=tuple(weigh.wanted),
        settings={key: value for key, value in brought.settings.items() if key not in own},
        reviews=tuple(_newer(brought.reviews, ReviewDrafts(records.db).stamps())),
        problems=brought.problems,
        **counted,
    )


def _newer(drafts: Sequence[ReviewDraft], known: Mapping[str, int]) -> Iterator[ReviewDraft]:
    """Yield the drafts that the book lacks, or has as they were at an earlier moment."""
    for one in drafts:
        there = known.get(one.key)
        if there is None or (one.updated_at and to_microseconds(one.updated_at) > there):
            yield one


def _check_promises(brought: Brought, stamps: Stamps) -> None:
    owners = stamps.entries_of_promises()
    for index, entry in enumerate(brought.entries) if owners else ():
        for at, promise in enumerate(entry.promises):
            if owners.get(promise.uid, entry.uid) != entry.uid:
                place = f"entries[{index}].promises[{at}].uid"
                raise ContractError(place, f"{promise.uid} belongs to another entry of the book")


@dataclass(slots=True)
class _Weigher:
    """Weighs each record of a file against the one of the book."""

    records: Records
    brought: Brought
    now: datetime
    wanted: list[Record]

    def __init__(self, records: Records, brought: Brought, now: datetime) -> None:
        self.records, self.brought, self.now = records, brought, now
        self.wanted = []

    def all(self, found: Sequence[Record], known: dict[str, int]) -> Counts:
        """Take what is new or newer, and count."""
        found = with_known_standings(self.records.db, found)
        new = [one for one in found if one.uid not in known]
        old = [one for one in found if one.uid in known]
        counts = Counts(new=len(new))
        undated = [one for one in old if key_of(one) in self.brought.undated]
        dated = [one for one in old if key_of(one) not in self.brought.undated]
        newer = [one for one in dated if to_microseconds(one.updated_at) > known[one.uid]]
        older = [one for one in dated if to_microseconds(one.updated_at) < known[one.uid]]
        changed = list(self._changed(undated))
        self.wanted += [*new, *newer, *changed]
        counts.merged = len(newer) + len(changed)
        counts.skipped = len(older)
        counts.unchanged = len(old) - counts.merged - counts.skipped
        return counts

    def _changed(self, undated: Sequence[Record]) -> Iterator[Record]:
        images = self.records.images(key_of(one) for one in undated)
        for one in undated:
            there = images[key_of(one)]
            if there and _as_old_as(one, there) != there:
                yield replace(one, created_at=there.created_at, updated_at=self.now)

    def tie_elsewhere(self, ties: dict[str, set[Tie]], counts: Counts) -> None:
        """Take ties that belong to contacts whom only the book has."""
        for contact in self.records.contacts.each(ties):
            more = ties[contact.uid] - set(contact.ties)
            if more:
                held = in_order(more | set(contact.ties))
                self.wanted.append(replace(contact, ties=held, updated_at=self.now))
                counts.merged += 1


def _as_old_as(one: Record, there: Record) -> Record:
    return replace(one, created_at=there.created_at, updated_at=there.updated_at)
