"""Book: an open book, the one object that callers hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.changes import Change
from app.clock import Clock
from app.errors import UserError
from app.keep.lock import BookLock
from app.keep.up_to_date import up_to_date
from app.model.instant import to_microseconds
from app.paths import make_private_file, make_private_folder
from app.store.book_key import BookKey
from app.store.contact_list import ContactList
from app.store.contacts import Contacts
from app.store.db import Database, Failure, in_plain_words
from app.store.entries import Entries
from app.store.entry_list import EntryList
from app.store.ledger import Ledger
from app.store.migrate import newest_version, version_of
from app.store.ratings import Ratings
from app.store.records import Key, Record, Records
from app.store.search import Search
from app.store.settings import Settings

if TYPE_CHECKING:
    from app.capture.captured import Captured
    from app.capture.drafts import Drafts
    from app.duplicates.duplicates import Duplicates
    from app.duplicates.unmerge import Unmerge
    from app.exchange.exchange import Exchange
    from app.insights.contact_pages import ContactPages
    from app.insights.insights import Insights
    from app.insights.sorting import Sorting
    from app.insights.today import Today
    from app.insights.trends import Trends
    from app.keep.safekeeping import Safekeeping
    from app.model.contact import Contact
    from app.model.entry import Entry
    from app.model.lines import ContactLine
    from app.openings.suggestion import Suggestion
    from app.review.reviews import Reviews
    from app.store.openings import Openings


class Book:
    """One journal file with everything in it. Not for two threads at once."""

    def __init__(self, db: Database, clock: Clock, lock: BookLock | None) -> None:
        self._db = db
        self._lock = lock
        self.clock = clock
        self.records = Records.of(db)
        self.ledger = Ledger(db, self.records, clock, _unmerging)
        self.contacts = Contacts(self.records, self.ledger, clock, ContactList(db))
        self.entries = Entries(self.records, self.ledger, clock, EntryList(db), _with_marks)
        self.search = Search(db, self.entries.list, self._days_meant)
        self.ratings = Ratings(db)
        self.settings = Settings(db)

    @classmethod
    def open(cls, path: Path, clock: Clock, key: BookKey | None = None) -> Book:
        """Open a book for writing, making a new one where there is none.

        Raises UserError where it is open elsewhere, newer than this program, or no book at all,
        and PassphraseError where the key of an encrypted one is missing or wrong.
        """
        if path.is_dir():
            raise UserError(f"{path} is a folder, not a book.")
        try:
            make_private_folder(path.parent)
            lock = BookLock(path)
            lock.take()
        except OSError as error:
            raise UserError(f"{path} cannot be opened: {error.strerror}.") from error
        try:
            make_private_file(path)
            return cls(up_to_date(path, clock, key), clock, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_to_read(cls, path: Path, clock: Clock, key: BookKey | None = None) -> Book:
        """Open a book beside whoever else has it open, and change nothing in it."""
        if not path.exists():
            cls.open(path, clock).close()
        db = Database(path, key)
        try:
            if version_of(db) < newest_version():
                cls.open(path, clock, key).close()
        except BaseException:
            db.close()
            raise
        db.run("PRAGMA query_only = ON")
        return cls(db, clock, None)

    @property
    def path(self) -> Path:
        """Where the book lives."""
        return self._db.path

    @property
    def key(self) -> BookKey | None:
        """What opens the book, None where it has no passphrase."""
        return self._db.key

    @cached_property
    def trends(self) -> Trends:
        """How each relationship moves."""
        from app.insights.trends import Trends

        return Trends(self.ratings)

    @cached_property
    def contact_pages(self) -> ContactPages:
        """The list of contacts with its figures, and the page of each."""
        from app.insights.contact_pages import ContactPages

        return ContactPages(self.contacts, self.entries.list, self.ratings, self.clock)

    @cached_property
    def network(self) -> Insights:
        """What the record says to the seven questions, with what charts draw."""
        from app.insights.insights import Insights
        from app.store.network_rows import NetworkRows

        return Insights(NetworkRows(self._db), self.clock)

    @cached_property
    def sorting(self) -> Sorting:
        """Proximity, prestige, field and interests of many contacts, one question at a time."""
        from app.insights.sorting import Sorting
        from app.store.sort_rows import SortRows

        return Sorting(self.contacts, self.entries.list, SortRows(self._db))

    def insights(
        self, principle: str | None = None, days: int | None = 365, until: date | None = None
    ) -> dict[str, Any]:
        """Return as JSON what is found about one question or all, by key.

        Raise UserError where there is no such question.
        """
        return self.network.to_json(principle, days, until)

    @cached_property
    def openings(self) -> Openings:
        """The openings of the book."""
        from app.store.openings import Openings

        return Openings(self.records, self.ledger, self.clock)

    def ask(self, opening_uid: str) -> list[Suggestion]:
        """Return who could help with an opening, the likeliest first.

        Raise UserError where there is no such opening.
        """
        from app.openings.ask import whom_to_ask
        from app.store.opening_rows import OpeningRows

        opening, now = self.openings.get(opening_uid), to_microseconds(self.clock.now())
        return whom_to_ask(opening, OpeningRows(self._db), now)

    def today(self) -> Today:
        """Return what today offers."""
        from app.insights.today import look_at_today

        lists = (self.contacts.list, self.entries.list, self.ratings)
        return look_at_today(self.clock.local_now(), *lists)

    def catch_up(self, today: date) -> list[ContactLine]:
        """Return whom one may have met in the last fortnight without writing about it."""
        from app.store.catch_up import CatchUp

        return CatchUp(self._db, self.contacts.list).lines(today)

    def capture(self, text: str) -> Captured:
        """Return what a text says as an entry: contacts, moment, place, ratings, promises."""
        from app.capture.parse import parse

        return parse(text, self.clock.local_now(), self.drafts.find)

    def contacts_called_like(self, words: str, limit: int) -> list[ContactLine]:
        """Return contacts whose names are a slip or two away from these, the nearest first."""
        from app.capture.near_names import near_names

        ids = near_names(words, self.contacts.list.names_met_lately())
        return self.contacts.list.lines(ids[:limit])

    def names_among(self, words: Iterable[str]) -> set[str]:
        """Return those of some words that stand in a name or another fact of a contact."""
        from app.store.known_names import KnownNames

        return KnownNames(self._db).among(words)

    @cached_property
    def duplicates(self) -> Duplicates:
        """The contacts who may be one."""
        from app.duplicates.duplicates import Duplicates

        return Duplicates(self.contacts, self.settings, self.clock)

    @cached_property
    def drafts(self) -> Drafts:
        """Make entries of what was captured."""
        from app.capture.drafts import Drafts
        from app.store.known_names import KnownNames

        return Drafts(self.contacts, self.entries, KnownNames(self.records.db))

    def _days_meant(self, text: str) -> tuple[date, date] | None:
        from app.capture.spans import days_meant

        return days_meant(text, self.clock.today())

    def is_empty(self) -> bool:
        """Tell whether nobody and nothing was written yet."""
        sql = "SELECT NOT EXISTS (SELECT 1 FROM entry) AND NOT EXISTS (SELECT 1 FROM contact)"
        return bool(self._db.value(sql))

    @cached_property
    def reviews(self) -> Reviews:
        """The reviews of a year, or of any time and selection."""
        from app.review.reviews import Reviews

        return Reviews(self.records, self.clock, self._said_between)

    @cached_property
    def keeping(self) -> Safekeeping:
        """Checks, backups, and erasing for good."""
        from app.keep.safekeeping import Safekeeping

        return Safekeeping(self.records, self.clock, self.ledger.forget)

    @cached_property
    def exchange(self) -> Exchange:
        """Files in and out."""
        from app.exchange.exchange import Exchange

        return Exchange(self.records, self.ledger, self.settings, self.clock)

    def _said_between(self, first: date, last: date) -> Mapping[str, tuple[str, str | None]]:
        return self.network.said_between(first, last)

    def undo(self) -> Change:
        """Take the last change back. Raise UserError where there is none."""
        return self.ledger.undo()

    def redo(self) -> Change:
        """Do again what was last taken back. Raise UserError where there is none."""
        return self.ledger.redo()

    def __enter__(self) -> Book:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Close the book; a failure of its database becomes one plain sentence."""
        self.close()
        if isinstance(error, Failure):
            raise in_plain_words(error, self.path) from error

    def interrupt(self) -> None:
        """Stop the query that is running now; may be called from another thread."""
        self._db.interrupt()

    def close(self) -> None:
        """Close the file and let go of its lock."""
        self._db.close()
        if self._lock:
            self._lock.release()


def _with_marks(entry: Entry) -> Entry:
    from app.capture.boxes import with_marks

    return with_marks(entry)


def _unmerging(kept: Contact, gone: Contact, before: Mapping[Key, Record], at: datetime) -> Unmerge:
    from app.duplicates.unmerge import Unmerge

    return Unmerge(kept, gone, before, at)
