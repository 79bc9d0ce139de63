"""Deletions and imports are taken back on a later day, and what was written since stays."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.book import Book
from app.errors import UserError
from app.model.promise import Promise
from app.model.uid import new_uid
from app.store.records import key_of
from tests.support.books import Hands, new_book, written
from tests.support.strategies import books

LATER = datetime(2100, 1, 1, tzinfo=UTC)


def opened_again(book):
    path, clock = book.path, book.clock
    book.close()
    return Book.open(path, clock)


def filled(book, contents):
    book.records.put(contents.records)
    return written(book)


@given(books(), st.data())
def test_deletions_taken_back_in_any_order_leave_the_book_as_it_was(contents, data):
    assume(contents.records)
    with new_book() as book:
        before = filled(book, contents)
        keys = [key_of(one) for one in contents.records]
        going = data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=5, unique=True))
        for key in going:
            book.ledger.remove("delete", [key])
        again = opened_again(book)
        kept = data.draw(st.permutations([one.id for one in again.ledger.kept_steps("bin")]))
        for step in kept:
            again.ledger.take_back(step)
            assert again.keeping.check() == []
        assert written(again) == before
        assert again.ledger.kept_steps("bin") == []
        again.close()


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_contacts_and_promises_come_back_in_the_order_they_had(order):
    with new_book() as book:
        people = [book.contacts.blank(name) for name in ("Cai", "Ana", "Bo")]
        book.contacts.save_many(people, "add")
        one, two, three = (person.uid for person in people)
        promises = (
            Promise(uid=new_uid(LATER), text="to one", to=one),
            Promise(uid=new_uid(LATER), text="by three", by=three),
            Promise(uid=new_uid(LATER), text="by two", by=two),
        )
        blank = book.entries.blank()
        entry = replace(blank, contacts=(one, two, three), promises=promises)
        book.entries.save(entry)
        before = written(book)
        for key in (("entry", entry.uid), *(("contact", uid) for uid in (one, two, three))):
            book.ledger.remove("delete", [key])
        steps = sorted(step.id for step in book.ledger.kept_steps("bin"))
        for place in order:
            book.ledger.take_back(steps[place])
        assert written(book) == before


@settings(max_examples=30)
@given(books(), st.data())
def test_what_was_written_after_a_deletion_stays_when_it_is_taken_back(contents, data):
    assume(contents.contacts)
    gone = data.draw(st.sampled_from(contents.contacts)).uid
    noted = [replace(one, note="later") for one in contents.contacts if one.uid != gone]
    rewritten = [replace(one, body="later", title="new") for one in contents.entries]
    with new_book() as book, new_book() as undisturbed:
        filled(book, contents)
        filled(undisturbed, contents)
        book.contacts.delete([gone])
        [step] = book.ledger.kept_steps("bin")
        for one in noted:
            now = book.records.contacts.get(one.uid)
            book.contacts.save(replace(now, note="later"))
            undisturbed.contacts.save(one)
        for one in rewritten:
            now = book.records.entries.get(one.uid)
            book.entries.save(replace(now, body="later", title="new"))
            undisturbed.entries.save(one)
        book.ledger.take_back(step.id)
        assert written(book) == written(undisturbed)
        assert book.keeping.check() == []


@settings(max_examples=25)
@given(books(), books())
def test_an_import_taken_back_leaves_the_book_as_it_was(own, brought):
    # What is brought replaces some of what is there.
    updated = [replace(one, note="brought") for one in own.contacts[:1]]
    with new_book(Hands(LATER)) as book:
        before = filled(book, own)
        book.ledger.bring("bring x.json", [*updated, *brought.records])
        again = opened_again(book)
        [step] = again.ledger.kept_steps("import")
        again.ledger.take_back(step.id)
        assert written(again) == before
        assert again.ledger.kept_steps("import") == []
        again.close()


def test_an_import_taken_back_leaves_what_was_written_about_since():
    hands = Hands()
    with new_book(hands) as book:
        ana, kit, leo = (book.contacts.blank(name) for name in ("Ana", "Kit", "Leo"))
        _, step = book.ledger.bring("bring", [ana, kit, leo])
        hands.move(days=1)
        book.contacts.save(replace(leo, note="met at last"))
        entry = replace(book.entries.blank(), contacts=(ana.uid,))
        book.entries.save(entry)
        book.ledger.take_back(step)
        names = Counter(one.name for one in book.records.contacts.each())
        assert names == {"Ana": 1, "Leo": 1}
        assert book.entries.get(entry.uid).contacts == (ana.uid,)
        book.redo()
        assert len(list(book.records.contacts.each())) == 3
        assert book.keeping.check() == []


def test_a_redone_deletion_lies_in_the_bin_again():
    with new_book() as book:
        ana = book.contacts.blank("Ana")
        book.contacts.save(ana)
        book.contacts.delete([ana.uid])
        book.undo()
        assert book.ledger.kept_steps("bin") == []
        book.redo()
        [step] = book.ledger.kept_steps("bin")
        again = opened_again(book)
        again.ledger.take_back(step.id)
        assert again.contacts.get(ana.uid).name == "Ana"
        again.close()


def test_taking_back_the_last_change_leaves_the_ones_before_it_to_undo():
    with new_book() as book:
        ana = book.contacts.blank("Ana")
        book.contacts.save(ana)
        book.contacts.delete([ana.uid])
        book.ledger.take_back(book.ledger.kept_steps("bin")[0].id)
        assert book.ledger.next_undo == "edit"
        book.undo()
        assert written(book) == []


def test_a_step_is_taken_back_once():
    with new_book() as book:
        ana = book.contacts.blank("Ana")
        book.contacts.save(ana)
        book.contacts.delete([ana.uid])
        [step] = book.ledger.kept_steps("bin")
        book.ledger.take_back(step.id)
        with pytest.raises(UserError, match="taken back already"):
            book.ledger.take_back(step.id)


def test_the_bin_forgets_what_is_older_than_asked():
    hands = Hands()
    with new_book(hands) as book:
        ana, kit = book.contacts.blank("Ana"), book.contacts.blank("Kit")
        book.contacts.save_many([ana, kit], "add")
        book.contacts.delete([ana.uid], "delete Ana")
        hands.move(days=31)
        book.contacts.delete([kit.uid], "delete Kit")
        assert book.ledger.empty_bin(30) == 1
        assert [one.label for one in book.ledger.kept_steps("bin")] == ["delete Kit"]
        assert book.keeping.check() == []
