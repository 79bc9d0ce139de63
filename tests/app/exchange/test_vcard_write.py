"""vCards that go out: what others wrote survives, what we know comes back, lines are short."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.bring import read_file
from app.exchange.vcard_fold import escaped, folded
from app.exchange.vcard_values import unescaped
from app.model.contact import Channel
from tests.app.exchange.cards import APPLE, GOOGLE, NEW, OLD, card
from tests.support.books import Hands, new_book
from tests.support.strategies import texts

FORMS = ("vcard", "vcard4")


def out_and_in(book, form):
    path = book.path.with_suffix(".vcf")
    book.exchange.export(path, form)
    return read_file(path, Hands().clock)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("content", [GOOGLE, APPLE, OLD, NEW])
def test_what_a_card_told_is_told_again(form, content, book, bring):
    bring("cards.vcf", content)
    (there,) = book.records.contacts.each()
    brought = out_and_in(book, form)
    (back,) = brought.contacts
    assert brought.problems == ()
    assert replace(back, uid=there.uid, source=there.source) == there


@pytest.mark.parametrize("form", FORMS)
def test_properties_without_a_place_survive(form, book, bring):
    unknown = ["GEO:38.7\\,-9.1", "item7.X-CHOIR;VOICE=alto:third row", "item7.X-ABLabel:Choir"]
    bring("cards.vcf", card("FN:Ana", "ORG:Lab;Roof", "UID:phone-17", *unknown))
    path = book.path.with_suffix(".vcf")
    book.exchange.export(path, form)
    lines = path.read_bytes().decode().split("\r\n")
    assert {*unknown, "ORG:Lab;Roof", "UID:phone-17"} <= set(lines)


def test_what_was_changed_here_goes_out_changed(book, bring):
    bring("cards.vcf", GOOGLE)
    (there,) = book.records.contacts.each()
    phone = Channel("phone", "+351 900", "work")
    book.contacts.save(replace(there, name="Inês Lima", channels=(phone,), dates=()))
    (back,) = out_and_in(book, "vcard").contacts
    assert (back.name, back.channels) == ("Inês Lima", (phone,))
    assert back.dates == ()


def test_lines_are_crlf_and_at_most_75_bytes(book):
    long = replace(book.contacts.blank("Ana"), note="ä, ö; ü\n" * 40)
    book.contacts.save(long)
    path = book.path.with_suffix(".vcf")
    book.exchange.export(path, "vcard")
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    data.decode()


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_a_folded_line_unfolds_to_itself(text):
    assert folded(text).replace("\r\n ", "") == text


@given(texts)
def test_escaped_text_reads_as_it_was(text):
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert unescaped(escaped(text)) == plain


@settings(max_examples=20)
@given(st.sampled_from(FORMS), st.lists(st.sampled_from([GOOGLE, APPLE, OLD, NEW]), max_size=4))
def test_bringing_what_was_taken_out_changes_nothing(form, contents):
    with new_book() as book:
        path = book.path.with_suffix(".vcf")
        path.write_text("".join(contents) or card("FN:Ana"), newline="")
        book.exchange.bring(book.exchange.plan(book.exchange.read(path)))
        book.exchange.export(path, form)
        assert book.exchange.plan(book.exchange.read(path)).records == ()
