"""Entries: autosaves join, versions are kept, promises are marked, lists are in order."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import UserError
from app.model.entry import Attachment
from tests.support.books import Hands, new_book


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def book(hands):
    with new_book(hands) as made:
        yield made


def test_autosaves_in_a_row_are_one_step_and_another_entry_between_makes_two(book):
    one, other = (replace(book.entries.blank(), body=text) for text in ("a", "b"))
    for body in ("a", "ab", "abc"):
        book.entries.save(replace(one, body=body))
    book.entries.save(other)
    book.entries.save(replace(one, body="abcd"))
    book.entries.save(replace(one, body="abcde"))
    book.undo()
    assert book.entries.get(one.uid).body == "abc"
    book.undo()
    with pytest.raises(UserError):
        book.entries.get(other.uid)
    book.undo()
    assert book.is_empty()
    for _ in range(3):
        book.redo()
    assert book.entries.get(one.uid).body == "abcde"


def test_writing_after_a_redo_is_a_step_of_its_own(book):
    entry = book.entries.blank()
    book.entries.save(replace(entry, body="a"))
    book.undo()
    book.redo()
    book.entries.save(replace(entry, body="b"))
    book.undo()
    assert book.entries.get(entry.uid).body == "a"


def test_what_was_before_is_kept_every_ten_minutes_of_change(book, hands):
    entry = book.entries.blank()
    for minute in range(31):
        book.entries.save(replace(entry, body=f"minute {minute}"))
        hands.move(minutes=1)
    bodies = [version.entry.body for version in book.entries.versions(entry.uid)]
    assert bodies == ["minute 29", "minute 19", "minute 9"]


def test_a_change_says_whom_it_concerns(book):
    ana = book.contacts.blank("Ana")
    book.contacts.save(ana)
    entry = replace(book.entries.blank(), contacts=(ana.uid,))
    change = book.entries.save(entry)
    assert change.concerns("entry", entry.uid)
    assert change.concerns("contact", ana.uid)
    assert not change.concerns("opening")
    gone = book.contacts.delete([ana.uid])
    assert gone.concerns("entry", entry.uid)


def test_a_promise_is_kept_today_and_opened_again(book):
    promise = book.entries.blank_promise("send the notebook", date(2026, 11, 27))
    entry = replace(book.entries.blank(), promises=(promise,))
    book.entries.save(entry)
    assert [line.due for line in book.entries.list.promises()] == ["2026-11-27"]
    book.entries.set_promise(entry.uid, promise.uid, "kept")
    [kept] = book.entries.list.promises("kept")
    assert kept.closed_on == "2026-11-20"
    book.entries.set_promise(entry.uid, promise.uid, "open")
    assert book.entries.get(entry.uid).promises == (promise,)


def test_the_box_in_the_text_follows_its_promise(book):
    promise = book.entries.blank_promise("send the notebook")
    body = "- [ ] send the notebook due Friday\n- [ ] something else"
    entry = replace(book.entries.blank(), body=body, promises=(promise,))
    book.entries.save(entry)
    book.entries.set_promise(entry.uid, promise.uid, "kept")
    ticked = "- [x] send the notebook due Friday\n- [ ] something else"
    assert book.entries.get(entry.uid).body == ticked
    book.entries.set_promise(entry.uid, promise.uid, "open")
    assert book.entries.get(entry.uid).body == body


def test_the_list_is_newest_first_and_each_contact_has_its_own(book, hands):
    ana = book.contacts.blank("Ana")
    book.contacts.save(ana)
    uids = []
    for number in range(4):
        entry = replace(book.entries.blank(), contacts=(ana.uid,) if number % 2 else ())
        book.entries.save(entry)
        uids.append(entry.uid)
        hands.move(hours=1)
    lines = book.entries.list.lines(book.entries.list.ids())
    assert [line.uid for line in lines] == uids[::-1]
    ours = book.entries.list.lines(book.entries.list.ids(contact=ana.uid))
    assert [line.uid for line in ours] == [uids[3], uids[1]]
    assert [line.names for line in ours] == [("Ana",), ("Ana",)]


def test_what_is_gone_is_said_plainly(book):
    with pytest.raises(UserError, match="not in the book any more"):
        book.entries.get(book.entries.blank().uid)
    with pytest.raises(UserError, match="not in the book any more"):
        book.contacts.get(book.contacts.blank("Ana").uid)
    with pytest.raises(UserError, match="nothing to take back"):
        book.undo()
    with pytest.raises(UserError, match="nothing to do again"):
        book.redo()


def test_an_entry_outlives_a_contact_who_was_deleted_while_it_was_written(book):
    ana, kit = book.contacts.blank("Ana"), book.contacts.blank("Kit")
    book.contacts.save_many([ana, kit], "add")
    draft = replace(book.entries.blank(), body="We", contacts=(ana.uid, kit.uid))
    book.entries.save(draft)
    book.contacts.delete([ana.uid])
    book.entries.save(replace(draft, body="We walked"))
    assert book.entries.get(draft.uid).contacts == (kit.uid,)
    assert book.entries.get(draft.uid).body == "We walked"
    [step] = book.ledger.kept_steps("bin")
    book.ledger.take_back(step.id)
    assert book.entries.get(draft.uid).contacts == (ana.uid, kit.uid)
    assert book.entries.get(draft.uid).body == "We walked"


def test_versions_leave_attachments_out_and_the_entry_keeps_them(book, hands):
    kept = (Attachment("a.txt", "text/plain", b"words"),)
    entry = replace(book.entries.blank(), body="a", attachments=kept)
    book.entries.save(entry)
    hands.move(minutes=11)
    book.entries.save(replace(entry, body="b"))
    [version] = book.entries.versions(entry.uid)
    assert (version.entry.body, version.entry.attachments) == ("a", ())
    assert book.entries.get(entry.uid).attachments == kept
