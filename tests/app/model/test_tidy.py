"""What is kept can be kept: in the database, in the bin, and in an export."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.book import Book
from app.errors import UserError
from app.model.contact import Channel, CheckIn
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.tidy import tidied
from tests.support.books import Hands, new_book, written
from tests.support.strategies import books


@given(books())
def test_what_is_tidy_stays_as_it_is(contents):
    for record in contents.records:
        assert tidied(record) == record


@pytest.mark.parametrize("name", ["", " ", "\n\t"])
def test_a_contact_needs_a_name(name):
    with new_book() as book:
        with pytest.raises(UserError, match="name or a handle"):
            book.contacts.save(book.contacts.blank(name))
        assert book.is_empty()


@given(st.text(st.sampled_from("a\x00\ud800\udfff\U0001f600 ")))
def test_any_clipboard_can_be_saved_binned_and_brought_back(text):
    with new_book() as book:
        ana = replace(book.contacts.blank(f"Ana {text}"), note=text, tags=(text, text))
        book.contacts.save(ana)
        entry = replace(
            book.entries.blank(),
            body=text,
            contacts=(ana.uid, ana.uid),
            reflections=(Reflection(contact=ana.uid, note=text),),
            promises=(Promise(uid=book.contacts.blank("x").uid, text=text),),
        )
        book.entries.save(entry)
        before = written(book)
        book.contacts.delete([ana.uid])
        book.entries.delete([entry.uid])
        path = book.path
        book.close()
        again = Book.open(path, Hands().clock)
        for step in again.ledger.kept_steps("bin"):
            again.ledger.take_back(step.id)
        assert written(again) == before
        again.close()


def test_blanks_and_repetitions_are_left_out():
    with new_book() as book:
        ana = replace(
            book.contacts.blank("Ana"),
            tags=("b", "a", "b", " "),
            channels=(Channel("email", ""), Channel("phone", "1")),
            check_ins=(
                CheckIn("2026-02-01", 3),
                CheckIn("2026-01-01", 2),
                CheckIn("2026-02-01", 5),
            ),
            custom=(("k", "1"), ("j", "2"), ("k", "3")),
        )
        book.contacts.save(ana)
        kept = book.contacts.get(ana.uid)
        assert kept.tags == ("a", "b")
        assert kept.channels == (Channel("phone", "1"),)
        assert kept.check_ins == (CheckIn("2026-01-01", 2), CheckIn("2026-02-01", 5))
        assert kept.custom == (("k", "3"), ("j", "2"))
