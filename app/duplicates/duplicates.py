"""The duplicates of an open book: find, hold apart, merge."""

from __future__ import annotations

from dataclasses import dataclass

from app.changes import Change
from app.clock import Clock
from app.duplicates.choices import Choices
from app.duplicates.find import find_pairs
from app.duplicates.known_as import KnownAs, all_known_as
from app.duplicates.merge import Merged, merge_of
from app.duplicates.pair import Pair
from app.errors import UserError
from app.model.instant import to_microseconds
from app.store.contacts import Contacts
from app.store.kept_steps import MERGE
from app.store.people import People
from app.store.review_drafts import ReviewDrafts
from app.store.settings import Settings

_SETTING = "not duplicates"


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Contacts of a book who may be one."""

    contacts: Contacts
    settings: Settings
    clock: Clock

    def known_as(self) -> list[KnownAs]:
        """Return what every contact is known as; pairs are found in it without the book."""
        return all_known_as(People(self.contacts.records.db))

    def held_apart(self) -> set[tuple[str, str]]:
        """Return the pairs (uids) of which somebody said that they are two."""
        kept = (tuple(pair) for pair in self.settings.get(_SETTING, []))
        return {(pair[0], pair[1]) for pair in kept if len(pair) > 1}

    def find(self) -> list[Pair]:
        """Return the pairs that may be one person, the likeliest first."""
        return find_pairs(self.known_as(), self.held_apart())

    def hold_apart(self, one: str, other: str) -> Change:
        """Remember that two contacts (uids) are not one."""
        low, high = sorted((one, other))
        pairs = sorted({*self.held_apart(), (low, high)})
        self.settings.set(_SETTING, [list(pair) for pair in pairs])
        return Change.of("setting", [_SETTING])

    def preview(self, kept: str, gone: str, choices: Choices | None = None) -> Merged:
        """Return what merging two contacts (uids) would give. Raise UserError for one and same."""
        if kept == gone:
            raise UserError("A contact cannot be merged with itself.")
        both = (self.contacts.get(kept), self.contacts.get(gone))
        return merge_of(self.contacts.records, *both, choices or {}, self.clock.now())

    def merge(self, kept: str, gone: str, choices: Choices | None = None) -> Change:
        """Make two contacts one, in one step that is taken back as one."""
        made = self.preview(kept, gone, choices)
        label = f"{MERGE} {made.gone.name} into {made.kept.name}"
        db, now = self.contacts.records.db, to_microseconds(self.clock.now())
        with db.transaction():
            ReviewDrafts(db).follow(gone, kept, now)
            return self.contacts.ledger.exchange(label, made.records, [("contact", gone)])
