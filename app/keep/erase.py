"""Erasing a contact for good: from the book, its bin, its versions, its indexes and its log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.errors import UserError
from app.keep.forget_texts import Forget, names_to_hide
from app.keep.leftovers import clean_json, clean_kept, clean_texts
from app.model.contact import Contact
from app.store.book_key import BookKey, is_encrypted
from app.store.children import as_set
from app.store.db import Database
from app.store.indexes import all_indexes, text_indexes
from app.store.kept_steps import KeptSteps
from app.store.migrate import migrate
from app.store.naming import records_naming
from app.store.records import Records


@dataclass(frozen=True, slots=True)
class Traces:
    """What a contact has left: entries with nobody else (uids), and how many with others."""

    alone: tuple[str, ...]
    shared: int
    others: int


def traces_of(records: Records, uid: str) -> Traces:
    """Return what goes with a contact (uid) when it is erased."""
    rows = records.db.rows(
        "SELECT e.uid, NOT EXISTS (SELECT 1 FROM entry_contact o "
        "WHERE o.entry_id = e.id AND o.contact_id <> c.id) "
        "FROM entry e JOIN entry_contact ec ON ec.entry_id = e.id "
        "JOIN contact c ON c.id = ec.contact_id WHERE c.uid = ? ORDER BY e.uid",
        uid,
    )
    alone = tuple(entry for entry, is_alone in rows if is_alone)
    named = records_naming(records.db, [uid])
    return Traces(alone, len(rows) - len(alone), sum(kind != "entry" for kind, _ in named))


def erase(records: Records, uid: str, instead: str = "") -> frozenset[str]:
    """Erase a contact (uid) with the entries about nobody else, and every trace of both.

    Those who were merged into it, and wait in the bin, go with it; all that went is returned
    (uids). With `instead`, full names and handles become that word in all other texts. Nothing of
    it can be taken back. Raise UserError where there is none of that uid.
    """
    contact = records.contacts.get(uid)
    if contact is None:
        raise UserError("This contact is not in the book any more.")
    db = records.db
    merges = KeptSteps(db).merged_into(uid)
    people = [contact, *(one for one in merges.values() if isinstance(one, Contact))]
    names = _names(db, people) if instead else ()
    forget = Forget(frozenset(one.uid for one in people), names, instead)
    with _overwriting(db):
        with db.transaction():
            alone = traces_of(records, uid).alone
            records.remove([*(("entry", one) for one in alone), ("contact", uid)])
            db.run_many("DELETE FROM step WHERE id = ?", [(step,) for step in merges])
            _forget_kept(db, forget, alone)
            if forget.names:
                clean_texts(records, forget)
        _rebuild(db)
    return forget.uids


def _forget_kept(db: Database, forget: Forget, entries: Iterable[str] = ()) -> None:
    gone = {*(("contact", one) for one in forget.uids), *(("entry", one) for one in entries)}
    clean_kept(db, forget, gone)
    clean_json(db, forget)


def erase_from_copies(
    paths: Sequence[Path], uids: Iterable[str], instead: str = "", key: BookKey | None = None
) -> list[Path]:
    """Erase contacts (uids) from backups; return those in which it could not be done.

    The key is that of the book, for the copies that are encrypted.
    """
    return [path for path in paths if not _erased_from(path, frozenset(uids), instead, key)]


def _erased_from(path: Path, uids: frozenset[str], instead: str, key: BookKey | None) -> bool:
    try:
        db = Database(path, key if is_encrypted(path) else None)
    except UserError:
        return False
    try:
        people = "SELECT 1 FROM contact WHERE uid IN (SELECT value FROM json_each(?))"
        if db.value(people, as_set(uids)):
            migrate(db, lambda: None)
        for uid in sorted(uids):
            if db.value("SELECT 1 FROM contact WHERE uid = ?", uid):
                erase(Records.of(db), uid, instead)
        if any(_is_kept(db, uid) for uid in uids):
            with _overwriting(db):
                with db.transaction():
                    _forget_kept(db, Forget(uids))
                _rebuild(db)
    except (UserError, ValueError):
        return False
    finally:
        db.close()
    return True


def copies_of(book: Path, backups: Path) -> list[Path]:
    """Return the files that were copied from a book: backups, and those set aside."""
    found = [
        *backups.glob(f"{book.stem}-*{book.suffix}"),
        *book.parent.glob(f"{book.stem}-*{book.suffix}"),
    ]
    return sorted(set(found) - {book})


def _names(db: Database, people: Sequence[Contact]) -> tuple[str, ...]:
    own = people[0].uid
    others = [row[0] for row in db.rows("SELECT name FROM contact WHERE uid <> ?", own)]
    found = {name for one in people for name in names_to_hide(one, others)}
    return tuple(sorted(found, key=len, reverse=True))


@contextmanager
def _overwriting(db: Database) -> Iterator[None]:
    """Overwrite what is deleted meanwhile, and leave nothing in the log after it."""
    db.run("PRAGMA secure_delete = ON")
    try:
        yield
    finally:
        db.run("PRAGMA secure_delete = FAST")
        db.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def _is_kept(db: Database, uid: str) -> bool:
    sql = (
        "SELECT EXISTS (SELECT 1 FROM step_record WHERE uid = ?1 OR instr(before, ?1)) "
        "OR EXISTS (SELECT 1 FROM review_draft WHERE instr(period || draft, ?1))"
    )
    return bool(db.value(sql, uid))


def _rebuild(db: Database) -> None:
    """Write indexes and pages anew, so that nothing deleted is left between them."""
    for index in text_indexes(db.connection):
        db.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    for index in all_indexes(db.connection):
        db.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    db.run("VACUUM")
