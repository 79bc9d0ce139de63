"""Changes of several contacts, each one step that is taken back as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.book import Book
from app.changes import Change
from app.model.contact import Contact
from app.model.contact_text import value_of
from app.model.standing import turned

Edit = Callable[[Contact], Contact]


def add_tags(book: Book, ids: Sequence[int], text: str) -> Change:
    """Give contacts (row ids) more tags, with commas between."""
    more = set(value_of("tags", text))

    def edit(one: Contact) -> Contact:
        return replace(one, tags=tuple(sorted({*one.tags, *more})))

    return _edit_all(book, ids, "add tags", edit)


def set_field(book: Book, ids: Sequence[int], name: str, text: str) -> Change:
    """Set a field of contacts (row ids) as a form would. Raise UserError on nonsense."""
    value = value_of(name, text)

    def edit(one: Contact) -> Contact:
        return replace(one, **{name: value})

    return _edit_all(book, ids, f"set {name}", edit)


def set_standing(book: Book, ids: Sequence[int], standing: str) -> Change:
    """Rest contacts (row ids), let them go, or make them active again, as of today."""
    today = book.clock.today().isoformat()

    def edit(one: Contact) -> Contact:
        return turned(one, standing, today)

    return _edit_all(book, ids, standing, edit)


def delete(book: Book, ids: Sequence[int]) -> Change:
    """Move contacts (row ids) to the bin."""
    return book.contacts.delete(uids_of(book, ids), "delete contacts")


def uids_of(book: Book, ids: Sequence[int]) -> list[str]:
    """Return the uids of contacts by their row ids."""
    return [line.uid for line in book.contacts.list.lines(ids)]


def _edit_all(book: Book, ids: Sequence[int], label: str, edit: Edit) -> Change:
    uids = uids_of(book, ids)
    before = list(book.records.contacts.each(uids))
    changed = [after for one in before if (after := edit(one)) != one]
    return book.contacts.save_many(changed, label) if changed else Change()
