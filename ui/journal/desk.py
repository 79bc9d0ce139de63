"""The desk: the entry that is open, who is in it, and what the writer does to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.book import Book
from app.capture.captured import Mention
from app.changes import Change
from app.model.entry import Entry
from app.model.lines import ContactLine
from ui.context import Context
from ui.journal.autosave import Autosave
from ui.journal.candidates import NEW_HANDLE, NEW_NAME, Candidate, line_of, new_contact, saving
from ui.journal.capture import Taken
from ui.journal.draft import Draft
from ui.journal.reading import Opened, Since, open_entry, people_of

Words = Callable[[], tuple[str, str]]
_KEPT = frozenset(("uid", "created_at", "updated_at", "attachments"))


class Desk(QObject):
    """Holds one draft at a time; whatever leaves the desk is written to the book first.

    `turned` says that another entry lies there, or none; `changed` that facts or people differ;
    `moved` carries the names of fields whose words changed elsewhere.
    """

    turned = Signal()
    changed = Signal()
    moved = Signal(set)

    def __init__(self, context: Context, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._session, self._words = context, context.session, words
        self.draft: Draft | None = None
        self.autosave = Autosave(context.session, self)
        self.autosave.due.connect(self.gather)
        self._people: dict[str, ContactLine] = {}
        self._since: dict[str, Since] = {}
        self._awaited: str | None = None
        self._is_typed = False

    @property
    def entry(self) -> Entry | None:
        """Return the entry as it reads now; None where none is open."""
        return self.draft.entry if self.draft else None

    @property
    def people(self) -> list[ContactLine]:
        """Return the contacts of the entry, as far as they are known."""
        contacts = self.draft.entry.contacts if self.draft else ()
        return [self._people[uid] for uid in contacts if uid in self._people]

    @property
    def since(self) -> dict[str, Since]:
        """Return what is known of each contact from before the entry."""
        return self._since

    @property
    def has_unwritten_words(self) -> bool:
        """Tell whether the book does not have everything that was written here."""
        is_here = self.draft is not None and (self._is_typed or self.draft.needs_saving)
        return is_here or self.autosave.has_left_over

    def begin(self, contacts: Sequence[str]) -> None:
        """Lay a new entry on the desk."""
        self._take(Draft.begin(self._context.clock, tuple(contacts)))
        self._read_people()

    def open(self, uid: str) -> None:
        """Lay an entry of the book on the desk."""
        if self.draft is not None and self.draft.uid == uid:
            return
        left_over = self.autosave.left_over(uid)
        if left_over is not None:
            self._take(left_over)
            self._read_people()
            return
        self.flush()
        self._awaited = uid
        self._session.read(partial(_open, uid), self._show_opened, "journal open")

    def close(self) -> None:
        """Clear the desk."""
        self.draft, self._awaited, self._is_typed = None, None, False
        self.autosave.watch(None)
        self.turned.emit()

    def flush(self) -> None:
        """Hand over to the book what it does not have yet."""
        self.autosave.save()
        self.autosave.drop_if_empty()

    def type(self) -> None:
        """Note that words changed."""
        self._is_typed = True
        self.autosave.touch()

    def gather(self) -> None:
        """Put the words as they stand into the draft, where any were typed."""
        if self.draft is not None and self._is_typed:
            self._is_typed = False
            self.draft.write(*self._words())

    def change(self, values: dict[str, Any]) -> None:
        """Take facts of the entry."""
        if self.draft is not None and self.draft.change(**values):
            self._tell()

    def move(self, moment: datetime) -> None:
        """Take another moment."""
        draft = self.draft
        zone = self._context.clock.zone()
        if draft is not None and draft.move_to(moment, draft.entry.zone or zone):
            self._tell()
            self._read_people()

    def reflect(self, contact: str, values: dict[str, Any]) -> None:
        """Take how it was with a contact."""
        if self.draft is not None and self.draft.reflect(contact, **values):
            self._tell()

    def add(self, candidate: Candidate) -> None:
        """Put a contact into the entry, a new one into the book first."""
        if self.draft is None:
            return
        line = candidate.line
        if line is None:
            contact = new_contact(candidate, self._context.clock)
            self._session.write(saving(contact))
            line = line_of(contact)
        self._people[line.uid] = line
        if self.draft.add_contact(line.uid):
            self._tell()
            self._read_people()

    def remove(self, uid: str) -> None:
        """Take a contact out of the entry."""
        if self.draft is not None and self.draft.remove_contact(uid):
            self._tell()

    def capture(self, taken: Taken) -> None:
        """Take over what the first line said, but for its promises: they belong to the text."""
        draft = self.draft
        if draft is None:
            return
        draft.change(**taken.facts)
        if taken.moment is not None:
            self.move(taken.moment)
        for mention in taken.mentions:
            self._mention(mention)
        for uid in draft.entry.contacts if taken.ratings else ():
            draft.reflect(uid, **taken.ratings)
        self.type()
        self._tell()
        self._read_people()

    def delete(self, said: str) -> None:
        """Move the entry to the bin, and offer to take that back."""
        draft = self.draft
        if draft is not None:
            self.autosave.save()
            self.close()
            if draft.was_sent:
                self._session.delete(partial(_delete, draft.uid), said)

    def bring_back(self, version: Entry) -> None:
        """Let the entry read as an earlier version did; that is a change like any other."""
        if self.draft is None or self.draft.uid != version.uid:
            return
        names = {one.name for one in fields(Entry)} - _KEPT
        self.draft.change(**{name: getattr(version, name) for name in names})
        self._is_typed = False
        self.moved.emit(names)
        self._tell()
        self._read_people()

    def is_own(self, change: Change) -> bool:
        """Tell whether a change is what was just written from here."""
        is_mine = self.draft is not None and self.draft.uid in change.uids
        return is_mine and self.autosave.is_writing

    def catch_up(self) -> None:
        """Take over what changed elsewhere."""
        draft = self.draft
        if draft is not None and draft.is_kept and not self.autosave.is_writing:
            self._session.read(partial(_open, draft.uid), self._meet, "journal meet")

    def _take(self, draft: Draft) -> None:
        self.flush()
        self.draft, self._awaited, self._is_typed = draft, None, False
        self._people, self._since = {}, {}
        self.autosave.watch(draft)
        self.turned.emit()

    def _tell(self) -> None:
        self.changed.emit()
        self.autosave.touch()

    def _show_opened(self, opened: Opened | None) -> None:
        if opened is None:
            self.close()
        elif opened.entry.uid == self._awaited:
            self._take(Draft(opened.entry, self._context.clock))
            self._know(opened)

    def _know(self, opened: Opened) -> None:
        if self.draft is not None and self.draft.uid == opened.entry.uid:
            self._people |= {line.uid: line for line in opened.people}
            self._since = opened.since
            self.changed.emit()

    def _read_people(self) -> None:
        if self.draft is not None and self.draft.entry.contacts:
            work = partial(_people, self.draft.entry)
            self._session.read(work, self._know, "journal people")

    def _mention(self, mention: Mention) -> None:
        if self.draft is not None and mention.uid is not None:
            self.draft.add_contact(mention.uid)
            return
        kind = NEW_HANDLE if mention.name_kind == "handle" else NEW_NAME
        self.add(Candidate(kind, mention.name))

    def _meet(self, opened: Opened | None) -> None:
        draft = self.draft
        if draft is None or self.autosave.is_writing:
            return
        if opened is None:
            self.close()
        elif draft.uid == opened.entry.uid:
            self.gather()
            self.moved.emit(draft.meet(opened.entry))
            self._know(opened)


def _open(uid: str, book: Book) -> Opened | None:
    return open_entry(book, uid)


def _people(entry: Entry, book: Book) -> Opened:
    return people_of(book, entry, entry.contacts)


def _delete(uid: str, book: Book) -> Change:
    return book.entries.delete([uid])
