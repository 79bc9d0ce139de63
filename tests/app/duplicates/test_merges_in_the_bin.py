"""A merge taken back on a later day: exactly where nothing came between, else with all of that.

KITHBOOK_PAIRS=1000 tries as many books.
"""

import os
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.book import Book
from app.duplicates.choices import CHOSEN, KEPT, OTHER
from app.errors import UserError
from app.model.contact import Channel, CheckIn
from app.model.opening import Asked
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.uid import new_uid
from tests.support.books import Hands, new_book, written
from tests.support.strategies import books

PAIRS = int(os.environ.get("KITHBOOK_PAIRS", "20"))
choices = st.dictionaries(st.sampled_from(CHOSEN), st.sampled_from([KEPT, OTHER]))


def opened_again(book):
    path, clock = book.path, book.clock
    book.close()
    return Book.open(path, clock)


def exported(book):
    path = book.path.parent / "out.json"
    book.exchange.export(path, "json")
    return path.read_bytes()


def two_of(contents, data):
    uids = [one.uid for one in contents.contacts]
    return data.draw(st.lists(st.sampled_from(uids), min_size=2, max_size=2, unique=True))


@settings(max_examples=PAIRS)
@given(books(most=5), choices, st.data())
def test_a_merge_taken_back_on_a_later_day_leaves_the_export_byte_for_byte(contents, chosen, data):
    assume(len(contents.contacts) > 1)
    hands = Hands()
    with new_book(hands) as book:
        book.records.put(contents.records)
        before = exported(book)
        book.duplicates.merge(*two_of(contents, data), chosen)
        merged = written(book)
        hands.move(days=2)
        again = opened_again(book)
        [step] = again.ledger.kept_steps("bin")
        again.ledger.take_back(step.id)
        assert exported(again) == before
        assert again.keeping.check() == []
        again.redo()
        assert written(again) == merged
        again.ledger.take_back(again.ledger.kept_steps("bin")[0].id)
        assert exported(again) == before
        again.close()


@settings(max_examples=PAIRS)
@given(books(most=5), choices, st.data())
def test_what_was_written_after_a_merge_stays_when_it_is_taken_back(contents, chosen, data):
    assume(len(contents.contacts) > 1)
    kept, gone = two_of(contents, data)

    def write_more(book):
        """Write what says nothing of which of the two it is about."""
        for one in book.records.contacts.each():
            if one.uid != gone:
                tags = tuple(sorted({*one.tags, "later"}))
                check_ins = (*(c for c in one.check_ins if c.on < "2100"), CheckIn("2100-02-01", 7))
                more = {"tags": tags, "check_ins": check_ins, "pronouns": "later"}
                book.contacts.save(replace(one, **more))
        for one in book.records.entries.each():
            book.entries.save(replace(one, body="later", tags=(*one.tags, "\U0010fffd later")))
        for one in book.records.openings.each():
            book.openings.save(replace(one, note="later"))

    hands = Hands()
    with new_book(hands) as book, new_book(hands) as undisturbed:
        for one in (book, undisturbed):
            one.records.put(contents.records)
        book.duplicates.merge(kept, gone, chosen)
        hands.move(days=1)
        write_more(book)
        write_more(undisturbed)
        again = opened_again(book)
        again.ledger.take_back(again.ledger.kept_steps("bin")[0].id)
        assert written(again) == written(undisturbed)
        assert again.keeping.check() == []
        again.close()


@settings(max_examples=PAIRS // 2)
@given(books(most=6), st.data())
def test_merges_and_deletions_taken_back_in_any_order_leave_the_book_as_it_was(contents, data):
    assume(len(contents.contacts) > 1)
    hands = Hands()
    with new_book(hands) as book:
        book.records.put(contents.records)
        before = exported(book)
        for _ in range(data.draw(st.integers(1, 4))):
            hands.move(minutes=1)
            there = [one.uid for one in book.records.contacts.each()]
            if len(there) > 1 and data.draw(st.booleans()):
                kept, gone = data.draw(st.permutations(there))[:2]
                book.duplicates.merge(kept, gone, data.draw(choices))
            elif there:
                book.contacts.delete([data.draw(st.sampled_from(there))])
        again = opened_again(book)
        while steps := again.ledger.kept_steps("bin"):
            for step in data.draw(st.permutations(steps)):
                # One that has to wait for a later one is tried again in the next round.
                with suppress(UserError):
                    again.ledger.take_back(step.id)
                assert again.keeping.check() == []
        assert exported(again) == before
        again.close()


@pytest.fixture
def merged():
    """A book in which Ana B. became Ana, whose one entry was with Ana B. alone."""
    hands = Hands()
    with new_book(hands) as book:
        ana, double = book.contacts.blank("Ana Reis"), book.contacts.blank("A. Reis")
        bo, cy = book.contacts.blank("Bo"), book.contacts.blank("Cy")
        book.contacts.save_many([ana, double, bo, cy], "add")
        book.contacts.tie(double.uid, bo.uid, "mentor")
        entry = replace(
            book.entries.blank(),
            contacts=(double.uid,),
            reflections=(Reflection(contact=double.uid, depth=2),),
            promises=(Promise(uid=new_uid(hands.now), text="Write", by=double.uid),),
        )
        book.entries.save(entry)
        opening = replace(book.openings.blank("Job"), asked=(Asked(double.uid),))
        book.openings.save(opening)
        book.duplicates.merge(ana.uid, double.uid)
        hands.move(days=3)
        yield book, hands, (ana, double, bo, cy), entry, opening


def take_back(book):
    book.ledger.take_back(book.ledger.kept_steps("bin")[0].id)


def test_what_was_said_since_of_the_one_who_went_is_said_of_them(merged):
    book, _, (ana, double, _, _), entry, opening = merged
    now = book.entries.get(entry.uid)
    again = replace(now.reflections[0], depth=5, note="It was better than I thought.")
    book.entries.save(replace(now, reflections=(again,), title="Tea"))
    asked = replace(book.openings.get(opening.uid).asked[0], outcome="yes")
    book.openings.save(replace(book.openings.get(opening.uid), asked=(asked,)))
    take_back(book)
    now = book.entries.get(entry.uid)
    assert (now.title, now.contacts) == ("Tea", (double.uid,))
    assert now.reflections == (replace(again, contact=double.uid),)
    assert now.promises == entry.promises
    assert book.openings.get(opening.uid).asked == (Asked(double.uid, None, "yes"),)
    assert book.contacts.get(ana.uid).custom == ()


def test_new_entries_and_fields_stay_with_the_one_who_stayed(merged):
    book, _, (ana, double, bo, cy), _, _ = merged
    one = book.contacts.get(ana.uid)
    mail = Channel("email", "ana@example.org")
    book.contacts.save(replace(one, channels=(*one.channels, mail), field="Law"))
    book.contacts.tie(ana.uid, cy.uid, "friend")
    later = replace(book.entries.blank(), contacts=(ana.uid, bo.uid))
    book.entries.save(later)
    take_back(book)
    one = book.contacts.get(ana.uid)
    assert (one.channels, one.field) == ((mail,), "Law")
    assert book.contacts.ties_of(ana.uid) == [(cy.uid, "friend")]
    assert book.contacts.ties_of(double.uid) == [(bo.uid, "mentor")]
    assert book.entries.get(later.uid).contacts == (ana.uid, bo.uid)


def test_a_merge_of_the_same_contacts_that_came_later_is_taken_back_first(merged):
    book, _, (ana, double, bo, _), _, _ = merged
    first = book.ledger.kept_steps("bin")[0].id
    book.duplicates.merge(bo.uid, ana.uid)
    before = written(book)
    again = opened_again(book)
    with pytest.raises(UserError, match=r"first.*: merge Ana Reis into Bo"):
        again.ledger.take_back(first)
    assert written(again) == before
    take_back(again)
    take_back(again)
    assert again.contacts.get(double.uid).name == "A. Reis"
    again.close()
