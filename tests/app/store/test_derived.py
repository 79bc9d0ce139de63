"""Counts, last meetings and the search index are always what a computation from scratch says."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.store.records import key_of
from tests.support.books import new_book
from tests.support.strategies import books

TOKENIZE = 'tokenize = "unicode61 remove_diacritics 2"'
FROM_SCRATCH = f"""
CREATE VIRTUAL TABLE temp.fresh_entry USING fts5 (title, body, place, {TOKENIZE});
INSERT INTO temp.fresh_entry (rowid, title, body, place) SELECT id, title, body, place FROM entry;
CREATE VIRTUAL TABLE temp.fresh_note USING fts5 (note, {TOKENIZE});
INSERT INTO temp.fresh_note (rowid, note) SELECT id, note FROM reflection WHERE note IS NOT NULL;
CREATE VIRTUAL TABLE temp.fresh_promise USING fts5 (text, {TOKENIZE});
INSERT INTO temp.fresh_promise (rowid, text) SELECT id, text FROM promise;
CREATE VIRTUAL TABLE temp.fresh_name USING fts5 (name, {TOKENIZE});
INSERT INTO temp.fresh_name (rowid, name) SELECT (entry_id << 20) | position, name FROM attachment;
"""
PAIRS = {
    "entry_fts": "fresh_entry",
    "reflection_fts": "fresh_note",
    "promise_fts": "fresh_promise",
    "attachment_fts": "fresh_name",
}


def check_derived(book):
    meetings = {}
    for entry in book.records.entries.each():
        for uid in entry.contacts:
            meetings.setdefault(uid, []).append(entry.happened_at)
    uids = [one.uid for one in book.records.contacts.each()]
    for line in book.contacts.list.lines_of(uids):
        assert line.entry_count == len(meetings.get(line.uid, ()))
        assert line.last_met == max(meetings.get(line.uid, ()), default=None)
    check_index(book.records.db)
    assert book.keeping.check() == []


def check_index(db):
    """Hold each full-text index against one made anew, word by word."""
    db.connection.executescript(FROM_SCRATCH)
    for index, fresh in PAIRS.items():
        for name, table, schema in (("kept", index, "main"), ("made", fresh, "temp")):
            db.run(
                f"CREATE VIRTUAL TABLE temp.{name} USING fts5vocab ({schema}, {table}, instance)"
            )
        assert db.rows("SELECT * FROM kept") == db.rows("SELECT * FROM made")
        db.connection.executescript("DROP TABLE temp.kept; DROP TABLE temp.made;")
    db.connection.executescript("".join(f"DROP TABLE temp.{one};" for one in PAIRS.values()))


@settings(max_examples=20)
@given(books(), books(), st.data())
def test_after_any_writing_moving_and_deleting(first, second, data):
    with new_book() as book:
        book.records.put(first.records)
        book.records.put(second.records)
        check_derived(book)
        for entry in first.entries:
            moved = timedelta(days=data.draw(st.integers(-900, 900)))
            fewer = entry.contacts[: data.draw(st.integers(0, len(entry.contacts)))]
            at = entry.happened_at + moved
            book.entries.save(replace(entry, happened_at=at, contacts=fewer, title="moved"))
        check_derived(book)
        keys = [key_of(one) for one in first.records]
        going = data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []
        for key in going:
            book.ledger.remove("delete", [key])
        check_derived(book)
        for _ in going:
            book.undo()
        check_derived(book)
