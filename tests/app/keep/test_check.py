"""The check finds damage that was planted, and nothing in a book that is whole."""

from dataclasses import replace

import pytest

from app.model.entry import Attachment
from app.model.reflection import Reflection
from app.model.standing import turned
from tests.support.books import new_book

DAMAGE = {
    "a count": "UPDATE contact SET entry_count = 9",
    "a last meeting": "UPDATE contact SET last_met_at = last_met_at + 1",
    "a contact out of the index": "DELETE FROM contact_fts",
    "a row of nobody in the index": "INSERT INTO contact_fts (rowid, names) VALUES (99, 'x')",
    "an entry out of the index": "INSERT INTO entry_fts (entry_fts, rowid, title, body, place) "
    "SELECT 'delete', id, title, body, place FROM entry",
    "other words in the index": "INSERT INTO entry_fts (rowid, title, body) VALUES (1, 'x', 'y')",
    "a note out of the index": "INSERT INTO reflection_fts (reflection_fts, rowid, note) "
    "SELECT 'delete', id, note FROM reflection",
    "a promise out of the index": "INSERT INTO promise_fts (promise_fts, rowid, text) "
    "SELECT 'delete', id, text FROM promise",
    "another name in the index": "INSERT INTO attachment_fts (rowid, name) VALUES (1048576, 'x')",
    "a reflection of another day": "UPDATE reflection SET day = '2001-01-01'",
    "a meeting of another moment": "UPDATE entry_contact SET happened_at = happened_at + 1",
    "a standing out of its history": "DELETE FROM standing",
    "a broken index page": "DELETE FROM entry_fts_data WHERE id > 10",
    "a reference to nobody": "PRAGMA foreign_keys = OFF; UPDATE reflection SET contact_id = 999",
}


@pytest.fixture
def book():
    with new_book() as made:
        ana = turned(made.contacts.blank("Ana"), "resting", "2026-01-02")
        made.contacts.save(ana)
        rated = Reflection(contact=ana.uid, depth=4, note="harbour")
        entry = replace(made.entries.blank(), body="We walked", contacts=(ana.uid,))
        entry = replace(entry, promises=(made.entries.blank_promise("send the notebook"),))
        plan = Attachment("plan.pdf", "application/pdf", b"-")
        made.entries.save(replace(entry, reflections=(rated,), attachments=(plan,)))
        assert made.keeping.check() == []
        yield made


@pytest.mark.parametrize("harm", DAMAGE)
def test_planted_damage_is_found(harm, book):
    for statement in DAMAGE[harm].split("; "):
        book.records.db.run(statement)
    problems = book.keeping.check()
    assert problems
    assert all(isinstance(one, str) and one.strip() for one in problems)
