"""Random saves, deletions, undos and redos, held against a model of plain dictionaries.

KITHBOOK_STEPS=10000 walks as far.
"""

import json
import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.book import Book
from app.errors import UserError
from app.model.standing import remembered
from app.store.records import key_of, to_text
from tests.support.books import Hands, written
from tests.support.strategies import contacts, entries, openings

STEPS = int(os.environ.get("KITHBOOK_STEPS", "0"))
ORDER = {"contact": 0, "entry": 1, "opening": 2}


class Undoing(RuleBasedStateMachine):
    """The book beside a dictionary; `past` and `future` hold whole copies of the dictionary."""

    def __init__(self):
        super().__init__()
        self.folder = TemporaryDirectory()
        self.hands = Hands()
        self.book = Book.open(Path(self.folder.name) / "b.kithbook", self.hands.clock)
        self.model = {}
        self.past, self.future = [], []
        self.joins = None

    def teardown(self):
        assert self.book.keeping.check() == []
        self.book.close()
        self.folder.cleanup()

    def uids(self, kind):
        return [uid for one, uid in self.model if one == kind]

    def changed(self, model, joins=None):
        """Take note of a change; the one that `joins` the last shares its place in the past."""
        if joins is None or joins != self.joins or self.future:
            self.past.append(self.model)
        self.model, self.future, self.joins = model, [], joins

    @rule(data=st.data())
    def save_contact(self, data):
        others = self.uids("contact")
        uid = data.draw(st.sampled_from(others) | st.uuids().map(str)) if others else None
        uid = uid or str(data.draw(st.uuids()))
        contact = data.draw(contacts(uid, [other for other in others if other != uid]))
        self.save(contact, self.book.contacts.save, "edit")

    @rule(data=st.data())
    def save_entry(self, data):
        there = self.uids("entry")
        uid = st.sampled_from(there) | st.uuids().map(str) if there else st.uuids().map(str)
        entry = data.draw(entries(self.uids("contact"), uid))
        self.save(entry, self.book.entries.save, "write")

    @rule(data=st.data())
    def save_opening(self, data):
        there = self.uids("opening")
        uid = st.sampled_from(there) | st.uuids().map(str) if there else st.uuids().map(str)
        opening = data.draw(openings(self.uids("contact"), uid))
        self.save(opening, lambda one: self.book.ledger.write("plan", [one]), "plan", stamp=False)

    def save(self, record, do, label, *, stamp=True):
        key = key_of(record)
        before = self.book.records.images([key])[key]
        do(record)
        kept = replace(record, updated_at=self.hands.now) if stamp else record
        kept = remembered(before, kept) if before and key[0] == "contact" else kept
        self.changed({**self.model, key: json.loads(to_text(kept))}, joins=(label, key))

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def delete(self, data):
        kind = data.draw(st.sampled_from(sorted({kind for kind, _ in self.model})))
        some = st.lists(st.sampled_from(self.uids(kind)), min_size=1, max_size=2, unique=True)
        going = data.draw(some)
        self.book.ledger.remove("delete", [(kind, uid) for uid in going])
        left = {
            key: one for key, one in self.model.items() if key not in {(kind, u) for u in going}
        }
        if kind == "contact":
            left = {key: forgetting(one, set(going)) for key, one in left.items()}
        self.changed(left)

    @rule()
    def undo(self):
        if not self.past:
            with pytest.raises(UserError):
                self.book.undo()
            return
        self.book.undo()
        self.joins = None
        self.future.append(self.model)
        self.model = self.past.pop()

    @rule()
    def redo(self):
        if not self.future:
            with pytest.raises(UserError):
                self.book.redo()
            return
        self.book.redo()
        self.joins = None
        self.past.append(self.model)
        self.model = self.future.pop()

    @rule()
    def take_time(self):
        self.hands.move(minutes=7)

    @invariant()
    def the_book_is_as_the_model(self):
        def order(item):
            (kind, uid), one = item
            return (ORDER[kind], one.get("happened_at", ""), uid)

        expected = [one for _, one in sorted(self.model.items(), key=order)]
        assert [json.loads(text) for text in written(self.book)] == expected


def forgetting(record, gone):
    """Return a record's JSON as it is when these contacts are no more."""
    record = json.loads(json.dumps(record))
    if record.get("met_through") in gone:
        record["met_through"] = None
    for key, name in (("ties", "with"), ("reflections", "contact"), ("asked", "contact")):
        if key in record:
            record[key] = [one for one in record[key] if one[name] not in gone]
    if "contacts" in record:
        record["contacts"] = [uid for uid in record["contacts"] if uid not in gone]
        record["promises"] = [one for one in record["promises"] if one["by"] not in gone]
        for promise in record["promises"]:
            promise["to"] = None if promise["to"] in gone else promise["to"]
    return record


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(
    settings.default,
    max_examples=max(12, STEPS // 100),
    stateful_step_count=100 if STEPS else 25,
)
