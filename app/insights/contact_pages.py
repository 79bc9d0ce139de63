"""Contacts as the window lists them and shows them: who is listed, in which order, with what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.clock import Clock
from app.insights.contact_choice import ContactChoice, chosen_ids, filter_counts
from app.model.instant import to_microseconds
from app.store.contacts import Contacts
from app.store.entry_list import EntryList
from app.store.ratings import Ratings

if TYPE_CHECKING:
    from app.insights.contact_figures import ContactFigure
    from app.insights.contact_page import ContactPage, EntryOfContact


@dataclass(frozen=True, slots=True)
class ContactPages:
    """The list of contacts with its figures, and the page of each.

    What computes is imported when first asked for: a list alone needs no numbers.
    """

    contacts: Contacts
    entries: EntryList
    ratings: Ratings
    clock: Clock

    def figures(self) -> dict[int, ContactFigure]:
        """Return verdict, sparkline and strength of each contact with entries, by row id."""
        from app.insights.contact_figures import contact_figures

        return contact_figures(self.ratings, to_microseconds(self.clock.now()))

    def ids(self, choice: ContactChoice) -> list[int]:
        """Return the row ids of the contacts to list, in order."""
        return chosen_ids(choice, self.contacts.list, self.clock.local_now())

    def counts(self, figures: Mapping[int, ContactFigure]) -> dict[str, int]:
        """Return how many contacts each filter over the list shows."""
        return filter_counts(figures, self.contacts.list, self.clock.local_now())

    def page(self, uid: str) -> ContactPage:
        """Return what stands on a contact's page. Raise UserError where there is none."""
        from app.insights.contact_page import look_at_contact

        contact = self.contacts.get(uid)
        lists = (self.contacts.list, self.entries, self.ratings)
        return look_at_contact(contact, *lists, self.clock.today())

    def entries_of(self, uid: str, ids: Sequence[int]) -> list[EntryOfContact]:
        """Return some of a contact's entries by row id, with what was rated in them."""
        from app.insights.contact_page import entries_of_contact

        return entries_of_contact(uid, ids, self.entries, self.ratings)
