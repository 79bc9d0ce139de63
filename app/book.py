"""Book: an open book, the one object that callers hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.changes import Change
from app.clock import Clock
from app.errors import UserError
from app.keep.lock import BookLock
from app.model.instant import to_microseconds
from app.paths import make_private_file, make_private_folder
from app.store.contact_list import ContactList
from app.store.contacts import Contacts
from app.store.db import Database, Failure, in_plain_words
from app.store.entries import Entries
from app.store.entry_list import EntryList
from app.store.ledger import Ledger
from app.store.migrate import migrate, newest_version, version_of
from app.store.ratings import Ratings
from app.store.records import Progress, Records
from app.store.search import Search
from app.store.settings import Settings

if TYPE_CHECKING:
    from app.capture.captured import Captured
    from app.capture.drafts import Drafts
    from app.duplicates.duplicates import Duplicates
    from app.exchange.brought import Brought
    from app.exchange.plan import Plan
    from app.insights.contact_choice import ContactChoice
    from app.insights.contact_figures import ContactFigure
    from app.insights.contact_page import ContactPage, EntryOfContact
    from app.insights.insights import Insights
    from app.insights.sorting import Sorting
    from app.insights.today import Today
    from app.insights.trends import Trends
    from app.keep.erase import Traces
    from app.model.entry import Entry
    from app.model.lines import ContactLine
    from app.openings.suggestion import Suggestion
    from app.review.build import Found
    from app.review.check import NamesInReview
    from app.review.document import Review
    from app.review.months import MonthQuotes
    from app.review.options import ReviewOptions
    from app.store.openings import Openings


class Book:
    """One journal file with everything in it. Not for two threads at once."""

    def __init__(self, db: Database, clock: Clock, lock: BookLock | None) -> None:
        self._db = db
        self._lock = lock
        self.clock = clock
        self.records = Records.of(db)
        self.ledger = Ledger(db, self.records, clock)
        self.contacts = Contacts(self.records, self.ledger, clock, ContactList(db))
        self.entries = Entries(self.records, self.ledger, clock, EntryList(db), _with_marks)
        self.search = Search(db, self.entries.list, self._days_meant)
        self.ratings = Ratings(db)
        self.settings = Settings(db)

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Book:
        """Open a book for writing, making a new one where there is none.

        Raises UserError where it is open elsewhere, newer than this program, or no book at all.
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
            return cls(_ready(path, clock), clock, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_to_read(cls, path: Path, clock: Clock) -> Book:
        """Open a book beside whoever else has it open, and change nothing in it."""
        if not path.exists():
            cls.open(path, clock).close()
        db = Database(path)
        try:
            if version_of(db) < newest_version():
                cls.open(path, clock).close()
        except BaseException:
            db.close()
            raise
        db.run("PRAGMA query_only = ON")
        return cls(db, clock, None)

    @property
    def path(self) -> Path:
        """Where the book lives."""
        return self._db.path

    @cached_property
    def trends(self) -> Trends:
        """How each relationship moves."""
        from app.insights.trends import Trends

        return Trends(self.ratings)

    def contact_figures(self) -> dict[int, ContactFigure]:
        """Return verdict, sparkline and strength of each contact with entries, by row id."""
        from app.insights.contact_figures import contact_figures

        return contact_figures(self.ratings, to_microseconds(self.clock.now()))

    def contact_ids(self, choice: ContactChoice) -> list[int]:
        """Return the row ids of the contacts to list, in order."""
        from app.insights.contact_choice import chosen_ids

        return chosen_ids(choice, self.contacts.list, self.clock.local_now())

    def contact_counts(self, figures: Mapping[int, ContactFigure]) -> dict[str, int]:
        """Return how many contacts each filter over the list shows."""
        from app.insights.contact_choice import filter_counts

        return filter_counts(figures, self.contacts.list, self.clock.local_now())

    def contact_page(self, uid: str) -> ContactPage:
        """Return what stands on a contact's page. Raise UserError where there is none."""
        from app.insights.contact_page import look_at_contact

        contact = self.contacts.get(uid)
        lists = (self.contacts.list, self.entries.list, self.ratings)
        return look_at_contact(contact, *lists, self.clock.today())

    def entries_of_contact(self, uid: str, ids: Sequence[int]) -> list[EntryOfContact]:
        """Return some of a contact's entries by row id, with what was rated in them."""
        from app.insights.contact_page import entries_of_contact

        return entries_of_contact(uid, ids, self.entries.list, self.ratings)

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

        return look_at_today(self.clock.local_now(), self.contacts.list, self.entries.list)

    def catch_up(self, today: date) -> list[ContactLine]:
        """Return whom one may have met in the last fortnight without writing about it."""
        from app.store.catch_up import CatchUp

        return CatchUp(self._db, self.contacts.list).lines(today)

    def capture(self, text: str) -> Captured:
        """Return what a text says as an entry: contacts, moment, place, ratings, promises."""
        from app.capture.parse import parse

        return parse(text, self.clock.local_now(), self.drafts.find)

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

    def review(self, options: ReviewOptions, principles: Found | None = None) -> Review:
        """Return the review of a period; `principles` by key where insights should not find them.

        Insights speak English, and of the whole book: in a selection they are left out.
        """
        from app.review.build import build_review
        from app.review.rows import gather

        rows, is_whole = gather(self.records, options), not (options.only or options.excluded)
        if principles is None and is_whole and options.language == "en":
            principles = self._principles(options.first, options.last)
        return build_review(rows, options, self.clock.today(), principles)

    def review_draft(self, blank: ReviewOptions) -> ReviewOptions:
        """Return what was kept of the review of that time and selection, else `blank` itself."""
        from app.review.draft import continue_draft
        from app.store.review_drafts import ReviewDrafts

        draft = ReviewDrafts(self._db).get(blank.key)
        return continue_draft(blank, draft) if draft else blank

    def save_review_draft(self, options: ReviewOptions) -> Change:
        """Keep the choices of a review, to be continued."""
        from app.review.draft import draft_of
        from app.store.review_drafts import ReviewDrafts

        now = to_microseconds(self.clock.now())
        ReviewDrafts(self._db).put(options.key, draft_of(options), now)
        return Change.of("review", (options.key,))

    def review_of_contact(self, uid: str) -> ReviewOptions:
        """Return the review of all the time with a contact.

        Raise UserError where there is no entry with them.
        """
        from app.review.options import ReviewOptions
        from app.store.review_rows import ReviewRows

        days = ReviewRows(self._db).days_with(uid)
        if days is None:
            raise UserError("There is no entry with this contact yet.")
        return ReviewOptions(first=days[0], last=days[1], only=frozenset((uid,)))

    def review_names(self, options: ReviewOptions) -> NamesInReview:
        """Return everybody and every place that a review will name."""
        from app.review.check import check_names
        from app.review.rows import gather

        rows = gather(self.records, options, with_all_names=True)
        return check_names(rows, options, self.clock.today())

    def review_quotes(self, options: ReviewOptions) -> tuple[MonthQuotes, ...]:
        """Return what could be quoted of each month of a review, as it was written."""
        from app.review.months import suggest_quotes
        from app.review.rows import gather
        from app.review.telling import Telling

        return suggest_quotes(Telling.of(gather(self.records, options), options))

    def _principles(self, first: date, last: date) -> Found:
        from app.model.principles import PRINCIPLES
        from app.review.build import PrincipleFound

        last = max(first, min(last, self.clock.today()))
        said = self.network.said_between(first, last)
        return {
            one.key: PrincipleFound(
                f"{one.looks_for} over {one.rather_than}",
                one.question,
                said[one.key][0],
                said_before=said[one.key][1],
            )
            for one in PRINCIPLES
            if one.key in said
        }

    def undo(self) -> Change:
        """Take the last change back. Raise UserError where there is none."""
        return self.ledger.undo()

    def redo(self) -> Change:
        """Do again what was last taken back. Raise UserError where there is none."""
        return self.ledger.redo()

    def check(self) -> list[str]:
        """Return what is wrong with the book, one sentence each; nothing where it is whole."""
        from app.keep.check import problems_of

        return problems_of(self._db.connection)

    def back_up(self, target: Path) -> Path:
        """Copy the book to a new file, checked. Raise UserError where that fails."""
        from app.keep.backup import back_up

        return back_up(self._db, target)

    def back_up_by_date(self, folder: Path) -> Path:
        """Write a dated backup into a folder and thin the older ones."""
        from app.keep.backup import back_up_by_date

        return back_up_by_date(self._db, folder, self.clock.local_now())

    def traces(self, uid: str) -> Traces:
        """Return what goes with a contact when it is erased for good."""
        from app.keep.erase import traces_of

        return traces_of(self.records, uid)

    def copies(self, backups: Path) -> list[Path]:
        """Return the older copies of this book that keep what is erased from it."""
        from app.keep.erase import copies_of

        return copies_of(self.path, backups)

    def erase(self, uid: str, instead: str = "", backups: Path | None = None) -> list[Path]:
        """Erase a contact with all traces, also from the backups in a folder where one is named.

        With `instead`, that word takes the place of the full name in other texts. No step can be
        undone after it. Return the backups in which it could not be done.
        """
        from app.keep.erase import copies_of, erase, erase_from_copies

        erase(self.records, uid, instead)
        self.ledger.forget()
        return erase_from_copies(copies_of(self.path, backups), uid, instead) if backups else []

    def last_backup(self, folder: Path) -> datetime | None:
        """Return the local time of the newest dated backup in a folder."""
        from app.keep.backup import backups_in

        found = backups_in(folder, self.path.stem)
        return found[0][0] if found else None

    def __enter__(self) -> Book:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Close the book; a failure of its database becomes one plain sentence."""
        self.close()
        if isinstance(error, Failure):
            raise in_plain_words(error, self.path) from error

    def read_file(self, path: Path, form: str | None = None) -> Brought:
        """Return what a file holds. Raise UserError, naming the file, where it cannot be read."""
        from app.exchange.bring import read_file

        return read_file(path, self.clock, form)

    def plan(self, brought: Brought) -> Plan:
        """Return what bringing would change. Raise UserError where it contradicts the book."""
        from app.exchange.bring import plan

        return plan(brought, self.records, self.settings, self.clock)

    def bring(self, plan: Plan, progress: Progress | None = None) -> tuple[Change, int | None]:
        """Write everything or nothing; return the change, and the step by which to take it back.

        `progress` is told how many records of how many are written, and may raise to give up.
        """
        from app.exchange.bring import carry_out

        now = to_microseconds(self.clock.now())
        return carry_out(plan, self.ledger, self.settings, now, progress)

    def export(self, path: Path, form: str) -> None:
        """Write everything to a file. Raise UserError where that fails."""
        from app.exchange.export import export

        export(self.records, self.settings.all(), path, form)

    def interrupt(self) -> None:
        """Stop the query that is running now; may be called from another thread."""
        self._db.interrupt()

    def close(self) -> None:
        """Close the file and let go of its lock."""
        self._db.close()
        if self._lock:
            self._lock.release()


def _ready(path: Path, clock: Clock) -> Database:
    db = Database(path)
    try:
        migrate(db, lambda: _back_up_before_migration(db, clock))
    except BaseException:
        db.close()
        raise
    return db


def _with_marks(entry: Entry) -> Entry:
    from app.capture.boxes import with_marks

    return with_marks(entry)


def _back_up_before_migration(db: Database, clock: Clock) -> None:
    from app.keep.backup import back_up

    version = db.value("PRAGMA user_version")
    stamp = f"{clock.local_now():%Y-%m-%d-%H%M%S}"
    back_up(db, db.path.with_name(f"{db.path.stem}-schema-{version}-{stamp}{db.path.suffix}"))
