"""Merging two contacts loses nothing, and taking it back leaves the book byte for byte.

KITHBOOK_PAIRS=1000 tries as many pairs.
"""

import os
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.duplicates.choices import CHOSEN, KEPT, OTHER
from app.errors import UserError
from app.model.contact import Channel, CheckIn, Tie
from app.model.opening import Asked
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.uid import new_uid
from tests.support.books import START, new_book, written
from tests.support.strategies import books

PAIRS = int(os.environ.get("KITHBOOK_PAIRS", "30"))
choices = st.dictionaries(st.sampled_from(CHOSEN), st.sampled_from([KEPT, OTHER]))


def exported(book, folder):
    path = folder / "out.json"
    book.exchange.export(path, "json")
    return path.read_bytes()


@settings(max_examples=PAIRS)
@given(books(most=5), choices, st.data())
def test_a_merge_taken_back_leaves_the_export_byte_for_byte(contents, chosen, data):
    assume(len(contents.contacts) > 1)
    uids = [one.uid for one in contents.contacts]
    kept, gone = data.draw(st.lists(st.sampled_from(uids), min_size=2, max_size=2, unique=True))
    with new_book() as book:
        book.records.put(contents.records)
        before, whole = written(book), exported(book, book.path.parent)
        book.duplicates.merge(kept, gone, chosen)
        assert book.keeping.check() == []
        merged = written(book)
        assert gone not in "".join(merged)
        book.undo()
        assert written(book) == before
        assert exported(book, book.path.parent) == whole
        book.redo()
        assert written(book) == merged
        assert book.keeping.check() == []


@settings(max_examples=PAIRS // 2)
@given(books(most=4), st.data())
def test_nothing_that_is_written_is_lost(contents, data):
    assume(len(contents.contacts) > 1)
    both = data.draw(st.permutations(contents.contacts))[:2]
    kept, gone = both
    with new_book() as book:
        book.records.put(contents.records)
        book.duplicates.merge(kept.uid, gone.uid)
        one = book.contacts.get(kept.uid)
        tidy = {word for person in both for word in person.tags}
        assert set(one.tags) == tidy
        notes = [person.note for person in both if person.note]
        assert all(note in (one.note or "") for note in notes)
        assert {day.on for person in both for day in person.check_ins} == {
            day.on for day in one.check_ins
        }
        met = {entry.uid for entry in contents.entries if {kept.uid, gone.uid} & {*entry.contacts}}
        assert {e.uid for e in book.records.entries.each() if kept.uid in e.contacts} == met


def two(book):
    kept = replace(book.contacts.blank("Ana Reis"), field="Law", tags=("a",))
    gone = replace(
        book.contacts.blank("A. Reis"),
        field="Nursing",
        place="Porto",
        tags=("b",),
        channels=(Channel("email", "ana@x.org"),),
        check_ins=(CheckIn("2026-01-01", 4),),
    )
    book.contacts.save_many([kept, gone], "add")
    return kept, gone


def test_choices_decide_and_what_is_unknown_is_learnt():
    with new_book() as book:
        kept, gone = two(book)
        preview = book.duplicates.preview(kept.uid, gone.uid)
        assert [one.name for one in preview.choices] == ["name", "field"]
        book.duplicates.merge(kept.uid, gone.uid, {"field": OTHER})
        one = book.contacts.get(kept.uid)
        assert (one.name, one.field, one.place, one.tags) == (
            "Ana Reis",
            "Nursing",
            "Porto",
            ("a", "b"),
        )
        assert one.custom == (("Also known as", "A. Reis"),)
        assert len(one.check_ins) == 1


def test_entries_ties_promises_and_asked_follow():
    with new_book() as book:
        kept, gone = two(book)
        friend, mentor = book.contacts.blank("Bo"), book.contacts.blank("Cy")
        book.contacts.save_many([friend, replace(mentor, met_through=gone.uid)], "add")
        book.contacts.tie(gone.uid, friend.uid, "mentor", "since school")
        book.contacts.tie(kept.uid, gone.uid, "knows")
        entry = book.entries.blank(START - timedelta(days=1))
        uid = new_uid(START)
        book.entries.save(
            replace(
                entry,
                contacts=(gone.uid, kept.uid, friend.uid),
                reflections=(
                    Reflection(contact=kept.uid, depth=2, note="mine"),
                    Reflection(contact=gone.uid, depth=5, safety=4, note="theirs"),
                ),
                promises=(Promise(uid=uid, text="Write", by=gone.uid, to=kept.uid),),
            )
        )
        opening = replace(book.openings.blank("Job"), asked=(Asked(gone.uid, None, "yes"),))
        book.openings.save(opening)
        book.duplicates.merge(kept.uid, gone.uid)
        [(other, kind)] = book.contacts.ties_of(kept.uid)
        assert (other, kind) == (friend.uid, "mentor")
        assert book.contacts.get(mentor.uid).met_through == kept.uid
        now = book.entries.get(entry.uid)
        assert now.contacts == (kept.uid, friend.uid)
        [reflection] = now.reflections
        assert (reflection.depth, reflection.safety, reflection.note) == (2, 4, "mine\ntheirs")
        assert (now.promises[0].by, now.promises[0].to) == (kept.uid, None)
        assert book.openings.get(opening.uid).asked == (Asked(kept.uid, None, "yes"),)


def test_nobody_is_merged_with_themselves():
    with new_book() as book:
        kept, _ = two(book)
        with pytest.raises(UserError, match="itself"):
            book.duplicates.merge(kept.uid, kept.uid)


def test_a_tie_is_changed_and_taken_away_from_either_side():
    with new_book() as book:
        kept, gone = two(book)
        book.contacts.tie(gone.uid, kept.uid, "mentor")
        [tie] = book.contacts.circle(kept.uid).ties
        assert (tie.uid, tie.kind) == (gone.uid, "mentee")
        book.contacts.retie(kept.uid, tie, "colleague", "at the harbour")
        [tie] = book.contacts.circle(gone.uid).ties
        assert (tie.kind, tie.note) == ("colleague", "at the harbour")
        book.contacts.untie(gone.uid, tie)
        assert book.contacts.circle(kept.uid).ties == ()
        book.undo()
        assert book.contacts.get(min(kept.uid, gone.uid)).ties == (
            Tie(max(kept.uid, gone.uid), "colleague", "at the harbour"),
        )
