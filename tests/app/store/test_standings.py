"""How a contact stood: a change is kept once a day, and goes back with the step that it was."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.contact import Standing
from app.model.scales import STANDINGS
from app.model.standing import turned
from tests.support.books import Hands, new_book

changes = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(STANDINGS), st.sampled_from(["", "A", "B"])),
    min_size=1,
    max_size=8,
)


def daily(told):
    """Return the standings that last a night, by the last word of each day, with their first day.

    Who was never otherwise is active.
    """
    last, found, before = dict(told), [], "active"
    for day in sorted(last):
        if last[day] != before:
            found.append((day, last[day]))
        before = last[day]
    return found


def stand(book, uid, standing, note="", label="standing"):
    """Let a contact stand so from today on, as the window does; tell whether that is new."""
    before = book.contacts.get(uid)
    contact = turned(before, standing, book.clock.today().isoformat())
    if standing == "let go" and note:
        contact = replace(contact, closing_note=note)
    if contact != before:
        book.contacts.save(contact, label)
    return contact != before


def exported(book, path):
    book.exchange.export(path, "json")
    return path.read_bytes()


def through_a_file(path):
    """Return the bytes of an empty book that was brought a file."""
    with new_book() as other:
        other.exchange.bring(other.exchange.plan(other.exchange.read(path)))
        return exported(other, path.with_name("again.json"))


@settings(max_examples=40)
@given(changes)
def test_any_changes_leave_one_standing_a_day_and_go_back_byte_for_byte(changes):
    hands = Hands()
    with TemporaryDirectory() as folder, new_book(hands) as book:
        path, told, states = Path(folder, "book.json"), [], []
        ana = book.contacts.blank("Ana")
        book.contacts.save(ana)
        for number, (days, standing, note) in enumerate(changes):
            hands.move(days=days)
            before = exported(book, path)
            if stand(book, ana.uid, standing, note, f"change {number}"):
                states.append(before)
            told.append((book.clock.today().isoformat(), standing))
            found = book.contacts.get(ana.uid)
            assert [(one.on, one.standing) for one in found.standings] == daily(told)
            assert found.standing == standing
        after = exported(book, path)
        assert (b'"standings"' in after) == (len(daily(told)) > 1)
        assert through_a_file(path) == after
        assert book.keeping.check() == []
        for state in reversed(states):
            book.undo()
            assert exported(book, path) == state


@pytest.fixture
def told():
    """A book, its clock, and a contact who rested, was active again and was let go."""
    hands = Hands()
    with new_book(hands) as book:
        ana = book.contacts.blank("Ana")
        book.contacts.save(ana)
        for standing in ("resting", "active", "let go"):
            hands.move(days=10)
            stand(book, ana.uid, standing, "We wished each other well.")
        yield book, hands, ana.uid


def test_a_closing_note_goes_with_the_standing_that_it_closed(told):
    book, hands, uid = told
    hands.move(days=10)
    stand(book, uid, "active")
    assert book.contacts.get(uid).closing_note is None
    hands.move(days=10)
    stand(book, uid, "let go", "This time for good.")
    notes = [one.closing_note for one in book.contacts.get(uid).standings]
    assert notes == [None, None, "We wished each other well.", None, "This time for good."]
    stand(book, uid, "active")
    assert book.contacts.get(uid).closing_note == "This time for good."
    assert len(book.contacts.get(uid).standings) == 4


def test_a_note_or_a_day_that_is_mended_is_mended_in_the_history(told):
    book, _, uid = told
    mended = replace(book.contacts.get(uid), standing_since="2026-12-15", closing_note="Well.")
    book.contacts.save(mended)
    assert book.contacts.get(uid).standings[-1] == Standing("2026-12-15", "let go", "Well.")
    assert len(book.contacts.get(uid).standings) == 3


def test_the_history_comes_back_from_the_bin_and_goes_when_it_is_erased(told):
    book, _, uid = told
    before = book.contacts.get(uid)
    book.contacts.delete([uid])
    assert book.records.db.value("SELECT count(*) FROM standing") == 0
    book.undo()
    assert book.contacts.get(uid) == before
    book.keeping.erase(uid, "someone", book.path.parent)
    assert book.records.db.value("SELECT count(*) FROM standing") == 0


def test_who_is_erased_is_named_in_no_closing_note_of_another(told):
    book, hands, uid = told
    gone = book.contacts.blank("Bo Lund")
    book.contacts.save(gone)
    said = "Because of Bo Lund."
    book.contacts.save(replace(book.contacts.get(uid), closing_note=said))
    hands.move(days=3)
    stand(book, uid, "active")
    book.keeping.erase(gone.uid, "someone", book.path.parent)
    assert book.contacts.get(uid).standings[2].closing_note == "Because of someone."
