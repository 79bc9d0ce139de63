"""Export, import into an empty book, export again: the same bytes, for any book."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.store.review_drafts import ReviewDrafts
from tests.support.books import new_book
from tests.support.strategies import books, texts, words

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts | st.floats(-1e9, 1e9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
chosen = st.dictionaries(words, json_values.filter(lambda value: value is not None), max_size=3)


def fill(book, contents, values):
    book.records.put(contents.records)
    for key, value in values.items():
        book.settings.set(key, value)
    ReviewDrafts(book.records.db).put_all(contents.reviews, 0)


@settings(max_examples=40)
@given(books(), chosen)
def test_what_is_taken_out_and_brought_back_is_the_same_bytes(contents, values):
    with TemporaryDirectory() as folder, new_book() as book, new_book() as other:
        first, second = Path(folder, "first.json"), Path(folder, "second.json")
        fill(book, contents, values)
        book.exchange.export(first, "json")
        plan = other.exchange.plan(other.exchange.read(first))
        other.exchange.bring(plan)
        other.exchange.export(second, "json")
        assert second.read_bytes() == first.read_bytes()
        assert plan.contacts.new == len(contents.contacts)
        assert plan.entries.new == len(contents.entries)
        again = other.exchange.plan(other.exchange.read(first))
        assert again.records == () and again.settings == {} and again.reviews == ()


@settings(max_examples=30)
@given(books(), chosen)
def test_the_bytes_are_those_of_the_standard_library(contents, values):
    with TemporaryDirectory() as folder, new_book() as book:
        path = Path(folder, "book.json")
        fill(book, contents, values)
        book.exchange.export(path, "json")
        text = path.read_bytes().decode()
        read = json.loads(text)
        assert text == json.dumps(read, ensure_ascii=False, indent=1) + "\n"
        keys = ["kithbook", "contacts", "entries", "openings", "settings"]
        assert list(read) == keys + ["reviews"] * bool(contents.reviews)
        assert [one["uid"] for one in read["contacts"]] == [one.uid for one in contents.contacts]
        assert not any(
            value is None for one in (*read["contacts"], *read["entries"]) for value in one.values()
        )


@settings(max_examples=15)
@given(books())
def test_taking_back_what_was_brought_leaves_an_empty_book(contents):
    with TemporaryDirectory() as folder, new_book() as book, new_book() as other:
        path = Path(folder, "book.json")
        book.records.put(contents.records)
        book.exchange.export(path, "json")
        _, kept = other.exchange.bring(other.exchange.plan(other.exchange.read(path)))
        if kept is not None:
            other.ledger.take_back(kept)
        assert other.is_empty()
        assert other.keeping.check() == []
